package dev.madoguchi.dayreport;

import dev.madoguchi.dayrecord.WrittenField;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows a day's report: the days and the figures on the left, what a person writes on the right. */
public final class DayReportView implements StepView {
    private static final Map<NotePart, Integer> ROWS =
            Map.of(NotePart.QUESTIONS, 4, NotePart.DIFFICULT, 5, NotePart.OTHER, 4);

    private final DayReportViewModel model;
    private final Texts texts;
    private final DayReportSide side;
    private final CountingPanel counting;
    private final Map<NotePart, WrittenField> fields = new EnumMap<>(NotePart.class);
    private final VBox root = new VBox();
    private final NoticeBox notice = new NoticeBox("dayreport-notice");
    private final ReadOnlyObjectWrapper<String> blocked = new ReadOnlyObjectWrapper<>("");
    private final SimpleBooleanProperty closed = new SimpleBooleanProperty(true);
    private final Button home;
    private final Button keep;
    private final Button print;
    private final Button handIn;
    private Optional<LocalDate> shown = Optional.empty();

    /**
     * @param clock in the time of the site
     * @param goHome leaves the screen
     */
    public DayReportView(DayReportViewModel model, Texts texts, Clock clock, Runnable goHome) {
        this.model = model;
        this.texts = texts;
        side = new DayReportSide(model, texts, clock);
        counting = new CountingPanel(model, texts);
        VBox writing = new VBox();
        for (NotePart part : NotePart.values()) {
            WrittenField field = new WrittenField(
                    "dayreport-" + part,
                    texts.get("dayreport.part." + part),
                    ROWS.getOrDefault(part, 3),
                    texts,
                    model::check);
            field.area().editableProperty().bind(closed.not());
            fields.put(part, field);
            writing.getChildren().add(field.root());
        }
        writing.getChildren().add(counting.root());
        writing.getStyleClass().add("record-form");
        VBox panel = new VBox(writing);
        panel.getStyleClass().add("panel");
        HBox.setHgrow(panel, Priority.ALWAYS);
        HBox columns = new Columns(side.root(), panel);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        home = Deed.other("dayreport-home", texts.get("dayreport.home"), Shortcut.BACK, goHome);
        keep = Deed.other("dayreport-keep", texts.get("dayreport.keep"), () -> model.keep(words()));
        print = Deed.other("dayreport-print", texts.get("dayreport.print"), Shortcut.PRINT, () -> model.print(words()));
        handIn = Deed.main(
                "dayreport-hand-in", texts.get("dayreport.handIn"), Shortcut.NEXT, () -> model.handIn(words()));
        handIn.setDefaultButton(false);
        var nothing = Bindings.createBooleanBinding(() -> !blocked.get().isEmpty(), blocked);
        keep.disableProperty().bind(nothing);
        print.disableProperty().bind(nothing);
        handIn.disableProperty().bind(nothing);
        fields.values().forEach(field -> field.personalProperty().subscribe(now -> block()));
        model.stateProperty().subscribe(this::show);
    }

    private Map<NotePart, String> words() {
        Map<NotePart, String> words = new EnumMap<>(NotePart.class);
        fields.forEach((part, field) -> words.put(part, field.text()));
        return words;
    }

    private void show(DayReportState now) {
        notice.noticeProperty().set(now.told().notice(texts));
        side.show(now);
        counting.show(now);
        closed.set(
                !model.mayWrite() || now.sheet().isEmpty() || now.sheet().get().confirmed());
        Optional<LocalDate> day = now.sheet().map(sheet -> sheet.duty().first());
        // What was typed and not kept stays, whatever else is told.
        if (!day.equals(shown) || (now.told() instanceof Told.Done done && done.deed() != Told.Deed.COUNTED)) {
            shown = day;
            fields.forEach((part, field) -> field.text(now.sheet()
                    .map(sheet -> sheet.words().getOrDefault(part, ""))
                    .orElse("")));
        }
        block();
    }

    private void block() {
        DayReportState now = model.stateProperty().get();
        if (now.sheet().isEmpty()) {
            blocked.set(texts.get("dayreport.noneOwed"));
        } else if (now.sheet().get().confirmed()) {
            blocked.set(texts.get("dayreport.isConfirmed"));
        } else if (!model.mayWrite()) {
            blocked.set(texts.get("dayreport.onlyRead"));
        } else if (fields.values().stream()
                .anyMatch(field -> field.personalProperty().get())) {
            blocked.set(texts.get("dayreport.hasPersonal"));
        } else {
            blocked.set("");
        }
    }

    @Override
    public String titleKey() {
        return "dayreport.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(keep, print, handIn));
    }

    @Override
    public Node first() {
        return fields.values().iterator().next().area();
    }

    @Override
    public ObservableValue<String> blocked() {
        return blocked.getReadOnlyProperty();
    }

    @Override
    public void shown() {
        shown = Optional.empty();
        model.look();
    }

    @Override
    public void hidden() {
        model.leave();
    }
}
