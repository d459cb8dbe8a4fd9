package dev.madoguchi.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Parts in one line as long as it has room for their words; on more lines where it has not. */
public final class WrappingLine extends HBox {
    public WrappingLine(Node... parts) {
        super(parts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return fits(width) ? super.computePrefHeight(-1) : height(lines(width - sides()));
    }

    @Override
    protected void layoutChildren() {
        if (fits(getWidth())) {
            super.layoutChildren();
            return;
        }
        double top = getInsets().getTop();
        for (List<Node> line : lines(getWidth() - sides())) {
            double left = getInsets().getLeft();
            double high = height(line.stream());
            for (Node part : line) {
                double wide = Math.min(part.prefWidth(-1), getWidth() - sides());
                double tall = part.prefHeight(wide);
                part.resizeRelocate(left, top + (high - tall) / 2, wide, tall);
                left += wide + getSpacing();
            }
            top += high + gap();
        }
    }

    private boolean fits(double width) {
        return width < 0 || super.computePrefWidth(-1) <= width + 0.5;
    }

    private List<List<Node>> lines(double width) {
        List<List<Node>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        double used = 0;
        for (Node part : this.<Node>getManagedChildren()) {
            double wide = Math.min(part.prefWidth(-1), width);
            if (used + wide > width && !lines.getLast().isEmpty()) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.getLast().add(part);
            used += wide + getSpacing();
        }
        return lines;
    }

    private double height(List<List<Node>> lines) {
        double all = lines.stream().mapToDouble(line -> height(line.stream())).sum();
        return all
                + (lines.size() - 1) * gap()
                + getInsets().getTop()
                + getInsets().getBottom();
    }

    private static double height(Stream<Node> line) {
        return line.mapToDouble(part -> part.prefHeight(-1)).max().orElse(0);
    }

    /** Between two lines; less than between two parts of one. */
    private double gap() {
        return getSpacing() / 2;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
