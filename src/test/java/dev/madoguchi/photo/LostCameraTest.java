package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.JavaCvCamera;
import dev.madoguchi.device.camera.MjpegSource;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.PhotoRules;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A camera that fails in every way a cable and a network know, while it is looked at, at the shutter, and after it. */
class LostCameraTest {
    private static final HaarFaceFinder FINDER = new HaarFaceFinder();
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration WAIT = Duration.ofMillis(1500);
    private static final BufferedImage SEATED = Sitter.person(6).draw(Duration.ZERO);
    private static final BufferedImage EMPTY = emptyChair();

    private final BlockingQueue<Sight> sights = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch failing = new CountDownLatch(1);
    private final AtomicInteger viewers = new AtomicInteger();

    /** How a camera fails. */
    enum Failure {
        CUT_OFF,
        SILENT,
        GARBAGE,
        JUNK_FOR_PICTURES
    }

    @BeforeAll
    static void load() {
        JavaCvCamera.load();
        FINDER.load();
    }

    @AfterAll
    static void close() {
        FINDER.close();
    }

    @AfterEach
    void end() {
        over.countDown();
    }

    @ParameterizedTest
    @EnumSource
    void saysItAndComesBackByItself(Failure failure) throws Exception {
        try (var source = new MjpegSource(out -> tell(out, SEATED, failure));
                Preview preview = booth(source).preview(sights::add)) {
            await(Sight.Live.class::isInstance, LONG);
            failing.countDown();

            await(Sight.Lost.class::isInstance, LONG);
            await(Sight.Live.class::isInstance, LONG);

            assertTrue(viewers.get() >= 2, "the camera was opened again");
            assertInstanceOf(Sight.Live.class, preview.newest());
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsAShotWhenTheCameraFailsAtTheShutter(Failure failure) throws Exception {
        try (var source = new MjpegSource(out -> tell(out, EMPTY, failure))) {
            PhotoBooth booth = booth(source);
            try (Preview preview = booth.preview(sights::add)) {
                await(Sight.Live.class::isInstance, LONG);
                long pressed = System.nanoTime();

                failing.countDown();
                Optional<DeviceFault> fault = faultOf(booth);

                assertTrue(System.nanoTime() - pressed < LONG.toNanos(), "a shot that hangs");
                fault.ifPresent(why -> assertTrue(
                        why == DeviceFault.ABSENT || why == DeviceFault.TIMEOUT || why == DeviceFault.BROKEN,
                        why.name()));
                await(Sight.Lost.class::isInstance, LONG);
                assertTrue(preview.number() > 0, "frames were checked before");
            }
        }
    }

    @Test
    void endsAShotAtOnceWhileThereIsNoCamera() throws Exception {
        try (var source = new MjpegSource(out -> tell(out, SEATED, Failure.SILENT))) {
            PhotoBooth booth = booth(source);
            try (Preview preview = booth.preview(sights::add)) {
                await(Sight.Live.class::isInstance, LONG);
                source.unplug();
                await(Sight.Lost.class::isInstance, LONG);
                long pressed = System.nanoTime();

                DeviceException lost = assertThrows(DeviceException.class, () -> booth.shoot(LONG));

                assertEquals(DeviceFault.ABSENT, lost.fault());
                assertTrue(System.nanoTime() - pressed < LONG.toNanos() / 2, "it was known already");
                assertInstanceOf(Sight.Lost.class, preview.newest());
            }
        }
    }

    @Test
    void finishesThePhotoWhenTheCameraIsPulledWhileItIsMade() throws Exception {
        MjpegSource.Telling sitsDown = out -> {
            MjpegSource.begin(out);
            while (over.getCount() > 0) {
                MjpegSource.picture(out, failing.getCount() > 0 ? EMPTY : SEATED);
            }
        };
        try (var source = new MjpegSource(sitsDown)) {
            PhotoBooth booth = booth(source);
            try (Preview preview = booth.preview(sight -> pullWhenUsable(sight, source))) {
                await(Sight.Live.class::isInstance, LONG);
                var shot = new FutureTask<>(() -> booth.shoot(LONG));
                Thread shooter = Thread.ofPlatform().daemon().name("shooter").start(shot);
                long end = System.nanoTime() + LONG.toNanos();
                while (shooter.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < end) {
                    Thread.onSpinWait();
                }

                failing.countDown();

                assertInstanceOf(PhotoShot.Taken.class, shot.get(2 * LONG.toSeconds(), TimeUnit.SECONDS));
                await(Sight.Lost.class::isInstance, LONG);
                assertInstanceOf(Sight.Lost.class, preview.newest());
            }
        }
    }

    /** The frame that becomes the photo is checked, and is cut and encoded while the plug is out. */
    private void pullWhenUsable(Sight sight, MjpegSource source) {
        if (sight instanceof Sight.Live live && live.checked().crop().isPresent()) {
            try {
                source.unplug();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        sights.add(sight);
    }

    /** Sends the picture until it is told to fail; whoever comes after that is sent it for ever. */
    private void tell(OutputStream out, BufferedImage picture, Failure failure) throws IOException {
        boolean fails = viewers.incrementAndGet() == 1;
        MjpegSource.begin(out);
        while (over.getCount() > 0 && (!fails || failing.getCount() > 0)) {
            MjpegSource.picture(out, picture);
        }
        if (over.getCount() == 0) {
            return;
        }
        switch (failure) {
            case CUT_OFF -> {}
            case SILENT -> awaitEnd();
            case GARBAGE -> {
                byte[] noise = new byte[10_000];
                new Random(7).nextBytes(noise);
                while (over.getCount() > 0) {
                    out.write(noise);
                }
            }
            case JUNK_FOR_PICTURES -> {
                byte[] noise = new byte[10_000];
                new Random(7).nextBytes(noise);
                while (over.getCount() > 0) {
                    MjpegSource.part(out, noise);
                }
            }
        }
    }

    private void awaitEnd() throws IOException {
        try {
            if (!over.await(LONG.toSeconds() * 3, TimeUnit.SECONDS)) {
                throw new IOException("the test hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The fault, or none where the shot ended with what was seen before. */
    private static Optional<DeviceFault> faultOf(PhotoBooth booth) {
        try {
            assertInstanceOf(PhotoShot.NotUsable.class, booth.shoot(WAIT));
            return Optional.empty();
        } catch (DeviceException e) {
            return Optional.of(e.fault());
        }
    }

    private void await(Predicate<Sight> wanted, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); left > 0; left = end - System.nanoTime()) {
            Sight sight = sights.poll(left, TimeUnit.NANOSECONDS);
            if (sight != null && wanted.test(sight)) {
                return;
            }
        }
        throw new AssertionError("not seen within " + limit);
    }

    private static PhotoBooth booth(MjpegSource source) {
        return new PhotoBooth(new JavaCvCamera("sitter", source.address()), FINDER, PhotoRules.CARD);
    }

    private static BufferedImage emptyChair() {
        Sitter sitter = Sitter.person(6);
        sitter.persons(0);
        return sitter.draw(Duration.ZERO);
    }
}
