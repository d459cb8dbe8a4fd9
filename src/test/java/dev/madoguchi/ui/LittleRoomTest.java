package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Where parts of a screen stand when they have no room beside each other. */
class LittleRoomTest {
    @Test
    void keepsWhatStandsAfterTheGapAtTheRightOnEveryLine() throws Exception {
        List<Double> lefts = FxThread.call(() -> {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            WrappingLine line = new WrappingLine(part(200), part(200), gap, part(50), part(300));
            line.resize(500, 100);
            line.layout();
            return lefts(line);
        });

        assertEquals(List.of(0.0, 200.0, 400.0, 450.0, 200.0), lefts);
    }

    @Test
    void putsOnTheNextLineAtTheLeftWhereNothingGrows() throws Exception {
        List<Double> lefts = FxThread.call(() -> {
            WrappingLine line = new WrappingLine(part(200), part(200), part(300));
            line.resize(500, 100);
            line.layout();
            return lefts(line);
        });

        assertEquals(List.of(0.0, 200.0, 0.0), lefts);
    }

    @Test
    void givesEachColumnTheWholeWidthWhereTheyStandUnderEachOther() throws Exception {
        List<Double> widths = FxThread.call(() -> {
            Region narrow = part(300);
            narrow.setMaxWidth(300);
            Columns columns = new Columns(narrow, part(400));
            columns.resize(500, 200);
            columns.layout();
            return columns.getChildren().stream()
                    .map(node -> ((Region) node).getWidth())
                    .toList();
        });

        assertEquals(List.of(500.0, 500.0), widths);
    }

    private static Region part(double width) {
        Region part = new Region();
        part.setMinSize(width, 20);
        part.setPrefSize(width, 20);
        return part;
    }

    private static List<Double> lefts(WrappingLine line) {
        return line.getChildren().stream().map(Node::getLayoutX).toList();
    }
}
