package dev.madoguchi.photo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.CounterCameras;
import dev.madoguchi.device.camera.KnownCamera;
import dev.madoguchi.device.camera.Light;
import dev.madoguchi.device.camera.Pose;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.SitterServer;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.photo.check.Guides;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.Measure;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.ui.CameraPicker;
import dev.madoguchi.ui.CameraPickerModel;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.Viewfinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the photographer does with a photo that was taken: looks, confirms, moves a line, or takes it from a card. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class PhotoReviewUiTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    private static final Path PICTURES = Path.of("target", "screens");
    private static final int LIMIT = 60;

    private final HaarFaceFinder faces = new HaarFaceFinder();
    private final FxBackground background = new FxBackground();
    private final Texts texts = new Texts(Locale.JAPANESE);
    private final Sitter sitter = Sitter.person(4);
    private final SitterServer camera = new SitterServer(sitter, 0);
    private final List<ReviewedPhoto> accepted = new CopyOnWriteArrayList<>();
    private SimulatedMedia media;
    private PhotoViewModel model;
    private PhotoView view;

    @TempDir
    private Path folder;

    @Start
    void show(Stage stage) throws Exception {
        faces.load();
        camera.plug();
        media = new SimulatedMedia(folder);
        var cameras = new CounterCameras(
                List.of(KnownCamera.at(camera.address())), List::of, List.of(), Optional.empty(), mark -> {});
        var finder = new Viewfinder(cameras);
        var booth = new PhotoBooth(finder, faces, PhotoRules.CARD);
        model = new PhotoViewModel(
                booth,
                background,
                new SessionCount(NOON, tried -> {}),
                new Reviewer(() -> "撮影 花子", NOON),
                accepted::add);
        var picker = new CameraPicker(
                "photo-camera", new CameraPickerModel(cameras, background, model::cameraChanged), texts);
        var card = new ImportViewModel(new CardImport(media, booth, deed -> {}), background, model::brought);
        view = new PhotoView(
                model,
                new PhotoView.Sources(finder, picker, new ImportPane(card, ZoneOffset.UTC, texts)),
                PhotoRules.CARD.geometry(),
                texts);
        HBox deeds = new HBox();
        deeds.getChildren().addAll(view.actions().aside());
        deeds.getChildren().addAll(view.actions().onward());
        stage.setScene(Theme.scene(new VBox(view.root(), deeds), 1280, 800));
        stage.show();
        view.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(view::hidden);
        background.close();
        camera.close();
        faces.close();
    }

    @Test
    void goesOnWhenAPersonHasConfirmedEverythingByOneKey(FxRobot robot) throws Exception {
        shoot(robot);
        assertTrue(next(robot).isDisabled());

        robot.type(KeyCode.F7);
        WaitForAsyncUtils.waitForFxEvents();
        picture("photo-confirmed");
        robot.interact(next(robot)::fire);

        PhotoReview review = accepted.getFirst().review();
        assertEquals(
                new PhotoReview(
                        "撮影 花子",
                        EnumSet.complementOf(EnumSet.of(PersonCheck.RECENT)),
                        false,
                        List.of(),
                        false,
                        NOON.instant()),
                review);
    }

    @Test
    void staysUntilEachTickIsSetAndNeverGoesOnForAnotherPerson(FxRobot robot) throws Exception {
        shoot(robot);
        robot.type(KeyCode.F7);

        robot.interact(((CheckBox) robot.lookup("#photo-person-no_hat").query())::fire);
        assertTrue(next(robot).isDisabled());

        robot.interact(() -> model.exceptionProperty().set(true));
        assertFalse(next(robot).isDisabled());

        robot.interact(((CheckBox) robot.lookup("#photo-person-same_person").query())::fire);
        assertTrue(next(robot).isDisabled());
    }

    @Test
    void cutsThePhotoAnewWhenALineIsMovedByKeysAndKeepsWhatWasConfirmed(FxRobot robot) throws Exception {
        shoot(robot);
        robot.interact(() -> model.confirmedProperty().set(taken().asked()));
        PhotoStep.Taken before = taken();
        robot.interact(robot.lookup("#photo-guide-crown").query()::requestFocus);

        robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);

        until(() ->
                taken().shot().checked().byHand() && !model.cuttingProperty().get());
        Guides moved = taken().shot().checked().guides().orElseThrow();
        Guides measured = before.shot().checked().guides().orElseThrow();
        double millimetre = before.shot().checked().crop().orElseThrow().height() / 45.0;
        assertEquals(measured.crown() - millimetre, moved.crown(), 0.3 * millimetre);
        assertEquals(measured.chin(), moved.chin(), 0.01);
        picture("photo-by-hand");
        assertFalse(next(robot).isDisabled());
        robot.interact(next(robot)::fire);
        assertTrue(accepted.getFirst().review().byHand());
        assertFalse(
                Arrays.equals(before.photo().jpeg(), accepted.getFirst().photo().jpeg()));
    }

    @Test
    void asksForACompellingReasonWhereAPhotoFails(FxRobot robot) throws Exception {
        sitter.light(Light.GOOD.withBlur(6));
        until(() -> measured("sharpness") == State.FAIL);
        takes(robot);
        robot.type(KeyCode.F7);
        WaitForAsyncUtils.waitForFxEvents();
        picture("photo-unfit");
        assertTrue(next(robot).isDisabled());

        robot.interact(() -> model.exceptionProperty().set(true));
        robot.interact(next(robot)::fire);

        PhotoReview review = accepted.getFirst().review();
        assertTrue(review.exception());
        assertTrue(review.accepted().contains("sharpness"), review.toString());
    }

    @Test
    void takesAPhotoFromACardAndAsksWhenItWasTaken(FxRobot robot) throws Exception {
        Path pictures =
                Files.createDirectories(media.insert("CAMERA").resolve("DCIM").resolve("100MADO"));
        Sitter visitor = Sitter.person(7);
        visitor.pose(Pose.GOOD);
        ImageIO.write(
                visitor.draw(Duration.ofMillis(500)),
                "jpg",
                pictures.resolve("IMG_0001.JPG").toFile());
        until(() -> measured("faces") == State.PASS);

        robot.type(KeyCode.F4);
        until(() -> robot.lookup("#photo-import-list")
                .tryQuery()
                .filter(list -> list.isVisible())
                .isPresent());
        picture("photo-card");
        until(() -> !robot.lookup("#photo-import-pick").queryButton().isDisabled());
        robot.interact(robot.lookup("#photo-import-pick").queryButton()::fire);
        until(() -> model.stepProperty().get() instanceof PhotoStep.Taken);
        picture("photo-from-card");

        assertEquals(Set.of(PersonCheck.values()), taken().asked());
        robot.interact(robot.lookup("#photo-import-remove").queryButton()::fire);
        assertTrue(Files.exists(pictures.resolve("IMG_0001.JPG")), "it asks first");
        robot.interact(robot.lookup("#photo-import-remove").queryButton()::fire);
        until(() -> !Files.exists(pictures.resolve("IMG_0001.JPG")));
        robot.type(KeyCode.F7);
        robot.interact(next(robot)::fire);
        assertTrue(accepted.getFirst().review().confirmed().contains(PersonCheck.RECENT));
    }

    private void shoot(FxRobot robot) throws Exception {
        until(() -> model.stepProperty().get() instanceof PhotoStep.Framing framing
                && !framing.measures().isEmpty()
                && framing.problem().isEmpty());
        picture("photo-framing");
        takes(robot);
    }

    /** Presses as a hand does: again, where just then nothing could be taken. */
    private void takes(FxRobot robot) throws Exception {
        until(() -> {
            if (model.stepProperty().get() instanceof PhotoStep.Framing) {
                robot.type(KeyCode.F8);
            }
            return model.stepProperty().get() instanceof PhotoStep.Taken;
        });
    }

    private State measured(String name) {
        if (model.stepProperty().get() instanceof PhotoStep.Framing framing) {
            return framing.measures().stream()
                    .filter(measure -> measure.name().equals(name))
                    .map(Measure::state)
                    .findFirst()
                    .orElse(State.NOT_MEASURED);
        }
        return State.NOT_MEASURED;
    }

    private PhotoStep.Taken taken() {
        return (PhotoStep.Taken) model.stepProperty().get();
    }

    private static Button next(FxRobot robot) {
        return robot.lookup("#photo-next").queryButton();
    }

    private void picture(String name) throws Exception {
        Files.createDirectories(PICTURES);
        var picture = WaitForAsyncUtils.asyncFx(() -> Screenshot.of(view.root().getScene()))
                .get();
        ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
