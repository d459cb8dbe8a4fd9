package dev.madoguchi.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Parts in one line as long as it has room for their words; on more lines where it has not. What stands after a part that grows stands
 * at the right, on whatever line.
 */
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
        return fits(width) ? super.computePrefHeight(-1) : height(lines(width - sides()), width - sides());
    }

    @Override
    protected void layoutChildren() {
        if (fits(getWidth())) {
            super.layoutChildren();
            return;
        }
        double top = getInsets().getTop();
        double width = getWidth() - sides();
        boolean right = false;
        for (List<Node> line : lines(width)) {
            double spare = Math.max(0, width - wide(line));
            double left = getInsets().getLeft() + (right ? spare : 0);
            double high = height(line.stream(), width);
            for (Node part : line) {
                double wide = Math.min(part.prefWidth(-1), width);
                double tall = part.prefHeight(wide);
                part.resizeRelocate(left, top + (high - tall) / 2, wide, tall);
                left += wide + getSpacing();
                if (!right && grows(part)) {
                    right = true;
                    left += spare;
                }
            }
            top += high + gap();
        }
    }

    private static boolean grows(Node part) {
        return getHgrow(part) == Priority.ALWAYS;
    }

    private double wide(List<Node> line) {
        double parts = line.stream().mapToDouble(part -> part.prefWidth(-1)).sum();
        return parts + getSpacing() * (line.size() - 1);
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

    private double height(List<List<Node>> lines, double width) {
        double all =
                lines.stream().mapToDouble(line -> height(line.stream(), width)).sum();
        return all
                + (lines.size() - 1) * gap()
                + getInsets().getTop()
                + getInsets().getBottom();
    }

    /** A part that is wider than the line goes on in a second line of its own. */
    private static double height(Stream<Node> line, double width) {
        return line.mapToDouble(part -> part.prefHeight(Math.min(part.prefWidth(-1), width)))
                .max()
                .orElse(0);
    }

    /** Between two lines; less than between two parts of one. */
    private double gap() {
        return getSpacing() / 2;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
