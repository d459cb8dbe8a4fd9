package dev.madoguchi.aside;

import dev.madoguchi.aside.AsideStep.Row;
import dev.madoguchi.aside.AsideStep.Told;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceNotice;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the cases that were put aside: a field for the number on the slip, and every case that waits. */
public final class AsideView implements StepView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d HH:mm");

    private final AsideViewModel model;
    private final Texts texts;
    private final ZoneId zone;
    private final VBox root = new VBox();
    private final VBox rows = new VBox();
    private final TextField number = new TextField();
    private final Eye eye;
    private final Button find;
    private final Button look;
    private final Button back;

    /**
     * A camera that looks for the code of a slip.
     *
     * @param look looks until one is seen or nobody wants to know any more, and tells what stands in it
     * @param stop nobody wants to know any more
     * @param looking whether it looks right now
     */
    public record Eye(Consumer<Consumer<String>> look, Runnable stop, ObservableValue<Boolean> looking) {}

    /** @param zone whose time the cases are shown in */
    public AsideView(AsideViewModel model, Eye eye, ZoneId zone, Texts texts, Runnable goHome) {
        this.model = model;
        this.eye = eye;
        this.texts = texts;
        this.zone = zone;
        NoticeBox notice = new NoticeBox("aside-notice");
        notice.noticeProperty().bind(model.stepProperty().map(AsideStep::told).map(this::told));
        number.getStyleClass().add("aside-number");
        VBox typed = new VBox(
                Field.of("aside-number", texts.get("aside.number"), number), Lettering.note(texts.get("aside.scan")));
        typed.getStyleClass().addAll("panel");
        rows.setId("aside-rows");
        rows.getStyleClass().add("field-group");
        VBox waiting = new VBox(Lettering.heading(texts.get("aside.waiting")), rows);
        waiting.getStyleClass().add("panel");
        root.getStyleClass().add("step");
        NoticeBox looking = new NoticeBox("aside-looking");
        looking.noticeProperty()
                .bind(eye.looking()
                        .map(now -> now
                                ? Optional.of(Notice.of(texts, Tone.WORKING, "aside.looking"))
                                : Optional.<Notice>empty()));
        root.getChildren().setAll(notice.root(), looking.root(), typed, waiting);
        look = Deed.other(
                "aside-look",
                texts.get("aside.look"),
                Shortcut.SHOOT,
                () -> eye.look().accept(model::find));
        look.disableProperty().bind(eye.looking());
        find = Deed.main("aside-find", texts.get("aside.find"), Shortcut.NEXT, this::find);
        find.disableProperty().bind(number.textProperty().isEmpty());
        back = Deed.other("aside-back", texts.get("aside.back"), Shortcut.BACK, goHome);
        model.stepProperty().map(AsideStep::rows).subscribe(this::show);
        Pulse.everySecond(root, model::tick);
    }

    private void find() {
        String typed = number.getText();
        number.clear();
        model.find(typed);
    }

    private void show(List<Row> now) {
        rows.getChildren()
                .setAll(
                        now.isEmpty()
                                ? List.of(Lettering.body(texts.get("aside.nobody")))
                                : now.stream().map(this::row).toList());
    }

    private Node row(Row row) {
        AsideCase put = row.put();
        String id = put.number();
        VBox words = new VBox(
                Lettering.value(texts.get("aside.row", put.label(), put.ticket())),
                Lettering.body(texts.get(put.reason().messageKey())),
                Lettering.note(texts.get(
                        row.opens() ? "aside.row.opens" : "aside.row.choices",
                        TIME.format(put.at().atZone(zone)),
                        put.until())));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button goOn = Deed.other(
                "aside-go-on-" + id, texts.get(row.opens() ? "aside.resume" : "aside.anew"), () -> model.goOn(row));
        Button print = Deed.other("aside-print-" + id, texts.get("aside.print"), () -> model.print(put));
        Button end = Deed.asking(
                "aside-end-" + id, texts.get("aside.end"), texts.get("aside.end.sure"), () -> model.end(put));
        end.setDisable(!row.opens());
        FlowPane deeds = new FlowPane(goOn, print, end);
        deeds.getStyleClass().add("queue-deeds");
        VBox box = new VBox(words, deeds);
        box.setId("aside-row-" + id);
        box.getStyleClass().addAll("field-group", "aside-row");
        return box;
    }

    private Optional<Notice> told(Told now) {
        return switch (now) {
            case Told.Nothing nothing -> Optional.empty();
            case Told.Unknown unknown -> Optional.of(Notice.of(texts, Tone.WARNING, "aside.unknown"));
            case Told.BackAlready back ->
                Optional.of(Notice.of(
                        texts, Tone.WARNING, "aside.already", back.put().label()));
            case Told.Reprinted printed -> Optional.of(DeviceNotice.of(texts, printed.outcome()));
            case Told.Ended ended ->
                Optional.of(
                        Notice.of(texts, Tone.READY, "aside.ended", ended.put().label()));
            case Told.Failed failed -> Optional.of(Notice.of(texts, Tone.STOPPED, "aside.failed"));
        };
    }

    @Override
    public String titleKey() {
        return "aside.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back, look), List.of(find));
    }

    @Override
    public Node first() {
        return number;
    }

    @Override
    public void shown() {
        number.clear();
        model.begin();
    }

    @Override
    public void hidden() {
        eye.stop().run();
    }
}
