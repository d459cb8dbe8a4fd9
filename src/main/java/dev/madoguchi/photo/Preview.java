package dev.madoguchi.photo;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.Camera;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.photo.check.PhotoCheck;
import dev.madoguchi.ui.BehindScreen;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live view of the photo step. One thread reads the camera as fast as it sends, a second one checks the newest frame
 * about thirteen times a second, so that a slow check never holds a picture up. It finds a camera again that was unplugged
 * and came back.
 */
public final class Preview implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preview.class);
    /** With this a camera that has stopped is told within two seconds. */
    private static final Duration FRAME_TIME = Duration.ofMillis(1500);
    /** From the beginning of one check to that of the next, where the computer is fast enough. */
    private static final Duration CHECK_PERIOD = Duration.ofMillis(75);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(6);

    private final Camera camera;
    private final PhotoCheck check;
    private final Consumer<Sight> eye;
    private final Sights sights = new Sights();
    private final Object telling = new Object();
    private final Thread reader;
    private final Thread checker;

    /** @param eye is told each sight, by one thread at a time */
    Preview(Camera camera, PhotoCheck check, Consumer<Sight> eye) {
        this.camera = camera;
        this.check = check;
        this.eye = eye;
        this.reader = Thread.ofPlatform().daemon().name("preview-reader").unstarted(this::read);
        this.checker = BehindScreen.threads().name("preview-checker").unstarted(this::check);
    }

    void start() {
        reader.start();
        checker.start();
    }

    /** What was seen last. */
    public Sight newest() {
        return sights.newest();
    }

    /** Looks for a lost camera at once instead of after a pause. */
    public void hurry() {
        sights.hurry();
    }

    /** Ends the live view and switches the camera off, within a few seconds. May be called again. */
    @Override
    public void close() {
        sights.close();
        long end = System.nanoTime() + CLOSE_TIME.toNanos();
        try {
            for (Thread thread : new Thread[] {reader, checker}) {
                Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
                if (!thread.equals(Thread.currentThread()) && !thread.join(left)) {
                    LOG.warn("The live view of {} does not end", camera.name());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isClosed() {
        return sights.isClosed();
    }

    /** How many frames were checked so far. */
    long number() {
        return sights.number();
    }

    /**
     * Waits for a frame that was checked beyond this number.
     *
     * @throws DeviceException the fault of the camera, as soon as it is lost, or {@code TIMEOUT}
     */
    Sight.Live after(long seen, Duration timeout) throws DeviceException {
        return sights.after(seen, timeout);
    }

    private void read() {
        Duration pause = FIRST_PAUSE;
        while (!sights.isClosed()) {
            long before = sights.frames();
            try (CameraFeed feed = camera.open()) {
                read(feed);
            } catch (DeviceException e) {
                lose(e.fault(), e);
            } catch (RuntimeException e) {
                // What a driver did not foresee is a lost camera, and not a picture that stands still for ever.
                lose(DeviceFault.BROKEN, e);
            }
            pause = sights.frames() > before ? FIRST_PAUSE : pause;
            sights.rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** A loss is told before the camera is switched off, which takes longer than a person should wait for a word. */
    private void read(CameraFeed feed) {
        try {
            while (!sights.isClosed()) {
                sights.came(feed.next(FRAME_TIME));
            }
        } catch (DeviceException e) {
            lose(e.fault(), e);
        }
    }

    private void check() {
        try {
            long next = System.nanoTime();
            Optional<Sights.Unchecked> taken = sights.take(next);
            while (taken.isPresent()) {
                next = System.nanoTime() + CHECK_PERIOD.toNanos();
                check(taken.get());
                taken = sights.take(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A check that goes wrong is a broken picture, not the end of the live view. */
    private void check(Sights.Unchecked taken) {
        try {
            sights.checked(taken, check.check(taken.frame()));
            tell();
        } catch (RuntimeException e) {
            lose(DeviceFault.BROKEN, e);
        }
    }

    private void lose(DeviceFault fault, Exception why) {
        if (sights.lost(fault)) {
            LOG.warn("The live view lost {}", camera.name(), why);
        }
        tell();
    }

    /** Always the newest sight, whichever thread tells: none is told after one that has overtaken it. */
    private void tell() {
        synchronized (telling) {
            if (!sights.isClosed()) {
                eye.accept(sights.newest());
            }
        }
    }
}
