package dev.madoguchi.roster;

import dev.madoguchi.roster.ChangesDesk.Owed;
import dev.madoguchi.roster.ChangesState.Told;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows who came, went, or has another role since the city was told last, and by when it wants to hear. */
public final class ChangesView implements StepView {
    private static final List<String> COLUMNS = List.of("day", "kind", "person", "name", "was", "becomes");

    private final ChangesViewModel model;
    private final Texts texts;
    private final DateTimeFormatter moment;
    private final VBox root = new VBox();
    private final VBox list = new VBox();
    private final Button home;
    private final Button print;
    private final Button handIn;

    public ChangesView(ChangesViewModel model, Texts texts, Runnable goHome) {
        this.model = model;
        this.texts = texts;
        moment = DateTimeFormatter.ofPattern(texts.get("roster.changes.pattern"), texts.locale());
        NoticeBox notice = new NoticeBox("changes-notice");
        notice.noticeProperty().bind(model.stateProperty().map(now -> notice(now.told())));
        list.setId("changes-list");
        list.getStyleClass().addAll("panel", "field-group");
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), list);
        home = Deed.other("changes-home", texts.get("menu.home"), Shortcut.BACK, goHome);
        print = Deed.other("changes-print", texts.get("roster.changes.print"), Shortcut.PRINT, model::print);
        handIn = Deed.main("changes-hand-in", texts.get("roster.changes.handIn"), Shortcut.NEXT, model::handIn);
        model.stateProperty().subscribe(this::show);
    }

    private void show(ChangesState now) {
        boolean nothing = now.owed().changes().isEmpty() || now.told() instanceof Told.Working;
        print.setDisable(nothing);
        handIn.setDisable(nothing);
        List<Node> lines = new ArrayList<>();
        lines.add(due(now.owed()));
        if (!now.owed().changes().isEmpty()) {
            lines.add(table(now.owed().changes()));
        }
        list.getChildren().setAll(lines);
    }

    private Node due(Owed owed) {
        if (owed.changes().isEmpty()) {
            return Lettering.state(Tone.READY, texts.get("roster.changes.none"));
        }
        boolean late = model.late(owed.due());
        Node due = Lettering.state(
                late ? Tone.STOPPED : Tone.PERSON,
                texts.get(
                        late ? "roster.changes.late" : "roster.changes.due",
                        owed.changes().size(),
                        owed.due().map(moment::format).orElse("")));
        due.setId("changes-due");
        return due;
    }

    private GridPane table(List<StaffChange> changes) {
        GridPane table = new GridPane();
        table.getStyleClass().add("changes-table");
        for (int column = 0; column < COLUMNS.size(); column++) {
            table.add(Lettering.note(texts.get("roster.changes." + COLUMNS.get(column))), column, 0);
        }
        for (int row = 0; row < changes.size(); row++) {
            List<String> cells = model.cells(changes.get(row));
            for (int column = 0; column < cells.size(); column++) {
                table.add(Lettering.body(cells.get(column)), column, row + 1);
            }
        }
        return table;
    }

    private Optional<Notice> notice(Told told) {
        return switch (told) {
            case Told.Nothing nothing -> Optional.empty();
            case Told.Working working -> Optional.empty();
            case Told.HandedIn done ->
                Optional.of(Notice.of(texts, Tone.READY, "roster.changes.handedIn", done.folder()));
            case Told.Printed printed -> Optional.of(Notice.of(texts, Tone.READY, "roster.changes.printed"));
            case Told.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER));
        };
    }

    @Override
    public String titleKey() {
        return "roster.changes.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(print, handIn));
    }

    @Override
    public Node first() {
        return home;
    }

    @Override
    public void shown() {
        model.look();
    }
}
