package dev.madoguchi.app.command;

import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.SentJobs;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which devices a counter of a real city works with: no visitor's card is read from a device that is none, unless somebody asked for it. */
final class CounterDevices {
    private CounterDevices() {}

    /**
     * The devices of a counter of a real city.
     *
     * @param config that names them; none for those that were chosen when the station was set up
     * @param addresses of the devices
     * @param simulated whether somebody asked for simulated devices
     * @throws CommandFault where nobody did, and one of them is
     */
    static DeviceAddresses of(@Nullable Path config, DeviceAddresses addresses, boolean simulated) {
        List<String> found = addresses.simulations();
        if (!simulated && !found.isEmpty()) {
            throw new CommandFault("This station is enrolled with a city, and "
                    + (config == null ? "no --config names its devices" : words(found) + " in " + config)
                    + ". Name real devices with --config FILE, or add --simulated-devices to try the counter out.");
        }
        return addresses;
    }

    private static String words(List<String> devices) {
        return String.join(", ", devices) + (devices.size() == 1 ? " is simulated" : " are simulated");
    }

    /**
     * Where documents come out.
     *
     * @param simulated whether a printer in memory stands in for one that is not named; without, printing is told to be impossible
     */
    static DocumentPrinter documents(StationHome home, DeviceAddresses addresses, boolean simulated)
            throws IOException {
        String queue = addresses.documents();
        if (queue.equals(DeviceAddresses.NO_DOCUMENTS)) {
            return simulated ? new SimulatedDocumentPrinter() : DocumentPrinter.none();
        }
        return DocumentPrinter.queue(queue, SentJobs.in(home.printing()));
    }
}
