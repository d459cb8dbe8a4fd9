package dev.madoguchi.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Choices in columns of one width, as many beside each other as they should be, or fewer where their words would be crushed. */
final class ChoiceGrid extends FlowPane {
    private final int most;

    /** @param most how many stand side by side where there is room */
    ChoiceGrid(int most) {
        this.most = most;
    }

    @Override
    protected double computeMinWidth(double height) {
        return least() + sides();
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest = getManagedChildren().stream()
                .mapToDouble(choice -> choice.prefWidth(-1))
                .max()
                .orElse(0);
        return most * widest + (most - 1) * getHgap() + sides();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? prefWidth(-1) : width;
        int columns = columns(across);
        List<Double> heights = heights(columns, wide(across, columns));
        double all = heights.stream().mapToDouble(Double::doubleValue).sum();
        return all
                + Math.max(0, heights.size() - 1) * getVgap()
                + getInsets().getTop()
                + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        List<Node> choices = getManagedChildren();
        int columns = columns(getWidth());
        double wide = wide(getWidth(), columns);
        List<Double> heights = heights(columns, wide);
        double top = getInsets().getTop();
        for (int at = 0; at < choices.size(); at++) {
            double left = getInsets().getLeft() + at % columns * (wide + getHgap());
            double high = heights.get(at / columns);
            layoutInArea(choices.get(at), left, top, wide, high, 0, HPos.LEFT, VPos.TOP);
            if (at % columns == columns - 1) {
                top += high + getVgap();
            }
        }
    }

    private int columns(double width) {
        int fit = (int) ((width - sides() + getHgap() + 0.5) / (least() + getHgap()));
        return Math.clamp(fit, 1, most);
    }

    private double wide(double width, int columns) {
        return (width - sides() - (columns - 1) * getHgap()) / columns;
    }

    private List<Double> heights(int columns, double wide) {
        List<Node> choices = getManagedChildren();
        return IntStream.iterate(0, from -> from < choices.size(), from -> from + columns)
                .mapToObj(from -> choices.subList(from, Math.min(choices.size(), from + columns)).stream()
                        .mapToDouble(choice -> Math.max(choice.minHeight(wide), choice.prefHeight(wide)))
                        .max()
                        .orElse(0))
                .toList();
    }

    private double least() {
        return getManagedChildren().stream()
                .mapToDouble(choice -> choice instanceof ChoiceButton button ? button.least() : choice.minWidth(-1))
                .max()
                .orElse(0);
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
