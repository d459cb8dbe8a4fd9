package dev.madoguchi.app.station;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.sync.SyncStatus;

/** The line to the city as the strip of devices shows it. */
public final class CityLine {
    private static final String CITY = "city";

    private CityLine() {}

    public static DeviceStatus seen(SyncStatus status) {
        return switch (status.link()) {
            case ONLINE -> new DeviceStatus.Ready(CITY);
            case UNKNOWN -> new DeviceStatus.Failed(CITY, DeviceFault.TIMEOUT);
            case OFFLINE -> new DeviceStatus.Failed(CITY, DeviceFault.ABSENT);
        };
    }
}
