package dev.madoguchi.ui;

import java.util.Locale;
import javafx.scene.layout.Region;

/** The shapes beside the words. Their outlines and colours stand in the style sheet. */
public enum Icon {
    CHECK,
    WORK,
    PERSON,
    WARNING,
    STOP,
    ARROW,
    DOT,
    CAMERA,
    CARD,
    PRINTER,
    SCANNER,
    CITY,
    SPEAKER,
    COMPUTER;

    /** A new node of this shape. It says nothing to a screen reader: the word beside it does. */
    public Region node() {
        Region shape = new Region();
        shape.getStyleClass().addAll("icon", "icon-" + name().toLowerCase(Locale.ROOT));
        return shape;
    }
}
