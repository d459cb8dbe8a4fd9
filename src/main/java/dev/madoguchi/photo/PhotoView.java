package dev.madoguchi.photo;

import dev.madoguchi.municipality.PhotoPrint;
import dev.madoguchi.ui.CameraPicker;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.LiveImage;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Viewfinder;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
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
    private final ImportPane card;
    private final Texts texts;
    private final ObservableValue<PhotoStep> step;
    private final ObservableValue<Boolean> taken;
    private final ObservableValue<Boolean> choosing;
    private final ObservableBooleanValue usable;
    private final VBox root = new VBox();
    private final LiveImage live;
    private final TakenPane still;
    private final CheckList checks;
    private final PersonChecks person;
    private final CheckBox exception;
    private final PhotoDeeds deeds;
    private final Timeline look;
    private boolean blind = true;

    /**
     * The photo step of one window.
     *
     * @param sources where pictures come from
     * @param print the millimetres that guide and lines go by
     */
    public PhotoView(PhotoViewModel model, Sources sources, PhotoPrint print, Texts texts) {
        this.model = model;
        this.finder = sources.finder();
        this.picker = sources.picker();
        this.card = sources.card();
        this.texts = texts;
        step = model.stepProperty();
        taken = step.map(PhotoStep.Taken.class::isInstance);
        choosing = card.open();
        usable = Bindings.createBooleanBinding(
                model::mayAccept, step, model.confirmedProperty(), model.exceptionProperty(), model.cuttingProperty());
        live = new LiveImage("photo-live", LIVE_WIDTH, LIVE_HEIGHT, texts.get("photo.live"));
        live.over(new FramingGuide(LIVE_WIDTH, LIVE_HEIGHT, print, texts).root());
        picker.beside(mirror());
        checks = new CheckList(texts);
        still = new TakenPane(LIVE_HEIGHT, print, texts, model::move);
        person = new PersonChecks(model.confirmedProperty(), model::accept, texts);
        exception = Lettering.tick("photo-exception", texts.get("photo.exception"));
        exception.selectedProperty().bindBidirectional(model.exceptionProperty());
        for (Node node : List.of(person.root(), exception)) {
            node.visibleProperty().bind(taken);
            node.managedProperty().bind(node.visibleProperty());
        }
        deeds = new PhotoDeeds(model, choosing, usable, new PhotoDeeds.Ways(this::begin, card::look), texts);

        NoticeBox notice = new NoticeBox("photo-notice");
        PhotoWords words = new PhotoWords(texts);
        notice.noticeProperty()
                .bind(Bindings.createObjectBinding(
                        () -> choosing.getValue() ? Optional.empty() : words.notice(step.getValue()), step, choosing));
        HBox columns = new Columns(pictures(), side());
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        look = new Timeline(new KeyFrame(LOOK, event -> model.tick()));
        look.setCycleCount(Animation.INDEFINITE);
        step.subscribe(this::show);
    }

    /**
     * Where pictures come from.
     *
     * @param finder the camera that the model's booth reads
     * @param picker lets another camera be chosen
     * @param card lets a picture be taken from a digital camera's card
     */
    public record Sources(Viewfinder finder, CameraPicker picker, ImportPane card) {}

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
        return deeds.actions();
    }

    @Override
    public Node first() {
        return deeds.shoot();
    }

    @Override
    public ObservableValue<String> blocked() {
        return Bindings.createStringBinding(
                () -> taken.getValue() && !usable.get() ? texts.get("photo.open") : "", taken, usable);
    }

    @Override
    public void shown() {
        finder.showTo(live::show);
        begin();
        look.play();
    }

    @Override
    public void hidden() {
        look.stop();
        card.close();
        model.end();
        finder.showTo(frame -> {});
        live.clear();
        still.clear();
    }

    private void begin() {
        card.close();
        model.begin();
    }

    private Node pictures() {
        card.root().visibleProperty().bind(choosing);
        card.root().managedProperty().bind(card.root().visibleProperty());
        still.root().visibleProperty().bind(taken);
        still.root().managedProperty().bind(still.root().visibleProperty());
        VBox seen = new VBox(live.root(), picker.root());
        seen.getStyleClass().add("pictures");
        seen.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !taken.getValue() && !choosing.getValue(), taken, choosing));
        seen.managedProperty().bind(seen.visibleProperty());
        StackPane pictures = new StackPane(seen, card.root(), new VBox(still.root(), card.original()));
        pictures.setMinWidth(LIVE_WIDTH);
        pictures.setAlignment(Pos.TOP_LEFT);
        return pictures;
    }

    /** People place themselves more easily before a mirror; the photo is never turned. */
    private CheckBox mirror() {
        CheckBox mirror = Lettering.tick("photo-mirror", texts.get("photo.mirror"));
        mirror.setSelected(true);
        live.mirroredProperty().bind(mirror.selectedProperty());
        return mirror;
    }

    private Node side() {
        VBox side = new VBox(Lettering.heading(texts.get("photo.checks")), checks.root(), person.root(), exception);
        side.getStyleClass().addAll("panel", "photo-side");
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private void show(PhotoStep now) {
        switch (now) {
            case PhotoStep.Framing framing -> {
                still.clear();
                checks.show(framing.measures());
            }
            case PhotoStep.Taken shot -> {
                still.show(shot.shot());
                checks.showWhatToLookAt(shot.measures());
                person.ask(model.staff(), shot.asked());
                if (!shot.shot().checked().byHand()) {
                    person.first().requestFocus();
                }
            }
            case PhotoStep.Refused refused -> checks.show(refused.measures());
            case PhotoStep.Shooting shooting -> {}
            case PhotoStep.Failed failed -> {
                live.clear();
                checks.show(List.of());
            }
        }
        boolean ready = PhotoDeeds.ready(now);
        if (blind && ready) {
            deeds.shoot().requestFocus();
        }
        blind = !ready;
    }
}
