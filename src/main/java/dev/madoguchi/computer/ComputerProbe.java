package dev.madoguchi.computer;

import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.DeviceWatch;
import dev.madoguchi.municipality.ComputerRule.What;
import java.util.List;

/** What is looked at all day: a stick that is plugged in, another network, a program that may not run. For {@link DeviceWatch}. */
public final class ComputerProbe implements DeviceWatch.Probe {
    private static final String NAME = "computer";
    private static final List<What> ALL_DAY = List.of(What.MEDIA, What.NETWORK, What.WIRELESS, What.PROGRAMS);

    private final Examination examination;

    public ComputerProbe(Examination examination) {
        this.examination = examination;
    }

    /** The first thing that is not allowed, as a warning; what cannot be told is told at opening, not all day. */
    @Override
    public DeviceStatus ask() {
        return ALL_DAY.stream()
                .filter(what -> examination.look(what).verdict() == Verdict.NOT_ALLOWED)
                .findFirst()
                .<DeviceStatus>map(what -> new DeviceStatus.Warning(NAME, "device.computer.wrong." + what))
                .orElseGet(() -> new DeviceStatus.Ready(NAME));
    }
}
