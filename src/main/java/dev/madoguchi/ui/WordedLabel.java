package dev.madoguchi.ui;

import javafx.scene.control.Label;

/** A label that remembers how tall its words are, until anything about it changes ({@link KnownHeights}). */
final class WordedLabel extends Label {
    private final KnownHeights heights = new KnownHeights();

    WordedLabel(String text) {
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

    /** Styles are those of every label. */
    @Override
    public String getTypeSelector() {
        return "Label";
    }
}
