package dev.madoguchi.photo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.CameraMark;
import dev.madoguchi.device.camera.CounterCameras;
import dev.madoguchi.device.camera.JavaCvCamera;
import dev.madoguchi.device.camera.KnownCamera;
import dev.madoguchi.device.camera.Light;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.SitterServer;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.ui.CameraPicker;
import dev.madoguchi.ui.CameraPickerModel;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.Trouble;
import dev.madoguchi.ui.Viewfinder;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The photo step with several real cameras, of which some are wrong, lost or not allowed. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class CameraPickerUiTest {
    private static final int LIMIT = 60;

    private final HaarFaceFinder faces = new HaarFaceFinder();
    private final FxBackground background = new FxBackground();
    private final Texts texts = new Texts(Locale.JAPANESE);
    private final Sitter sitter = Sitter.person(6);
    private final SitterServer desk = new SitterServer(sitter, 0);
    private final SitterServer wall = new SitterServer(Sitter.person(2), 0);
    private final SitterServer own = new SitterServer(Sitter.person(3), 0);
    private final List<KnownCamera> plugged = new CopyOnWriteArrayList<>();
    private final List<CameraMark> kept = new CopyOnWriteArrayList<>();
    private PhotoViewModel model;
    private PhotoView view;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        JavaCvCamera.load();
    }

    @Start
    void show(Stage stage) throws DeviceException {
        faces.load();
        desk.plug();
        wall.plug();
        own.plug();
        plugged.add(camera("私物のカメラ", own, "dead:beef"));
        var cameras = new CounterCameras(
                List.of(camera("机のカメラ", desk, "046d:082d"), camera("壁のカメラ", wall, "0c45:6366")),
                () -> List.copyOf(plugged),
                List.of("046d:082d", "0c45:6366"),
                Optional.of(new CameraMark("1111:2222", "前のカメラ")),
                kept::add);
        var finder = new Viewfinder(cameras);
        var booth = new PhotoBooth(finder, faces, PhotoRules.CARD);
        model = new PhotoViewModel(
                booth,
                background,
                new SessionCount(Clock.systemUTC(), tried -> {}),
                new Reviewer(() -> "窓口 花子", Clock.systemUTC()),
                photo -> {});
        var picker = new CameraPicker(
                "photo-camera", new CameraPickerModel(cameras, background, model::cameraChanged), texts);
        var card = new ImportViewModel(
                new CardImport(new SimulatedMedia(folder), booth, deed -> {}), background, model::brought);
        view = new PhotoView(
                model,
                new PhotoView.Sources(finder, picker, new ImportPane(card, ZoneOffset.UTC, texts)),
                PhotoRules.CARD.geometry(),
                texts);
        stage.setScene(Theme.scene((VBox) view.root(), 1280, 800));
        stage.show();
        view.shown();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(view::hidden);
        background.close();
        desk.close();
        wall.close();
        own.close();
        faces.close();
    }

    @Test
    void letsTheCameraBeChangedThatIsNotThereAndUsesItAtOnce(FxRobot robot) throws Exception {
        until(() -> model.stepProperty().get().equals(lost()));
        until(() -> note(robot).equals(texts.get("ui.camera.ABSENT", "前のカメラ")));
        assertEquals(
                List.of("前のカメラ（つながっていません） true", "机のカメラ false", "壁のカメラ false", unlisted("私物のカメラ") + " true"),
                items(robot));

        choose(robot, "机のカメラ");

        until(this::ready);
        until(() -> note(robot).isEmpty());
        assertEquals(List.of(new CameraMark("046d:082d", "机のカメラ")), kept);
        assertEquals(texts.get("ui.camera.used", "机のカメラ"), list(robot).getText());
    }

    @Test
    void showsWhatIsPluggedInWhileTheStepIsOpenAndFindsAPulledCameraAgain(FxRobot robot) throws Exception {
        choose(robot, "机のカメラ");
        until(this::ready);

        plugged.clear();
        until(() -> items(robot).equals(List.of("机のカメラ false", "壁のカメラ false")));
        desk.unplug();
        until(() -> model.stepProperty().get().equals(lost()));
        desk.plug();

        until(this::ready);
    }

    @Test
    void photographsNobodyTheOtherWayRoundThoughTheScreenIsAMirror(FxRobot robot) throws Exception {
        sitter.light(Light.GOOD.withSide(0.25));
        choose(robot, "机のカメラ");
        until(this::ready);
        assertEquals(-1, robot.lookup("#photo-live").query().getScaleX());

        until(() -> {
            robot.interact(model::shoot); // as a hand does: again, where just then nobody was seen
            return model.stepProperty().get() instanceof PhotoStep.Taken;
        });

        PhotoStep.Taken taken = (PhotoStep.Taken) model.stepProperty().get();
        double drawn = lean(sitter.draw(Duration.ZERO));
        double photographed = lean(taken.photo().image());
        assertTrue(Math.abs(drawn) > 2, "the light comes from one side: " + drawn);
        assertEquals(Math.signum(drawn), Math.signum(photographed));
        robot.interact(model::begin);
        robot.interact(robot.lookup("#photo-mirror").queryAs(CheckBox.class)::fire);
        assertEquals(1, robot.lookup("#photo-live").query().getScaleX());
    }

    /** Presses the line of the list as soon as it is there. */
    private static void choose(FxRobot robot, String name) throws Exception {
        until(() -> items(robot).contains(name + " false"));
        robot.interact(() -> list(robot).getItems().stream()
                .filter(item -> name.equals(item.getText()))
                .forEach(MenuItem::fire));
    }

    private boolean ready() {
        return model.stepProperty().get() instanceof PhotoStep.Framing framing
                && !framing.measures().isEmpty()
                && framing.measures().getFirst().value() == 1;
    }

    private static PhotoStep lost() {
        return new PhotoStep.Failed(new Trouble.OfDevice(DeviceFault.ABSENT));
    }

    private String unlisted(String name) {
        return texts.get("ui.camera.item.NOT_ALLOWED", name);
    }

    private static KnownCamera camera(String name, SitterServer server, String id) {
        return new KnownCamera(name, server.address(), List.of(id, name));
    }

    /** Each line of the list, and whether it is disabled. */
    private static List<String> items(FxRobot robot) throws Exception {
        return FxThread.call(() ->
                list(robot).getItems().stream().map(CameraPickerUiTest::line).toList());
    }

    private static String line(MenuItem item) {
        return item.getText() + " " + item.isDisable();
    }

    private static MenuButton list(FxRobot robot) {
        return robot.lookup("#photo-camera").queryAs(MenuButton.class);
    }

    private static String note(FxRobot robot) {
        Node note = robot.lookup("#photo-camera-note").query();
        return note instanceof Label label ? label.getText() : "";
    }

    /** By how much the left half is brighter than the right one, in levels. */
    private static double lean(BufferedImage picture) {
        long left = 0;
        long right = 0;
        int half = picture.getWidth() / 2;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < half; x++) {
                left += picture.getRGB(x, y) >> 8 & 0xFF;
                right += picture.getRGB(picture.getWidth() - 1 - x, y) >> 8 & 0xFF;
            }
        }
        return (double) (left - right) / half / picture.getHeight();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
