package dev.madoguchi.photo;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.Camera;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.check.CheckedPhoto;
import dev.madoguchi.photo.check.FaceFinder;
import dev.madoguchi.photo.check.Guides;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.check.PhotoCheck;
import dev.madoguchi.photo.check.PhotoProblem;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.photo.cut.CardPhoto;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the photo: a camera, somebody before it, and the rules. */
public final class PhotoBooth {
    /** Enough to outlast a blink. */
    private static final int TRIES = 8;

    private static final Logger LOG = LoggerFactory.getLogger(PhotoBooth.class);

    private final Camera camera;
    private final PhotoCheck check;
    private @Nullable Preview preview;

    public PhotoBooth(Camera camera, FaceFinder finder, PhotoRules rules) {
        this.camera = camera;
        this.check = new PhotoCheck(finder, rules);
    }

    /**
     * Starts the live view, and ends the one before. {@link #shoot} then takes what the live view sees, so that the
     * camera is opened once only.
     *
     * @param eye is told each sight, by one thread at a time and none of the screen
     */
    public synchronized Preview preview(Consumer<Sight> eye) {
        if (preview != null) {
            preview.close();
        }
        var next = new Preview(camera, check, eye);
        next.start();
        preview = next;
        return next;
    }

    /**
     * Takes a photo of whoever sits there. Where a frame is not perfect, as in a blink, the next ones are tried too, and
     * the best is used.
     *
     * @param wait how long to wait for frames; a frame without fault ends it at once
     * @throws DeviceException where the camera sends nothing, as soon as that is known
     */
    public PhotoShot shoot(Duration wait) throws DeviceException {
        Optional<Preview> live = live();
        if (live.isPresent()) {
            return shoot(live.get(), wait);
        }
        try (CameraFeed feed = camera.open()) {
            return best(left -> seen(feed.next(left)), wait);
        }
    }

    private PhotoShot shoot(Preview live, Duration wait) throws DeviceException {
        return best(
                left -> {
                    Sight.Live sight = live.after(live.number(), left);
                    return new Seen(sight.frame(), sight.checked());
                },
                wait);
    }

    private synchronized Optional<Preview> live() {
        return Optional.ofNullable(preview).filter(running -> !running.isClosed());
    }

    private Seen seen(Frame frame) {
        return new Seen(frame, check.check(frame));
    }

    private PhotoShot best(Source source, Duration wait) throws DeviceException {
        long end = System.nanoTime() + wait.toNanos();
        Seen best = source.next(wait);
        for (int tries = 1; tries < TRIES && best.checked().verdict() != State.PASS; tries++) {
            Optional<Seen> next = next(source, Duration.ofNanos(end - System.nanoTime()), best);
            if (next.isEmpty()) {
                break;
            }
            best = next.get().betterThan(best) ? next.get() : best;
        }
        return shot(best);
    }

    /** One more frame while there is time; none where the camera is gone and the best one can be used as it is. */
    private static Optional<Seen> next(Source source, Duration left, Seen best) throws DeviceException {
        if (!left.isPositive()) {
            return Optional.empty();
        }
        try {
            return Optional.of(source.next(left));
        } catch (DeviceException e) {
            if (e.fault() != DeviceFault.TIMEOUT && best.checked().crop().isEmpty()) {
                throw e;
            }
            LOG.info("The photo is made without another frame: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The photo of a picture that was taken elsewhere, or what is wrong with it.
     *
     * @param frame the picture, upright
     */
    public PhotoShot develop(Frame frame) {
        return shot(seen(frame));
    }

    /** The same shot, cut by where a person says that the head is. */
    public PhotoShot.Taken recut(PhotoShot.Taken shot, Guides guides) {
        CheckedPhoto checked = check.withGuides(shot.frame(), shot.checked(), guides);
        CardPhoto photo = check.cut(shot.frame(), checked.crop().orElseThrow());
        return PhotoShot.Taken.of(photo, checked, shot.frame());
    }

    private PhotoShot shot(Seen seen) {
        CheckedPhoto checked = seen.checked();
        if (checked.crop().isEmpty()) {
            PhotoProblem why = checked.problem().orElse(PhotoProblem.NO_FACE);
            return new PhotoShot.NotUsable(why, checked, seen.frame());
        }
        CardPhoto photo = check.cut(seen.frame(), checked.crop().get());
        return PhotoShot.Taken.of(photo, checked, seen.frame());
    }

    /** Where the next frame comes from. */
    private interface Source {
        Seen next(Duration timeout) throws DeviceException;
    }

    private record Seen(Frame frame, CheckedPhoto checked) {
        boolean betterThan(Seen other) {
            boolean usable = checked.crop().isPresent();
            return usable == other.checked.crop().isPresent()
                    ? checked.verdict().compareTo(other.checked.verdict()) < 0
                    : usable;
        }
    }
}
