package dev.madoguchi.ui;

import javafx.scene.control.CheckBox;

/** A box to tick that remembers how tall its words are, until anything about it changes ({@link KnownHeights}). */
final class WordedBox extends CheckBox {
    private final KnownHeights heights = new KnownHeights();

    WordedBox(String text) {
        super(text);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getSkin() == null ? super.computePrefHeight(width) : heights.at(width, super::computePrefHeight);
    }

    /** JavaFX asks for it whenever words, letters, insets or the look change. */
    @Override
    public void requestLayout() {
        if (heights != null) { // a superclass asks while it is made
            heights.forget();
        }
        super.requestLayout();
    }

    /** Styles are those of every box. */
    @Override
    public String getTypeSelector() {
        return "CheckBox";
    }
}
