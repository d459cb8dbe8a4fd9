package dev.madoguchi.paperwork;

/** Why a deed with papers is not done. The screen's sentence is the text under {@link #messageKey()}. */
public enum Refusal {
    /** What was typed is no number from 1 on. */
    NO_NUMBER,
    /** More than there are in stock. */
    TOO_MANY,
    /** No papers wait to be gathered. */
    NOTHING_WAITING,
    /** The second person has no name. */
    NO_NAME,
    /** Who gathered the papers may not be the one who counts them. */
    SAME_PERSON,
    /** There are more or fewer papers than cases on the list. */
    COUNT_DIFFERS,
    /** Another deed comes first, or this one is done already. */
    NOT_NOW;

    /** The key of the sentence for the screen. */
    public String messageKey() {
        return "paperwork.refused." + name();
    }
}
