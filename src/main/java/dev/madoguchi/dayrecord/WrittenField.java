package dev.madoguchi.dayrecord;

import dev.madoguchi.freetext.Finding;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text to be typed, looked through at each key stroke: what looks like personal data is repeated below, marked, with its name. */
public final class WrittenField {
    private final TextArea area = new TextArea();
    private final TextFlow marked = new TextFlow();
    private final VBox told = new VBox();
    private final VBox root = new VBox();
    private final Texts texts;
    private final Function<String, List<Finding>> check;
    private final ReadOnlyBooleanWrapper personal = new ReadOnlyBooleanWrapper();

    /** @param check quick */
    public WrittenField(String id, String name, int rows, Texts texts, Function<String, List<Finding>> check) {
        this.texts = texts;
        this.check = check;
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        area.getStyleClass().add("record-text");
        marked.setId(id + "-marked");
        marked.getStyleClass().add("record-marked");
        marked.managedProperty().bind(marked.visibleProperty());
        told.setId(id + "-found");
        told.managedProperty().bind(told.visibleProperty());
        root.getChildren().setAll(Field.of(id, name, area), marked, told);
        root.getStyleClass().add("field");
        area.textProperty().subscribe(this::look);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::traverse);
    }

    public Node root() {
        return root;
    }

    /** Where it is typed. */
    public TextArea area() {
        return area;
    }

    /** What stands there now. */
    public String text() {
        return area.getText();
    }

    /** Puts other words there. */
    public void text(String now) {
        area.setText(now);
    }

    /** Whether something here looks like personal data. */
    public ReadOnlyBooleanProperty personalProperty() {
        return personal.getReadOnlyProperty();
    }

    private void look(String now) {
        List<Finding> found = check.apply(now);
        personal.set(!found.isEmpty());
        marked.setVisible(!found.isEmpty());
        told.setVisible(!found.isEmpty());
        marked.getChildren().setAll(pieces(now, found));
        String kinds = found.stream()
                .map(finding -> texts.get(finding.kind().messageKey()))
                .distinct()
                .collect(Collectors.joining("・"));
        told.getChildren().setAll(Lettering.state(Tone.STOPPED, texts.get("dayrecord.personal", kinds)));
    }

    private static List<Node> pieces(String text, List<Finding> found) {
        List<Node> pieces = new ArrayList<>();
        int at = 0;
        for (Finding finding : found) {
            pieces.add(new Text(text.substring(at, finding.from())));
            Text mark = new Text(text.substring(finding.from(), finding.to()));
            mark.getStyleClass().add("record-mark");
            pieces.add(mark);
            at = finding.to();
        }
        pieces.add(new Text(text.substring(at)));
        return pieces;
    }

    /** Tab goes on to the next field: nobody writes tabs here. */
    private void traverse(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }
}
