package dev.madoguchi.ui;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/** A line of words over a whole window that says what every screen in it is only for, such as practice. */
public final class Mark {
    private Mark() {}

    /** The screen under its mark. */
    public static Parent over(Parent screen, String words) {
        Label mark = new Label(words);
        mark.setId("mark");
        mark.getStyleClass().add("practice-mark");
        mark.setMaxWidth(Double.MAX_VALUE);
        mark.setMinHeight(Label.USE_PREF_SIZE);
        BorderPane marked = new BorderPane(screen);
        marked.setTop(mark);
        marked.getProperties().put(Mark.class, words);
        return marked;
    }

    /** The same mark over another window's content as over the clerk's; none where there is none. */
    static Parent like(Scene clerk, Parent screen) {
        return clerk.getRoot().getProperties().get(Mark.class) instanceof String words ? over(screen, words) : screen;
    }
}
