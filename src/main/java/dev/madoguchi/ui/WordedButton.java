package dev.madoguchi.ui;

import javafx.scene.control.Button;

/** A button that remembers how tall its words are, until anything about it changes ({@link KnownHeights}). */
final class WordedButton extends Button {
    private final KnownHeights heights = new KnownHeights();

    WordedButton(String text) {
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

    /** Styles are those of every button. */
    @Override
    public String getTypeSelector() {
        return "Button";
    }
}
