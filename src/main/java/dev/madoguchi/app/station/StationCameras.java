package dev.madoguchi.app.station;

import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.device.camera.CounterCameras;
import dev.madoguchi.device.camera.KnownCamera;
import dev.madoguchi.device.camera.LocalCameras;
import dev.madoguchi.device.camera.SitterServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which cameras a station may use, and which it used last.
 *
 * @param allowed ids of the cameras that the municipality allows (003 §21-1(5)); empty for any
 * @param settings where the choice is remembered
 */
public record StationCameras(List<String> allowed, StationSettings settings) {
    private static final String SIMULATED_NAME = "見本カメラ";

    public StationCameras {
        allowed = List.copyOf(allowed);
    }

    /**
     * The cameras of a station.
     *
     * @param addresses as the station's file has them
     * @param simulated the camera with a drawn person before it; may always be used, as it sees nobody;
     *     empty where nothing is simulated
     */
    public CounterCameras of(List<String> addresses, Optional<SitterServer> simulated) {
        List<KnownCamera> named = addresses.stream()
                .map(address -> simulated
                        .filter(sitter -> address.equals(DeviceAddresses.SIMULATED))
                        .map(sitter -> new KnownCamera(SIMULATED_NAME, sitter.address(), List.of(address)))
                        .orElseGet(() -> KnownCamera.at(address)))
                .toList();
        List<String> usable = new ArrayList<>(allowed);
        if (!usable.isEmpty()) {
            usable.add(DeviceAddresses.SIMULATED);
        }
        return new CounterCameras(named, new LocalCameras()::list, usable, settings.camera(), settings::keep);
    }
}
