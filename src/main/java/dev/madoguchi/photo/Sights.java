package dev.madoguchi.photo;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.check.CheckedPhoto;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the two threads of a live view hand each other: the newest frame that was not checked yet, and what was seen last. It
 * holds one of each; what was overtaken is dropped.
 */
final class Sights {
    private Sight newest = new Sight.Waiting();
    private Sight.@Nullable Live last;
    private @Nullable Frame unchecked;
    private long number;
    private long frames;
    private int losses;
    private boolean hurried;
    private boolean closed;

    /** A frame to be checked, and how often the camera had been lost when it came. */
    record Unchecked(Frame frame, int losses) {}

    synchronized Sight newest() {
        return newest;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** How many frames were checked so far. */
    synchronized long number() {
        return number;
    }

    /** How many frames came so far. */
    synchronized long frames() {
        return frames;
    }

    synchronized void close() {
        closed = true;
        newest = new Sight.Waiting();
        last = null;
        unchecked = null;
        notifyAll();
    }

    /** A frame came; one that nobody has begun to check is dropped. */
    synchronized void came(Frame frame) {
        if (!closed) {
            unchecked = frame;
            frames++;
            notifyAll();
        }
    }

    /**
     * Waits for a frame to check; empty where the live view was closed.
     *
     * @param notBefore no earlier than this moment of {@link System#nanoTime()}
     */
    synchronized Optional<Unchecked> take(long notBefore) throws InterruptedException {
        while (!closed) {
            long early = millisUntil(notBefore);
            if (unchecked != null && early <= 0) {
                Unchecked taken = new Unchecked(unchecked, losses);
                unchecked = null;
                return Optional.of(taken);
            }
            wait(early > 0 ? early : 0);
        }
        return Optional.empty();
    }

    /** A frame was checked. Says nothing of a camera that was lost meanwhile. */
    synchronized void checked(Unchecked taken, CheckedPhoto checked) {
        if (!closed && taken.losses() == losses) {
            last = new Sight.Live(taken.frame(), checked);
            newest = last;
            number++;
            notifyAll();
        }
    }

    /** The camera does not send. Returns whether that is news. */
    synchronized boolean lost(DeviceFault fault) {
        Sight lost = new Sight.Lost(fault);
        boolean news = !closed && !lost.equals(newest);
        if (!closed) {
            newest = lost;
            unchecked = null;
            losses++;
            notifyAll();
        }
        return news;
    }

    /**
     * Waits for a frame that was checked beyond this number; it counts though the camera was lost right after it.
     *
     * @throws DeviceException the fault of the camera, as soon as it is lost, or {@code TIMEOUT}
     */
    synchronized Sight.Live after(long seen, Duration timeout) throws DeviceException {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            for (long left = timeout.toMillis(); left > 0 && waiting(seen); left = millisUntil(end)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, "interrupted while waiting for a picture", e);
        }
        if (number > seen && last != null) {
            return last;
        }
        DeviceFault fault = newest instanceof Sight.Lost lost ? lost.fault() : DeviceFault.TIMEOUT;
        throw new DeviceException(fault, "no picture came within " + timeout);
    }

    private boolean waiting(long seen) {
        return !closed && number <= seen && !(newest instanceof Sight.Lost);
    }

    /** Waits this long, or until it is closed or hurried. */
    synchronized void rest(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long left = pause.toMillis(); left > 0 && !closed && !hurried; left = millisUntil(end)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
        hurried = false;
    }

    /** Ends a rest at once. */
    synchronized void hurry() {
        hurried = true;
        notifyAll();
    }

    private static long millisUntil(long moment) {
        return (moment - System.nanoTime() + 999_999) / 1_000_000;
    }
}
