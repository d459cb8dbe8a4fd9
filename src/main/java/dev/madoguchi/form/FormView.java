package dev.madoguchi.form;

import dev.madoguchi.ui.CameraPicker;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.LiveImage;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Trouble;
import dev.madoguchi.ui.Viewfinder;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows the form step: what the camera sees on the left, the number that was found or is typed on the right. */
public final class FormView implements StepView {
    private static final double LIVE_WIDTH = 640;
    private static final double LIVE_HEIGHT = 360;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final FormViewModel model;
    private final Viewfinder finder;
    private final KeyScanner keys;
    private final Texts texts;
    private final VBox root = new VBox();
    private final LiveImage live;
    private final TextField typed = new TextField();
    private final Button next;
    private final Button again;
    private final Button confirm;

    /**
     * The form step of one window.
     *
     * @param finder the camera that the model's scan reads, so that the clerk sees what it sees
     * @param picker lets another camera be chosen
     * @param keys hears a scanner that types, wherever the focus is
     */
    public FormView(FormViewModel model, Viewfinder finder, CameraPicker picker, KeyScanner keys, Texts texts) {
        this.model = model;
        this.keys = keys;
        this.finder = finder;
        this.texts = texts;
        ObservableValue<FormStep> step = model.stepProperty();
        live = new LiveImage("form-live", LIVE_WIDTH, LIVE_HEIGHT, texts.get("form.live"));
        NoticeBox notice = new NoticeBox("form-notice");
        notice.noticeProperty().bind(step.map(this::notice));
        VBox pictures = new VBox(live.root(), picker.root());
        pictures.getStyleClass().add("pictures");
        HBox columns = new Columns(pictures, numberPanel(step));
        root.getStyleClass().add("step");
        NoticeBox scanner = new NoticeBox("form-scanner");
        scanner.noticeProperty().bind(model.scannerProperty().map(now -> now.map(this::scanner)));
        root.getChildren().setAll(notice.root(), scanner.root(), columns);
        Pulse.everySecond(root, model::tick);
        root.sceneProperty().subscribe(this::watch);

        next = Deed.main("form-next", texts.get("form.next"), Shortcut.NEXT, model::goOn);
        next.disableProperty().bind(step.map(now -> now.usable().isEmpty()));
        next.disabledProperty().subscribe(this::offer);
        again = Deed.other("form-again", texts.get("form.again"), Shortcut.BACK, model::begin);
        again.disableProperty().bind(step.map(now -> now.read().isEmpty()));
        confirm = Deed.other("form-confirm", texts.get("form.confirm"), Shortcut.CONFIRM, model::confirm);
        confirm.disableProperty().bind(step.map(now -> !(now instanceof FormStep.UsedBefore)));
    }

    @Override
    public String titleKey() {
        return "form.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(again), List.of(confirm, next));
    }

    @Override
    public Node first() {
        return typed;
    }

    @Override
    public ObservableValue<String> blocked() {
        return model.stepProperty().map(this::blocked);
    }

    private String blocked(FormStep now) {
        if (now.usable().isPresent()) {
            return "";
        }
        return texts.get(now instanceof FormStep.UsedBefore ? "form.open.used" : "form.open.code");
    }

    @Override
    public void shown() {
        typed.clear();
        finder.showTo(live::show);
        model.begin();
    }

    @Override
    public void hidden() {
        model.end();
        finder.showTo(frame -> {});
        live.clear();
        typed.clear();
    }

    private void watch(@Nullable Scene window) {
        if (window == null) {
            keys.stop();
        } else {
            keys.watch(window, model::typed);
        }
    }

    /** The keyboard goes to the big button as soon as it can be pressed. */
    private void offer(boolean waits) {
        if (!waits) {
            next.requestFocus();
        }
    }

    private VBox numberPanel(ObservableValue<FormStep> step) {
        Label number = Lettering.following(
                Lettering.value(""),
                step.map(now -> now.read().map(ApplicationId::grouped).orElse("―")));
        number.setId("form-id");
        Button check =
                Deed.other("form-check", texts.get("form.check"), Shortcut.BY_HAND, () -> model.typed(typed.getText()));
        typed.setOnAction(event -> model.typed(typed.getText()));
        ObservableValue<Boolean> found = step.map(now -> now.read().isPresent());
        typed.disableProperty().bind(found);
        check.disableProperty().bind(found);
        VBox read = new VBox(Lettering.heading(texts.get("form.number")), number);
        read.getStyleClass().add("field-group");
        VBox byHand = new VBox(
                Lettering.heading(texts.get("form.byHand")),
                Field.of("form-typed", texts.get("form.typed"), typed),
                Lettering.following(Lettering.note(""), typed.textProperty().map(this::count)),
                check);
        byHand.getStyleClass().add("field-group");
        VBox panel = new VBox(read, byHand);
        panel.getStyleClass().addAll("panel", "form-number");
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    /** How many digits are typed, of how many. */
    private String count(String text) {
        long digits = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .chars()
                .filter(each -> each >= '0' && each <= '9')
                .count();
        return texts.get("form.count", digits, ApplicationId.LENGTH);
    }

    /** The camera and the keyboard still work, so that this only warns. */
    private Notice scanner(Trouble trouble) {
        return switch (trouble) {
            case Trouble.OfDevice failed -> Notice.of(texts, Tone.WARNING, "device.scanner." + failed.fault());
            case Trouble.Unforeseen error -> Notice.of(texts, Tone.WARNING, "ui.unforeseen", error.code());
        };
    }

    private Notice used(EarlierUse earlier) {
        return Notice.of(texts, Tone.WARNING, "form.used", earlier.ticket(), TIME.format(earlier.at()));
    }

    private Optional<Notice> notice(FormStep now) {
        return switch (now) {
            case FormStep.Searching searching ->
                Optional.of(searching
                        .last()
                        .map(reason -> Notice.of(texts, Tone.WARNING, reason.messageKey()))
                        .orElseGet(() -> Notice.of(texts, Tone.WORKING, "form.searching")));
            case FormStep.Mistyped mistyped ->
                Optional.of(Notice.of(texts, Tone.WARNING, mistyped.reason().messageKey()));
            case FormStep.LookingUp looking -> Optional.of(Notice.of(texts, Tone.WORKING, "form.lookingUp"));
            case FormStep.UsedBefore before -> Optional.of(used(before.earlier()));
            case FormStep.NotLookedUp unknown -> Optional.of(Notice.of(texts, Tone.WARNING, "form.notLookedUp"));
            case FormStep.Found found -> Optional.of(Notice.of(texts, Tone.READY, "form.found"));
            case FormStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.CAMERA));
        };
    }
}
