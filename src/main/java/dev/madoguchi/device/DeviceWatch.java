package dev.madoguchi.device;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a device came, went or fell ill. A scheduler calls {@link #look()} every second; only a change is told.
 */
public final class DeviceWatch {
    private final String name;
    private final Probe probe;
    private final Consumer<DeviceStatus> listener;
    private @Nullable DeviceStatus last;

    /**
     * @param name the name a person knows the device by
     * @param probe asks the device, within a second or two, and never changes anything on it
     * @param listener is told each change, on the thread that looks
     */
    public DeviceWatch(String name, Probe probe, Consumer<DeviceStatus> listener) {
        this.name = name;
        this.probe = probe;
        this.listener = listener;
    }

    public void look() {
        DeviceStatus now = status();
        if (!now.equals(last)) {
            last = now;
            listener.accept(now);
        }
    }

    private DeviceStatus status() {
        try {
            return probe.ask();
        } catch (DeviceException e) {
            return new DeviceStatus.Failed(name, e.fault());
        }
    }

    /** Asks one device how it is. */
    @FunctionalInterface
    public interface Probe {
        DeviceStatus ask() throws DeviceException;
    }
}
