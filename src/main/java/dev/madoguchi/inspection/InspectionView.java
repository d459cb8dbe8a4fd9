package dev.madoguchi.inspection;

import dev.madoguchi.inspection.InspectionState.Told;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.DeviceNotice;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.WrappingLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the trail to whoever inspects: the day and what it is narrowed to on top, one row of the trail in each line below. */
public final class InspectionView implements StepView {
    private static final List<String> COLUMNS = List.of("seq", "at", "who", "deed", "subject", "station", "outcome");

    /** What goes on in a second line where letters are large. */
    private static final Set<String> WRAPPED = Set.of("deed", "subject");

    private final InspectionViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final GridPane table = new GridPane();
    private final Label day = Lettering.value("");
    private final TextField who;
    private final TextField deed;
    private final TextField subject;
    private final Button home;
    private final List<Button> onward;

    public InspectionView(InspectionViewModel model, Texts texts, Runnable goHome) {
        this.model = model;
        this.texts = texts;
        ObservableValue<InspectionState> state = model.stateProperty();
        NoticeBox notice = new NoticeBox("inspection-notice");
        notice.noticeProperty().bind(state.map(this::notice));
        day.setId("inspection-day");
        day.getStyleClass().add("inspection-day");
        who = field("who");
        deed = field("deed");
        subject = field("subject");
        Button dayBefore = Deed.other("inspection-day-before", texts.get("inspection.dayBefore"), () -> model.move(-1));
        Button dayAfter = Deed.other("inspection-day-after", texts.get("inspection.dayAfter"), () -> model.move(1));
        HBox asked = new WrappingLine(dayBefore, day, dayAfter, labelled(who), labelled(deed), labelled(subject));
        asked.getStyleClass().add("inspection-asked");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), asked, rows());
        home = Deed.other("inspection-home", texts.get("inspection.home"), Shortcut.BACK, goHome);
        Button back = Deed.other("inspection-back", texts.get("inspection.back"), model::back);
        back.disableProperty().bind(state.map(now -> now.pages() == 0));
        Button forward = Deed.other("inspection-forward", texts.get("inspection.forward"), model::forward);
        forward.disableProperty().bind(state.map(now -> !now.more()));
        onward = List.of(
                back,
                forward,
                Deed.other(
                        "inspection-handling",
                        texts.get("inspection.printHandling"),
                        Shortcut.CONFIRM,
                        model::printHandling),
                Deed.other("inspection-print", texts.get("inspection.printRows"), Shortcut.PRINT, model::printRows));
        state.subscribe(this::show);
    }

    private VBox rows() {
        table.setId("inspection-rows");
        table.getStyleClass().add("inspection-rows");
        VBox panel = new VBox(table);
        panel.getStyleClass().add("panel");
        VBox.setVgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private TextField field(String name) {
        TextField field = new TextField();
        field.setId("inspection-" + name);
        field.setAccessibleText(texts.get("inspection.column." + name));
        field.setOnAction(event -> narrow());
        return field;
    }

    private VBox labelled(TextField field) {
        return Field.of(field.getId(), field.getAccessibleText(), field);
    }

    private void narrow() {
        model.narrow(who.getText(), deed.getText(), subject.getText());
    }

    @Override
    public String titleKey() {
        return "inspection.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), onward);
    }

    @Override
    public Node first() {
        return who;
    }

    @Override
    public void shown() {
        who.clear();
        deed.clear();
        subject.clear();
        model.begin();
    }

    private void show(InspectionState now) {
        day.setText(now.day().toString());
        table.getChildren().clear();
        for (int at = 0; at < COLUMNS.size(); at++) {
            Label head = Lettering.note(texts.get("inspection.column." + COLUMNS.get(at)));
            head.setMinWidth(Region.USE_PREF_SIZE);
            table.add(head, at, 0);
        }
        if (now.rows().isEmpty()) {
            table.add(Lettering.body(texts.get("inspection.none")), 0, 1, COLUMNS.size(), 1);
        }
        for (int line = 0; line < now.rows().size(); line++) {
            List<String> cells = model.cells(now.rows().get(line));
            for (int at = 0; at < cells.size(); at++) {
                Label cell = Lettering.body(cells.get(at));
                if (WRAPPED.contains(COLUMNS.get(at))) {
                    cell.getStyleClass().add("inspection-words");
                } else {
                    cell.setMinWidth(Region.USE_PREF_SIZE);
                }
                table.add(cell, at, line + 1);
            }
        }
    }

    private Optional<Notice> notice(InspectionState now) {
        return switch (now.told()) {
            case Told.Nothing nothing -> Optional.empty();
            case Told.Working working -> Optional.of(Notice.of(Tone.WORKING, texts.get("inspection.working"), ""));
            case Told.NotDone failed -> Optional.of(Notice.of(texts, Tone.STOPPED, "inspection.notDone"));
            case Told.Printed printed ->
                Optional.of(printed.fault()
                        .map(fault -> DeviceNotice.of(texts, DeviceKind.PRINTER, fault))
                        .orElseGet(() -> Notice.of(texts, Tone.READY, "inspection.printed")));
        };
    }
}
