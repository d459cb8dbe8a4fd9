package dev.madoguchi.device.camera;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All cameras of one counter, which is read as if it were the one that is used: whoever reads it sees through another one as
 * soon as that is chosen.
 *
 * <p>Until a person chooses, the first that the counter names is used. A chosen camera that is not there is waited for, and
 * another is never used in its place unasked: the list says so, and lets another be chosen.
 */
public final class CounterCameras implements Camera {
    private final List<KnownCamera> named;
    private final Supplier<List<KnownCamera>> plugged;
    private final List<String> allowed;
    private final Keeping keeping;
    private volatile Optional<CameraMark> chosen;
    private volatile int choice;

    /**
     * @param named those the counter's configuration names, the usual one first
     * @param plugged looks for those that are plugged in
     * @param allowed ids of the cameras that may be used (003 §21-1(5)); empty for any
     * @param remembered the one that was chosen before
     * @param keeping remembers a choice
     */
    public CounterCameras(
            List<KnownCamera> named,
            Supplier<List<KnownCamera>> plugged,
            List<String> allowed,
            Optional<CameraMark> remembered,
            Keeping keeping) {
        if (named.isEmpty()) {
            throw new IllegalArgumentException("a counter without a camera");
        }
        this.named = List.copyOf(named);
        this.plugged = plugged;
        this.allowed = List.copyOf(allowed);
        this.chosen = remembered;
        this.keeping = keeping;
    }

    /** Remembers a choice, so that it is the same after the next start. */
    @FunctionalInterface
    public interface Keeping {
        void keep(CameraMark mark) throws IOException;
    }

    /** What there is to choose from right now; the one that is used is among it, even where it is not there. */
    public List<CameraOffer> list() {
        List<KnownCamera> known = known();
        KnownCamera used = used(known);
        List<CameraOffer> offers = new ArrayList<>();
        if (!known.contains(used)) {
            offers.add(new CameraOffer(used, true, CameraOffer.State.ABSENT));
        }
        known.forEach(camera -> offers.add(new CameraOffer(camera, camera.equals(used), state(camera))));
        return List.copyOf(offers);
    }

    /**
     * Uses this camera from now on, after the next start too.
     *
     * @throws DeviceException {@code REFUSED} where it is not an allowed one; nothing changes then
     * @throws IOException where the choice cannot be remembered; the camera is used until the next start
     */
    public synchronized void choose(KnownCamera camera) throws DeviceException, IOException {
        requireAllowed(camera);
        CameraMark mark = CameraMark.of(camera);
        chosen = Optional.of(mark);
        choice++;
        keeping.keep(mark);
    }

    /** The name of the camera that is used. */
    @Override
    public String name() {
        return chosen.map(CameraMark::name).orElseGet(() -> named.getFirst().name());
    }

    /** {@inheritDoc} */
    @Override
    public CameraFeed open() throws DeviceException {
        int made = choice;
        return new ChosenFeed(openUsed(), made);
    }

    private CameraFeed openUsed() throws DeviceException {
        KnownCamera used = used(known());
        if (used.isMissing()) {
            throw new DeviceException(DeviceFault.ABSENT, used + " is not plugged in");
        }
        requireAllowed(used);
        return used.camera().open();
    }

    /** The named ones and the plugged ones; what is both is once there, as what it says of itself. */
    private List<KnownCamera> known() {
        List<KnownCamera> found = new ArrayList<>(plugged.get());
        List<KnownCamera> known = new ArrayList<>();
        for (KnownCamera camera : named) {
            Optional<KnownCamera> same = found.stream().filter(camera::isSameAs).findFirst();
            found.removeAll(same.stream().toList());
            known.add(same.orElse(camera));
        }
        known.addAll(found);
        return known;
    }

    private KnownCamera used(List<KnownCamera> known) {
        return chosen.map(mark -> known.stream()
                        .filter(camera -> camera.id().equals(mark.id()))
                        .findFirst()
                        .orElseGet(() -> new KnownCamera(mark.name(), "", List.of(mark.id()))))
                .orElseGet(known::getFirst);
    }

    private CameraOffer.State state(KnownCamera camera) {
        if (camera.isMissing()) {
            return CameraOffer.State.ABSENT;
        }
        return isAllowed(camera) ? CameraOffer.State.USABLE : CameraOffer.State.NOT_ALLOWED;
    }

    private boolean isAllowed(KnownCamera camera) {
        return allowed.isEmpty() || allowed.stream().anyMatch(camera::answersTo);
    }

    private void requireAllowed(KnownCamera camera) throws DeviceException {
        if (!isAllowed(camera)) {
            throw new DeviceException(DeviceFault.REFUSED, camera + " is not one of the allowed cameras");
        }
    }

    /** Reads the camera that is used, and changes over when another is chosen. */
    private final class ChosenFeed implements CameraFeed {
        private @Nullable CameraFeed feed;
        private int made;
        private boolean closed;

        ChosenFeed(CameraFeed feed, int made) {
            this.feed = feed;
            this.made = made;
        }

        @Override
        public Frame next(Duration timeout) throws DeviceException {
            return current().next(timeout);
        }

        private CameraFeed current() throws DeviceException {
            CameraFeed now = feed();
            if (now != null && made == choice) {
                return now;
            }
            if (now != null) {
                now.close();
            }
            made = choice;
            return changed(openUsed());
        }

        private synchronized @Nullable CameraFeed feed() throws DeviceException {
            if (closed) {
                throw new DeviceException(DeviceFault.ABSENT, name() + " is switched off");
            }
            return feed;
        }

        private CameraFeed changed(CameraFeed next) {
            boolean late;
            synchronized (this) {
                late = closed;
                feed = late ? null : next;
            }
            if (late) {
                next.close();
            }
            return next;
        }

        @Override
        public void close() {
            CameraFeed last;
            synchronized (this) {
                closed = true;
                last = feed;
                feed = null;
            }
            if (last != null) {
                last.close();
            }
        }
    }
}
