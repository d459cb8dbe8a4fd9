package dev.madoguchi.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * Parts of a screen side by side, as long as each has the room it needs; one under the other, and as wide as the screen, where text is
 * so large, or the window so narrow, that they have not.
 */
public final class Columns extends HBox {
    private static final double LEAST_EMS = 18;

    private boolean lastFirst;

    public Columns(Node... parts) {
        super(parts);
        getStyleClass().add("columns");
    }

    /** With what is worked in beside what explains it: it comes first where they stand one under the other. */
    public static Columns lastFirst(Node... parts) {
        Columns columns = new Columns(parts);
        columns.lastFirst = true;
        return columns;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest =
                parts().stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0);
        return widest + sides();
    }

    @Override
    protected double computeMinHeight(double width) {
        return stacked(width) ? stackedHeight(width) : super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return stacked(width) ? stackedHeight(width) : super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (!stacked(getWidth())) {
            super.layoutChildren();
            return;
        }
        double width = getWidth() - sides();
        double top = getInsets().getTop();
        List<Node> parts = lastFirst ? parts().reversed() : parts();
        double[] heights =
                parts.stream().mapToDouble(part -> height(part, width)).toArray();
        double spare = Math.max(0, getHeight() - stackedHeight(getWidth()));
        for (int at = 0; at < heights.length; at++) {
            boolean last = at == heights.length - 1;
            double height = heights[at] + (last ? spare : 0);
            parts.get(at).resizeRelocate(getInsets().getLeft(), top, width, height);
            top += height + getSpacing();
        }
    }

    private boolean stacked(double width) {
        if (width < 0) {
            return false;
        }
        double needed = parts().stream().mapToDouble(this::need).sum();
        return needed + gaps() + sides() > width + 0.5;
    }

    /** What a part needs to be read beside others: its own least, and of what it would like at most a line's usual length. */
    private double need(Node part) {
        double wished = Math.min(part.prefWidth(-1), LEAST_EMS * em());
        return Math.max(part.minWidth(-1), wished);
    }

    private double stackedHeight(double width) {
        double inner = width - sides();
        double heights =
                parts().stream().mapToDouble(part -> height(part, inner)).sum();
        return heights + gaps() + getInsets().getTop() + getInsets().getBottom();
    }

    private static double height(Node part, double width) {
        double given = Math.max(part.minWidth(-1), width);
        return Math.max(part.minHeight(given), part.prefHeight(given));
    }

    private List<Node> parts() {
        return getManagedChildren();
    }

    private double em() {
        return getScene() == null
                ? Look.USUAL.em()
                : Look.worn(getScene().getRoot().getStyleClass()).em();
    }

    private double gaps() {
        return getSpacing() * Math.max(0, parts().size() - 1);
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
