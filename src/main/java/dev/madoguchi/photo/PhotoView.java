package dev.madoguchi.photo;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.LiveImage;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.StillImage;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Viewfinder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Shows the photo step: the visitor as the camera sees them, every check in words, and the photo that was cut out. */
public final class PhotoView implements StepView {
    private static final double LIVE_WIDTH = 396;
    private static final double LIVE_HEIGHT = 223;
    private static final double PHOTO_HEIGHT = 220;
    private static final Duration LOOK = Duration.millis(200);

    private final PhotoViewModel model;
    private final Viewfinder finder;
    private final Texts texts;
    private final VBox root = new VBox();
    private final LiveImage live;
    private final ImageView photo = new ImageView();
    private final GridPane checks = new GridPane();
    private final Button shoot;
    private final Button again;
    private final Button next;
    private final Timeline look;

    /** @param finder the camera that the model's sitting reads */
    public PhotoView(PhotoViewModel model, Viewfinder finder, Texts texts) {
        this.model = model;
        this.finder = finder;
        this.texts = texts;
        look = new Timeline(new KeyFrame(LOOK, event -> model.tick()));
        ObservableValue<PhotoStep> step = model.stepProperty();
        live = new LiveImage("photo-live", LIVE_WIDTH, LIVE_HEIGHT, texts.get("photo.live"));
        NoticeBox notice = new NoticeBox("photo-notice");
        notice.noticeProperty().bind(step.map(this::notice));
        checks.setId("photo-checks");
        checks.getStyleClass().add("facts");
        step.subscribe(this::show);
        HBox columns = new HBox(livePanel(), resultPanel(step));
        columns.getStyleClass().add("columns");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        look.setCycleCount(Animation.INDEFINITE);

        ObservableValue<Boolean> taken = step.map(PhotoStep.Taken.class::isInstance);
        shoot = Deed.other("photo-shoot", texts.get("photo.shoot"), Shortcut.SHOOT, model::shoot);
        shoot.disableProperty().bind(step.map(now -> !(now instanceof PhotoStep.Framing)));
        again = Deed.other("photo-again", texts.get("photo.again"), Shortcut.BACK, model::begin);
        again.disableProperty().bind(taken.map(yes -> !yes));
        next = Deed.main("photo-next", texts.get("photo.next"), Shortcut.NEXT, model::accept);
        next.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !taken.getValue() || !model.samePersonProperty().get(),
                        model.stepProperty(),
                        model.samePersonProperty()));
    }

    @Override
    public String titleKey() {
        return "photo.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(again), List.of(shoot, next));
    }

    @Override
    public Node first() {
        return shoot;
    }

    @Override
    public void shown() {
        finder.showTo(live::show);
        model.begin();
        look.play();
    }

    @Override
    public void hidden() {
        look.stop();
        model.end();
        finder.showTo(frame -> {});
        live.clear();
        photo.setImage(null);
    }

    private VBox livePanel() {
        StackPane guide = new StackPane();
        guide.setId("photo-guide");
        guide.getStyleClass().add("photo-guide");
        guide.setMouseTransparent(true);
        guide.setMaxSize(LIVE_HEIGHT * 35 / 45, LIVE_HEIGHT);
        live.over(guide);
        VBox panel = new VBox(Lettering.heading(texts.get("photo.camera")), live.root());
        panel.getStyleClass().add("panel");
        return panel;
    }

    private VBox resultPanel(ObservableValue<PhotoStep> step) {
        photo.setId("photo-taken");
        photo.setPreserveRatio(true);
        photo.setFitHeight(PHOTO_HEIGHT);
        photo.setAccessibleText(texts.get("photo.taken"));
        CheckBox same = new CheckBox(texts.get("photo.samePerson"));
        same.setId("photo-same");
        same.setWrapText(true);
        same.setAccessibleText(texts.get("photo.samePerson"));
        same.selectedProperty().bindBidirectional(model.samePersonProperty());
        same.disableProperty().bind(step.map(now -> !(now instanceof PhotoStep.Taken)));
        HBox result = new HBox(photo, checks);
        result.getStyleClass().add("columns");
        VBox panel = new VBox(Lettering.heading(texts.get("photo.checks")), result, same);
        panel.getStyleClass().add("panel");
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private void show(PhotoStep now) {
        switch (now) {
            case PhotoStep.Framing framing -> {
                photo.setImage(null);
                list(framing.measures());
            }
            case PhotoStep.Taken taken -> {
                photo.setImage(StillImage.of(taken.photo().image()));
                list(taken.measures());
            }
            case PhotoStep.Shooting shooting -> {}
            case PhotoStep.Failed failed -> list(List.of());
        }
    }

    private void list(List<Measure> measures) {
        checks.getChildren().clear();
        for (Measure measure : measures) {
            Tone tone = tone(measure.state());
            Label name = Lettering.note(texts.get("photo.measure." + measure.name()));
            Label value = Lettering.note(figure(measure));
            Label state = Lettering.note(texts.get("photo.state." + measure.state()));
            HBox mark = new HBox(tone.icon().node(), state);
            mark.getStyleClass().add(tone.styleClass());
            List.of(name, value, state).forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
            checks.addRow(checks.getRowCount(), mark, name, value);
        }
    }

    private static String figure(Measure measure) {
        return Double.isNaN(measure.value())
                ? ""
                : String.format(Locale.ROOT, "%.1f %s", measure.value(), measure.unit())
                        .strip();
    }

    private static Tone tone(Measure.State state) {
        return switch (state) {
            case PASS -> Tone.READY;
            case NOT_MEASURED -> Tone.PERSON;
            case WARN -> Tone.WARNING;
            case FAIL -> Tone.STOPPED;
        };
    }

    private Optional<Notice> notice(PhotoStep now) {
        return switch (now) {
            case PhotoStep.Framing framing ->
                Optional.of(framing.problem()
                        .map(problem -> Notice.of(texts, Tone.WARNING, problem.messageKey()))
                        .orElseGet(() -> Notice.of(
                                texts,
                                framing.measures().isEmpty() ? Tone.WORKING : Tone.READY,
                                framing.measures().isEmpty() ? "photo.waiting" : "photo.ready")));
            case PhotoStep.Shooting shooting -> Optional.of(Notice.of(Tone.WORKING, texts.get("photo.shooting"), ""));
            case PhotoStep.Taken taken -> Optional.of(Notice.of(texts, Tone.PERSON, "photo.confirm"));
            case PhotoStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.CAMERA));
        };
    }
}
