package dev.madoguchi.dayrecord;

import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the records of the day: the kinds above, the form on the left, what was written on the right. */
public final class RecordsView implements StepView {
    private final RecordsViewModel model;
    private final Texts texts;
    private final RecordList list;
    private final FeesPanel fees;
    private final Choices<Page> pages;
    private final VBox root = new VBox();
    private final HBox columns = new Columns();
    private final Scrolling side = new Scrolling();
    private final NoticeBox notice = new NoticeBox("record-notice");
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<String> deed = new ReadOnlyObjectWrapper<>("");
    private final Button home;
    private final Button fresh;
    private final Button save;
    private RecordForm form;
    private Optional<DayRecord> corrected = Optional.empty();

    /**
     * @param zone whose time is shown
     * @param goHome leaves the screen
     */
    public RecordsView(RecordsViewModel model, Texts texts, ZoneId zone, Runnable goHome) {
        this.model = model;
        this.texts = texts;
        list = new RecordList(model, texts, zone);
        fees = new FeesPanel(model.fees(), texts);
        form = new RecordForm(RecordKind.QUESTION, model, texts);
        pages = new Choices<>(
                "record-kind",
                RecordKind.values().length + 1,
                pages(),
                model.pageProperty().map(Optional::of),
                this::go);
        pages.root().getStyleClass().add("choices-low");
        pages.root().getStyleClass().add("record-kinds");
        home = Deed.other("record-home", texts.get("dayrecord.home"), Shortcut.BACK, goHome);
        fresh = Deed.other("record-new", texts.get("dayrecord.new"), this::begin);
        save = Deed.main("record-save", deed, Shortcut.NEXT, this::act);
        save.setDefaultButton(false);
        save.disableProperty().bind(blocked.isNotEmpty());
        side.getStyleClass().add("record-left");
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().addAll("step", "record-step");
        root.getChildren().setAll(pages.root(), notice.root(), columns);
        model.pageProperty().subscribe(this::formFor);
        model.stateProperty().subscribe(this::show);
        model.fees().tillProperty().subscribe(now -> tell(now.told().notice(texts)));
    }

    private List<Choice<Page>> pages() {
        List<Choice<Page>> all = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            all.add(new Choice<>(
                    new Page.Writing(kind),
                    kind.name(),
                    "Ctrl+" + (all.size() + 1),
                    texts.get("dayrecord.kind." + kind),
                    ""));
        }
        all.add(new Choice<>(
                new Page.Fees(), "FEES", "Ctrl+" + (all.size() + 1), texts.get("dayrecord.fees.title"), ""));
        return all;
    }

    private void go(Page page) {
        switch (page) {
            case Page.Writing writing -> model.begin(writing.kind());
            case Page.Fees none -> model.goFees();
        }
    }

    private void begin() {
        go(model.pageProperty().get());
    }

    private void act() {
        switch (model.pageProperty().get()) {
            case Page.Writing writing -> model.save(form.matter());
            case Page.Fees none -> {
                fees.take();
                fees.first().requestFocus();
            }
        }
    }

    /** A new form, empty or with what is to be corrected. */
    private void formFor(Page page) {
        switch (page) {
            case Page.Writing writing -> {
                form = new RecordForm(writing.kind(), model, texts);
                RecordsState now = model.stateProperty().get();
                now.chosen().map(DayRecord::matter).ifPresent(form::show);
                if (writing.kind() == RecordKind.INCIDENT && now.chosen().isEmpty()) {
                    now.affected().ifPresent(form::prefill);
                }
                put(form.root(), list.root(), form.blocked());
                form.first().requestFocus();
            }
            case Page.Fees none -> {
                put(fees.left(), fees.right(), fees.blocked());
                fees.first().requestFocus();
            }
        }
        name(page);
    }

    private void put(Node left, Node right, ObservableValue<String> why) {
        side.setContent(left);
        HBox.setHgrow(right, Priority.ALWAYS);
        columns.getChildren().setAll(side, right);
        blocked.bind(why);
    }

    private void name(Page page) {
        boolean correcting = model.stateProperty().get().chosen().isPresent();
        deed.set(
                switch (page) {
                    case Page.Writing writing -> texts.get(correcting ? "dayrecord.saveCorrection" : "dayrecord.save");
                    case Page.Fees none -> texts.get("dayrecord.fees.take");
                });
        fresh.setDisable(!correcting || page instanceof Page.Fees);
    }

    private void show(RecordsState now) {
        tell(now.told().notice(texts));
        boolean other = !now.chosen().equals(corrected);
        corrected = now.chosen();
        // What was typed and not saved stays, whatever else is told.
        if (other || now.told() instanceof Told.Done) {
            formFor(model.pageProperty().get());
        }
        name(model.pageProperty().get());
    }

    private void tell(Optional<Notice> now) {
        notice.noticeProperty().set(now);
    }

    @Override
    public String titleKey() {
        return "dayrecord.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(fresh, save));
    }

    @Override
    public Node first() {
        return form.first();
    }

    @Override
    public ObservableValue<String> blocked() {
        return blocked.getReadOnlyProperty();
    }

    @Override
    public void shown() {
        model.look();
    }

    @Override
    public void hidden() {
        model.leave();
    }
}
