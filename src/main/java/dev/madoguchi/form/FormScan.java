package dev.madoguchi.form;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.camera.Camera;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.device.camera.Frame;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Watches the camera until somebody has held an application form up to it. */
public final class FormScan {
    /** A camera that shows nothing for so long is at fault. */
    private static final Duration FRAME_WAIT = Duration.ofSeconds(2);
    /** A wrong code must stay in the picture for so long before it is called wrong: the right one may be coming. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Camera camera;
    private final QrReader reader;
    private final ApplicationIdParser parser;

    public FormScan(Camera camera, QrReader reader, ApplicationIdParser parser) {
        this.camera = camera;
        this.reader = reader;
        this.parser = parser;
    }

    /**
     * The application id, or why there is none; at the latest a few seconds after the limit.
     *
     * @throws DeviceException where the camera does not do its work
     */
    public FormCode scan(Duration limit) throws DeviceException {
        return scan(limit, frame -> {}, () -> false);
    }

    /**
     * The same, for a screen that shows what the camera sees and can be left.
     *
     * @param seen is given every frame before it is looked at, on the calling thread
     * @param stopped ends the scan with {@code NO_CODE} as soon as it says true
     */
    public FormCode scan(Duration limit, Consumer<Frame> seen, BooleanSupplier stopped) throws DeviceException {
        FormCode last = new FormCode.Refused(FormCode.Reason.NO_CODE);
        long giveUp = System.nanoTime() + limit.toNanos();
        try (CameraFeed feed = camera.open()) {
            while (System.nanoTime() - giveUp < 0 && !stopped.getAsBoolean()) {
                Frame frame = feed.next(FRAME_WAIT);
                seen.accept(frame);
                FormCode code =
                        FormCodes.together(reader.read(frame.width(), frame.height(), frame.luminance()), parser);
                if (code instanceof FormCode.Accepted) {
                    return code;
                }
                if (!isNoCode(code)) {
                    giveUp = isNoCode(last) ? earlier(giveUp, System.nanoTime() + PATIENCE.toNanos()) : giveUp;
                    last = code;
                }
            }
        }
        return stopped.getAsBoolean() ? new FormCode.Refused(FormCode.Reason.NO_CODE) : last;
    }

    private static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }

    private static boolean isNoCode(FormCode code) {
        return code.equals(new FormCode.Refused(FormCode.Reason.NO_CODE));
    }
}
