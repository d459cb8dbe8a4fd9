package dev.madoguchi.app.station;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.camera.Camera;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.form.QrReader;
import dev.madoguchi.ui.Background;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for a code before the camera, for a minute. */
public final class CodeCamera {
    private static final Logger LOG = LoggerFactory.getLogger(CodeCamera.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration FRAME = Duration.ofSeconds(5);

    private final Camera camera;
    private final Background background;
    private final QrReader reader = new QrReader();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private volatile boolean wanted;

    public CodeCamera(Camera camera, Background background) {
        this.camera = camera;
        this.background = background;
    }

    /** Looks until a code is seen, and tells what stands in it. */
    public void look(Consumer<String> found) {
        if (!looking.get()) {
            looking.set(true);
            wanted = true;
            background.run(
                    this::seen,
                    code -> {
                        looking.set(false);
                        code.ifPresent(found);
                    },
                    error -> {
                        looking.set(false);
                        LOG.warn("No code was seen", error);
                    });
        }
    }

    /** Nobody wants to know any more. */
    public void stop() {
        wanted = false;
    }

    private Optional<String> seen() throws DeviceException {
        long end = System.nanoTime() + LIMIT.toNanos();
        try (CameraFeed feed = camera.open()) {
            while (wanted && System.nanoTime() - end < 0) {
                Frame frame = feed.next(FRAME);
                Optional<String> code = reader.read(frame.width(), frame.height(), frame.luminance()).stream()
                        .findFirst();
                if (code.isPresent()) {
                    return code;
                }
            }
            return Optional.empty();
        }
    }

    /** Whether it looks right now. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }
}
