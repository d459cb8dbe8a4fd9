package dev.madoguchi.app.bench;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.camera.CounterCameras;
import dev.madoguchi.device.camera.JavaCvCamera;
import dev.madoguchi.device.camera.KnownCamera;
import dev.madoguchi.device.camera.LocalCameras;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.SitterServer;
import dev.madoguchi.device.media.Media;
import dev.madoguchi.photo.CardImport;
import dev.madoguchi.photo.ImportPane;
import dev.madoguchi.photo.ImportViewModel;
import dev.madoguchi.photo.PhotoBooth;
import dev.madoguchi.photo.PhotoView;
import dev.madoguchi.photo.PhotoViewModel;
import dev.madoguchi.photo.Reviewer;
import dev.madoguchi.photo.SessionCount;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.ui.CameraPicker;
import dev.madoguchi.ui.CameraPickerModel;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.Viewfinder;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The photo step in a window of its own, with a camera on its real wire: a loop of drawn pictures, thirty a second, over HTTP.
 */
final class PreviewWindow implements AutoCloseable {
    private static final int LOOP_SECONDS = 2;

    private final HaarFaceFinder faces = new HaarFaceFinder();
    private final CountingFinder finder = new CountingFinder(faces);
    private final FxBackground background = new FxBackground();
    private final SitterServer camera = SitterServer.looped(Sitter.person(0), LOOP_SECONDS, 0);
    private final AtomicLong shown = new AtomicLong();
    private final PulseWatch pulses;
    private final PhotoView view;
    private final Stage stage;

    PreviewWindow() throws DeviceException {
        JavaCvCamera.load();
        faces.load();
        camera.plug();
        pulses = Toolkit.call(PulseWatch::new);
        view = Toolkit.call(this::view);
        stage = Toolkit.call(this::open);
    }

    private PhotoView view() {
        var texts = new Texts(Locale.JAPANESE);
        var cameras = new CounterCameras(
                List.of(KnownCamera.at(camera.address())),
                new LocalCameras()::list,
                List.of(),
                Optional.empty(),
                mark -> {});
        var seen = new Viewfinder(cameras);
        var booth = new PhotoBooth(seen, finder, PhotoRules.CARD);
        var model = new PhotoViewModel(
                booth,
                background,
                new SessionCount(Clock.systemUTC(), tried -> {}),
                new Reviewer(() -> "", Clock.systemUTC()),
                photo -> {});
        var picker = new CameraPicker(
                "photo-camera", new CameraPickerModel(cameras, background, model::cameraChanged), texts);
        var card = new ImportPane(
                new ImportViewModel(new CardImport(Media.ofSystem(), booth, deed -> {}), background, model::brought),
                ZoneOffset.UTC,
                texts);
        return new PhotoView(model, new PhotoView.Sources(seen, picker, card), PhotoRules.CARD.geometry(), texts);
    }

    private Stage open() {
        Stage made = new Stage();
        made.setScene(Theme.scene(new StackPane(view.root())));
        made.show();
        ((ImageView) made.getScene().lookup("#photo-live"))
                .imageProperty()
                .subscribe(image -> shown.addAndGet(image == null ? 0 : 1));
        return made;
    }

    void begin() {
        Toolkit.run(view::shown);
    }

    void end() {
        Toolkit.run(view::hidden);
    }

    /** How many frames the camera sent so far. */
    long sent() {
        return camera.pictures();
    }

    /** How many frames the screen was given so far. */
    long shown() {
        return shown.get();
    }

    /** How many frames were checked so far. */
    long checked() {
        return finder.frames();
    }

    /** Of the JavaFX thread. */
    PulseWatch pulses() {
        return pulses;
    }

    @Override
    public void close() {
        Toolkit.run(stage::close);
        background.close();
        camera.close();
        faces.close();
    }
}
