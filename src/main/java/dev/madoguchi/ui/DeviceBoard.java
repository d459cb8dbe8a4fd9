package dev.madoguchi.ui;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The last thing that was heard of each device, for every screen to see. */
public final class DeviceBoard {
    private final Map<DeviceKind, ReadOnlyObjectWrapper<Optional<DeviceStatus>>> states =
            new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, DeviceFault> faults = new ConcurrentHashMap<>();

    public DeviceBoard() {
        for (DeviceKind device : DeviceKind.values()) {
            states.put(device, new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
    }

    /** Where a device's watch tells what it sees. May be called on any thread. */
    public Consumer<DeviceStatus> listener(DeviceKind device) {
        return status -> {
            if (status instanceof DeviceStatus.Failed failed) {
                faults.put(device, failed.fault());
            } else {
                faults.remove(device);
            }
            Platform.runLater(() -> state(device).set(Optional.of(status)));
        };
    }

    /** What is wrong now, with which device. May be called on any thread. */
    public Map<DeviceKind, DeviceFault> faults() {
        return Map.copyOf(faults);
    }

    /** What is known of a device; empty while it was never asked. On the JavaFX thread. */
    public ReadOnlyObjectProperty<Optional<DeviceStatus>> statusProperty(DeviceKind device) {
        return state(device).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<Optional<DeviceStatus>> state(DeviceKind device) {
        return Objects.requireNonNull(states.get(device));
    }
}
