package dev.madoguchi.photo;

import dev.madoguchi.ui.CameraPicker;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.LiveImage;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.StillImage;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Viewfinder;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Shows the photo step: the live picture with its guide and checks, then the photo in its place. */
public final class PhotoView implements StepView {
    private static final double LIVE_WIDTH = 640;
    private static final double LIVE_HEIGHT = 360;
    private static final Duration LOOK = Duration.millis(200);

    private final PhotoViewModel model;
    private final Viewfinder finder;
    private final CameraPicker picker;
    private final Supplier<String> staff;
    private final Texts texts;
    private final ObservableValue<PhotoStep> step;
    private final ObservableValue<Boolean> taken;
    private final ObservableBooleanValue usable;
    private final VBox root = new VBox();
    private final LiveImage live;
    private final ImageView photo = new ImageView();
    private final CheckList checks;
    private final CheckBox same;
    private final CheckBox exception;
    private final Button shoot;
    private final Button again;
    private final Button next;
    private final Timeline look;
    private boolean blind = true;

    /**
     * The photo step of one window.
     *
     * @param finder the camera that the model's booth reads
     * @param picker lets another camera be chosen
     * @param staff the name of who works here, who confirms that the photo shows the applicant
     */
    public PhotoView(
            PhotoViewModel model, Viewfinder finder, CameraPicker picker, Supplier<String> staff, Texts texts) {
        this.model = model;
        this.finder = finder;
        this.picker = picker;
        this.staff = staff;
        this.texts = texts;
        step = model.stepProperty();
        taken = step.map(PhotoStep.Taken.class::isInstance);
        usable = Bindings.createBooleanBinding(
                model::mayAccept, step, model.samePersonProperty(), model.exceptionProperty());
        live = new LiveImage("photo-live", LIVE_WIDTH, LIVE_HEIGHT, texts.get("photo.live"));
        live.over(new FramingGuide(LIVE_WIDTH, LIVE_HEIGHT).root());
        picker.beside(mirror());
        checks = new CheckList(texts);
        same = box("photo-same", model.samePersonProperty(), taken);
        exception = box(
                "photo-exception",
                model.exceptionProperty(),
                step.map(now -> now instanceof PhotoStep.Taken shot && shot.fails()));
        exception.setText(texts.get("photo.exception"));
        shoot = Deed.main("photo-shoot", texts.get("photo.shoot"), Shortcut.SHOOT, model::shoot);
        shoot.disableProperty().bind(step.map(now -> !ready(now)));
        next = Deed.big("photo-next", texts.get("photo.next"), Shortcut.NEXT, model::accept);
        next.disableProperty().bind(Bindings.not(usable));
        again = Deed.other("photo-again", texts.get("photo.again"), Shortcut.RETRY, model::begin);
        again.disableProperty().bind(taken.map(yes -> !yes));
        takeTurns();

        NoticeBox notice = new NoticeBox("photo-notice");
        notice.noticeProperty().bind(step.map(new PhotoWords(texts)::notice));
        HBox columns = new HBox(pictures(), side());
        columns.getStyleClass().add("columns");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        look = new Timeline(new KeyFrame(LOOK, event -> model.tick()));
        look.setCycleCount(Animation.INDEFINITE);
        step.subscribe(this::show);
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
        return new Actions(List.of(again), List.of(next, shoot));
    }

    @Override
    public Node first() {
        return shoot;
    }

    @Override
    public ObservableValue<String> blocked() {
        return Bindings.createStringBinding(
                () -> taken.getValue() && !usable.get() ? texts.get("photo.open") : "", taken, usable);
    }

    @Override
    public void shown() {
        same.setText(texts.get("photo.samePerson", staff.get()));
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

    private Node pictures() {
        photo.setId("photo-taken");
        photo.setAccessibleText(texts.get("photo.taken"));
        photo.setPreserveRatio(true);
        photo.setFitHeight(LIVE_HEIGHT);
        StackPane still = new StackPane(photo);
        still.getStyleClass().add("photo-still");
        still.setMinSize(LIVE_WIDTH, LIVE_HEIGHT);
        still.visibleProperty().bind(taken);
        live.root().visibleProperty().bind(taken.map(yes -> !yes));
        VBox pictures = new VBox(new StackPane(live.root(), still), picker.root());
        pictures.getStyleClass().add("pictures");
        return pictures;
    }

    /** People place themselves more easily before a mirror; the photo is never turned. */
    private CheckBox mirror() {
        CheckBox mirror = new CheckBox(texts.get("photo.mirror"));
        mirror.setId("photo-mirror");
        mirror.setSelected(true);
        live.mirroredProperty().bind(mirror.selectedProperty());
        return mirror;
    }

    private Node side() {
        VBox side = new VBox(Lettering.heading(texts.get("photo.checks")), checks.root(), same, exception);
        side.getStyleClass().addAll("panel", "photo-side");
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private static CheckBox box(String id, BooleanProperty yes, ObservableValue<Boolean> seen) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(yes);
        box.visibleProperty().bind(seen);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** Only one of the two big buttons is seen at a time: it stands where the eye looks for it. */
    private void takeTurns() {
        next.visibleProperty().bind(taken);
        next.managedProperty().bind(next.visibleProperty());
        shoot.visibleProperty().bind(taken.map(yes -> !yes));
        shoot.managedProperty().bind(shoot.visibleProperty());
    }

    private void show(PhotoStep now) {
        switch (now) {
            case PhotoStep.Framing framing -> {
                photo.setImage(null);
                checks.show(framing.measures());
            }
            case PhotoStep.Taken shot -> {
                photo.setImage(StillImage.of(shot.photo().image()));
                checks.show(shot.measures());
                same.requestFocus();
            }
            case PhotoStep.Shooting shooting -> {}
            case PhotoStep.Failed failed -> {
                live.clear();
                checks.show(List.of());
            }
        }
        if (blind && ready(now)) {
            shoot.requestFocus();
        }
        blind = !ready(now);
    }

    /** Whether the camera sees something that can be photographed. */
    private static boolean ready(PhotoStep now) {
        return now instanceof PhotoStep.Framing framing && !framing.measures().isEmpty();
    }
}
