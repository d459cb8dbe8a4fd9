package dev.madoguchi.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** A table that may be wider than its place: its first column stays in sight while the others pass under it, and one cell can be shown. */
public final class StillColumn {
    private final ScrollPane root;
    private final GridPane table;
    private final DoubleBinding passed;
    private Subscription shown = () -> {};

    public StillColumn(GridPane table) {
        this.table = table;
        root = new Scrolling(table);
        root.setFocusTraversable(false);
        passed = Bindings.createDoubleBinding(
                () -> beyond() * root.getHvalue(),
                table.widthProperty(),
                root.viewportBoundsProperty(),
                root.hvalueProperty());
        table.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::still);
            }
        });
        table.getChildren().forEach(this::still);
    }

    /** The table in its place. */
    public ScrollPane root() {
        return root;
    }

    /** Moves the table sideways as far as this cell of it needs to be seen beside the first column, now and when it has another place. */
    public void show(Node cell) {
        shown.unsubscribe();
        shown = cell.boundsInParentProperty()
                .subscribe(place -> bring(cell))
                .and(root.viewportBoundsProperty().map(Bounds::getWidth).subscribe(width -> bring(cell)));
    }

    private void bring(Node cell) {
        Bounds place = cell.getBoundsInParent();
        double left = place.getMinX() - first();
        double right = place.getMaxX() - root.getViewportBounds().getWidth();
        if (beyond() > 0) {
            root.setHvalue(Math.clamp(Math.max(Math.min(passed.get(), left), right) / beyond(), 0, 1));
        }
    }

    private double beyond() {
        return Math.max(0, table.getWidth() - root.getViewportBounds().getWidth());
    }

    private double first() {
        return table.getChildren().stream()
                .filter(StillColumn::isFirst)
                .mapToDouble(name -> name.getLayoutBounds().getWidth())
                .max()
                .orElse(0);
    }

    private static boolean isFirst(Node cell) {
        Integer column = GridPane.getColumnIndex(cell);
        return column != null && column == 0;
    }

    private void still(Node cell) {
        if (isFirst(cell) && cell instanceof Region name) {
            name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            name.setViewOrder(-1);
            name.getStyleClass().add("still");
            name.translateXProperty().bind(passed);
        }
    }
}
