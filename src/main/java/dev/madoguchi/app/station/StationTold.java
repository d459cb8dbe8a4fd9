package dev.madoguchi.app.station;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.sync.StationPulse;
import dev.madoguchi.ui.DeviceKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the city is told of this station. */
final class StationTold implements StationPulse.Told {
    private final Tallies tallies;
    private final String site;
    private final Supplier<Map<DeviceKind, DeviceFault>> faults;

    /** @param faults what is wrong with the devices now; asked on the thread that tells */
    StationTold(Tallies tallies, String site, Supplier<Map<DeviceKind, DeviceFault>> faults) {
        this.tallies = tallies;
        this.site = site;
        this.faults = faults;
    }

    @Override
    public String version() {
        return Program.VERSION;
    }

    /** Without the line to the city: who hears of it has it. */
    @Override
    public SortedMap<String, String> faults() {
        SortedMap<String, String> names = new TreeMap<>();
        faults.get().forEach((device, fault) -> names.put(device.name(), fault.name()));
        names.remove(DeviceKind.CITY.name());
        return names;
    }

    @Override
    public SortedMap<String, Integer> totals(LocalDate day) {
        return tallies.totals(day, site);
    }
}
