package dev.madoguchi.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** One choice as a button; it grows with its words where they need more than one line. */
final class ChoiceButton extends ToggleButton {
    /** A word of so many letters stands in one line. */
    private static final double LETTERS = 5;

    private final Region face;
    private final Region words;
    private final KnownHeights heights = new KnownHeights();

    /** @param words what of the face may take more than one line */
    ChoiceButton(Region face, Region words) {
        this.face = face;
        this.words = words;
        setGraphic(face);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** How wide it has to be for its words to stand in a few lines that can be read, none of them broken. */
    double least() {
        double all = words.prefWidth(-1);
        double some = Math.max(LETTERS * getFont().getSize(), words.minWidth(-1));
        return prefWidth(-1) - all + Math.min(all, Math.max(some, longest()));
    }

    private double longest() {
        return words.getChildrenUnmodifiable().stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .mapToDouble(line -> Math.ceil(LongestWord.of(line.getText(), line.getFont())
                        * line.getFont().getSize()))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return heights.at(width, this::height);
    }

    private double height(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        double room = width < 0 ? -1 : Math.max(0, width - sides);
        double tall = Math.max(face.minHeight(room), face.prefHeight(room));
        return snappedTopInset() + tall + snappedBottomInset();
    }

    /** JavaFX asks for it whenever anything within changes. */
    @Override
    public void requestLayout() {
        if (heights != null) { // a superclass asks while it is made
            heights.forget();
        }
        super.requestLayout();
    }
}
