package dev.madoguchi.ui;

import java.util.Locale;

/** The five states of anything on a screen. Each has a colour, an icon and a word; never the colour alone. */
public enum Tone {
    /** Done, or usable. */
    READY(Icon.CHECK),
    /** The machine is at work. */
    WORKING(Icon.WORK),
    /** A person has to do something: the visitor or the clerk. */
    PERSON(Icon.PERSON),
    /** It goes on, but somebody should look. */
    WARNING(Icon.WARNING),
    /** It does not go on until somebody does something. */
    STOPPED(Icon.STOP);

    private final Icon icon;

    Tone(Icon icon) {
        this.icon = icon;
    }

    /** The shape that says this state without its colour. */
    public Icon icon() {
        return icon;
    }

    /** The style class that gives a node this state's colours. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
