package dev.madoguchi.ui;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
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
        if (stacked(width)) {
            return stackedHeight(width);
        }
        return tight(width) ? sharedHeight(width, Node::minHeight) : super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (stacked(width)) {
            return stackedHeight(width);
        }
        return tight(width) ? sharedHeight(width, Node::prefHeight) : super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (stacked(getWidth())) {
            stack();
        } else if (tight(getWidth())) {
            share();
        } else {
            super.layoutChildren();
        }
    }

    /** One under the other. */
    private void stack() {
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

    /** Side by side, where not all can have what they would like: a part that would like a lot takes nothing from what another needs. */
    private void share() {
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        double height = getHeight() - top - getInsets().getBottom();
        List<Node> parts = parts();
        double[] widths = shares(getWidth());
        for (int at = 0; at < widths.length; at++) {
            parts.get(at).resizeRelocate(left, top, widths[at], height);
            left += widths[at] + getSpacing();
        }
    }

    /** What each part needs, and as much of what it would like beyond that as there is room for, the same part of it for each. */
    private double[] shares(double width) {
        double needed = parts().stream().mapToDouble(this::need).sum();
        double wished = parts().stream().mapToDouble(this::wish).sum();
        double part = (width - sides() - gaps() - needed) / (wished - needed);
        return parts().stream()
                .mapToDouble(each -> need(each) + Math.max(0, part) * (wish(each) - need(each)))
                .toArray();
    }

    private double sharedHeight(double width, ToDoubleBiFunction<Node, Double> height) {
        double[] widths = shares(width);
        double highest = 0;
        for (int at = 0; at < widths.length; at++) {
            highest = Math.max(highest, height.applyAsDouble(parts().get(at), widths[at]));
        }
        return highest + getInsets().getTop() + getInsets().getBottom();
    }

    /** Whether the parts stand side by side, but not as wide as they would like. */
    private boolean tight(double width) {
        double wished = parts().stream().mapToDouble(this::wish).sum();
        return width >= 0 && wished + gaps() + sides() > width + 0.5;
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

    /** What a part would like, which is never less than it needs. */
    private double wish(Node part) {
        return Math.max(need(part), Math.min(part.prefWidth(-1), part.maxWidth(-1)));
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
