package dev.madoguchi.visitor;

import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/** Buttons side by side, all as wide and as high as the others, whose words may take several lines. */
final class Even {
    private Even() {}

    static GridPane row(Button... buttons) {
        GridPane row = new GridPane();
        RowConstraints height = new RowConstraints();
        height.setFillHeight(true);
        row.getRowConstraints().add(height);
        for (int at = 0; at < buttons.length; at++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / buttons.length);
            row.getColumnConstraints().add(width);
            buttons[at].setMinWidth(0);
            buttons[at].setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            row.add(buttons[at], at, 0);
        }
        return row;
    }
}
