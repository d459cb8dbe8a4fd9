package dev.madoguchi.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** One choice as a button; it grows with its words where they need more than one line. */
final class ChoiceButton extends ToggleButton {
    private final Region face;

    ChoiceButton(Region face) {
        this.face = face;
        setGraphic(face);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        double room = width < 0 ? -1 : Math.max(0, width - sides);
        double tall = Math.max(face.minHeight(room), face.prefHeight(room));
        return snappedTopInset() + tall + snappedBottomInset();
    }
}
