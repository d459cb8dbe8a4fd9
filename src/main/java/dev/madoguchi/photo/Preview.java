package dev.madoguchi.photo;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.Camera;
import dev.madoguchi.device.camera.CameraFeed;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live view of the photo step: one thread that takes the newest frame, checks it and shows both, again and again. It
 * holds one frame at a time, and finds a camera again that was unplugged and came back.
 */
public final class Preview implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preview.class);
    private static final Duration FRAME_TIME = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(6);

    private final Camera camera;
    private final PhotoCheck check;
    private final Consumer<Sight> eye;
    private final Thread thread;
    private Sight newest = new Sight.Waiting();
    private long number;
    private boolean closed;

    /** @param eye is told each sight, on the thread that reads the camera */
    Preview(Camera camera, PhotoCheck check, Consumer<Sight> eye) {
        this.camera = camera;
        this.check = check;
        this.eye = eye;
        this.thread =
                Thread.ofPlatform().daemon().name("preview-" + camera.name()).unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    /** What was seen last. */
    public synchronized Sight newest() {
        return newest;
    }

    /** Ends the live view and switches the camera off, within a few seconds. May be called again. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            newest = new Sight.Waiting();
            notifyAll();
        }
        try {
            if (!thread.equals(Thread.currentThread()) && !thread.join(CLOSE_TIME)) {
                LOG.warn("The live view of {} does not end", camera.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** How many frames were seen so far. */
    synchronized long number() {
        return number;
    }

    /**
     * Waits for a frame beyond this number.
     *
     * @throws DeviceException the fault of the camera, or {@code TIMEOUT}
     */
    synchronized Sight.Live after(long seen, Duration timeout) throws DeviceException {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            long left = timeout.toMillis();
            while (left > 0 && !closed && number <= seen) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, "interrupted while waiting for " + camera.name(), e);
        }
        if (number > seen && newest instanceof Sight.Live live) {
            return live;
        }
        DeviceFault fault = newest instanceof Sight.Lost lost ? lost.fault() : DeviceFault.TIMEOUT;
        throw new DeviceException(fault, camera.name() + " sent no picture within " + timeout);
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        while (!isClosed()) {
            long before = number();
            try (CameraFeed feed = camera.open()) {
                while (!isClosed()) {
                    var frame = feed.next(FRAME_TIME);
                    see(new Sight.Live(frame, check.check(frame)));
                }
            } catch (DeviceException e) {
                pause = number() > before ? FIRST_PAUSE : pause;
                lose(e);
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void lose(DeviceException why) {
        if (!newest().equals(new Sight.Lost(why.fault()))) {
            LOG.warn("The live view lost {}", camera.name(), why);
        }
        see(new Sight.Lost(why.fault()));
    }

    private void see(Sight sight) {
        synchronized (this) {
            if (closed) {
                return;
            }
            newest = sight;
            if (sight instanceof Sight.Live) {
                number++;
            }
            notifyAll();
        }
        eye.accept(sight);
    }

    private synchronized void rest(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long left = pause.toMillis(); left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
