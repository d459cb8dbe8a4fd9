package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** Tables in less room than they would like. */
class WideTableTest {
    private static final double WIDE = 300;

    @Test
    void keepsTheNamesInSightAndShowsTheCellThatWasChosen() throws Exception {
        FxThread.call(() -> {
            GridPane table = new GridPane();
            StillColumn still = new StillColumn(table);
            Node name = cell(100);
            table.add(name, 0, 0);
            for (int day = 1; day <= 31; day++) {
                table.add(cell(30), day, 0);
            }
            ScrollPane pane = still.root();
            new Scene(new StackPane(pane));
            layOut(pane);

            for (int day : List.of(28, 3, 31, 1)) {
                Node chosen = table.getChildren().get(day);
                still.show(chosen);
                layOut(pane);

                assertEquals(0, left(name, pane), 2, "the names on day " + day);
                assertTrue(left(chosen, pane) >= 98, day + " lies under the names: " + left(chosen, pane));
                assertTrue(left(chosen, pane) + 30 <= WIDE + 1, day + " lies beyond the edge: " + left(chosen, pane));
            }
            return true;
        });
    }

    @Test
    void isAsWideAsItsLongestWordAndBreaksWhatHasNoEnd() throws Exception {
        FxThread.call(() -> {
            TableView<String> table = new TableView<>();
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
            for (String title : List.of("No.", "Difference", "State")) {
                table.getColumns().add(new WordColumn<>(title, 5, Function.identity()));
            }
            new Scene(new StackPane(table));
            table.getItems().add("international acceptance");
            layOut(table);
            double needed = table.getColumns().getFirst().getMinWidth();
            table.getItems().add("長".repeat(500) + "e".repeat(2_000));
            layOut(table);

            assertTrue(needed > width("international"), "the column is " + needed + " wide");
            assertTrue(table.getColumns().getFirst().getMinWidth() < 2 * WIDE, "a word without end widens the column");
            assertTrue(table.getColumns().get(1).getMinWidth() > width("Difference"));
            assertTrue(
                    table.getMinWidth() > needed + width("Difference"),
                    "the table asks for the room of all its columns");
            return true;
        });
    }

    private static double width(String word) {
        Label label = new Label(word);
        new Scene(new StackPane(label));
        label.applyCss();
        return label.prefWidth(-1);
    }

    private static double left(Node node, ScrollPane pane) {
        Bounds place = pane.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return place.getMinX();
    }

    private static Region cell(double width) {
        Region cell = new Region();
        cell.setMinSize(width, 20);
        cell.setPrefSize(width, 20);
        return cell;
    }

    private static void layOut(Region region) {
        for (int pass = 0; pass < 4; pass++) {
            region.applyCss();
            region.resize(WIDE, 100);
            region.requestLayout();
            region.layout();
        }
    }
}
