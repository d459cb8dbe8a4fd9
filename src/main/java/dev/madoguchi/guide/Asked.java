package dev.madoguchi.guide;

/** What the guide asks, in this order, as far as it matters. */
public enum Asked {
    PROCEDURE,
    COMES,
    RESIDENCY,
    CARD,
    LICENCE,
    FORM;

    /** The text that asks it. */
    public String messageKey() {
        return "guide.ask." + name();
    }
}
