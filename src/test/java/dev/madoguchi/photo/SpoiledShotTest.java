package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.JavaCvCamera;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.SitterServer;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.check.PhotoProblem;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shot that became no photo: the photographer can read why, however well the camera sees a moment later. */
class SpoiledShotTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Optional<PhotoProblem> NOBODY_THERE = Optional.of(PhotoProblem.NO_FACE);

    private final HaarFaceFinder faces = new HaarFaceFinder();
    private final Sitter sitter = Sitter.person(4);
    private final SitterServer camera = new SitterServer(sitter, 0);

    @SuppressWarnings("NullAway.Init")
    private PhotoViewModel model;

    @BeforeEach
    void spoilAShot() throws Exception {
        JavaCvCamera.load();
        faces.load();
        camera.plug();
        PhotoBooth booth = new PhotoBooth(new JavaCvCamera("sitter", camera.address()), faces, PhotoRules.CARD);
        model = new PhotoViewModel(
                booth,
                new ImmediateBackground(),
                new SessionCount(NOON, tried -> {}),
                new Reviewer(() -> "撮影 花子", NOON),
                photo -> {});
        model.begin();
        sitter.persons(0);
        until(() -> sees(State.FAIL));
        model.shoot();
        sitter.persons(1);
        until(() -> sees(State.PASS));
    }

    @AfterEach
    void close() {
        model.end();
        camera.close();
        faces.close();
    }

    @Test
    void saysWhyAboveTheLiveViewThatIsFineAgain() {
        Texts texts = new Texts(Locale.JAPANESE);

        Notice told = new PhotoWords(texts).notice(model.stepProperty().get()).orElseThrow();

        assertEquals(NOBODY_THERE, framing().spoiled());
        assertEquals(Tone.STOPPED, told.tone());
        assertTrue(told.what().endsWith(texts.get(PhotoProblem.NO_FACE.messageKey())), told.what());
        assertTrue(PhotoDeeds.ready(framing()));
    }

    @Test
    void saysItNoLongerWhenItWasRead() {
        model.begin();

        until(() -> sees(State.PASS));
        assertEquals(Optional.empty(), framing().spoiled());
    }

    @Test
    void saysWhatWasWrongWithTheLastShotAlone() {
        sitter.persons(2);
        until(() -> sees(State.FAIL));

        model.shoot();

        assertEquals(Optional.of(PhotoProblem.SEVERAL_FACES), framing().spoiled());
    }

    @Test
    void takesThePhotoWhileItIsSaid() {
        model.shoot();

        assertInstanceOf(PhotoStep.Taken.class, model.stepProperty().get());
    }

    @Test
    void saysNothingOfItToTheNextVisitor() {
        model.end();
        model.begin();

        until(() -> sees(State.PASS));
        assertEquals(Optional.empty(), framing().spoiled());
    }

    private PhotoStep.Framing framing() {
        return (PhotoStep.Framing) model.stepProperty().get();
    }

    /** Whether the live view shows as many faces as it should, or not. */
    private boolean sees(State faces) {
        model.tick();
        return model.stepProperty().get() instanceof PhotoStep.Framing now
                && now.measures().stream()
                        .anyMatch(measure -> measure.name().equals("faces") && measure.state() == faces);
    }

    private static void until(BooleanSupplier wanted) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!wanted.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "nothing changed for " + LIMIT);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
