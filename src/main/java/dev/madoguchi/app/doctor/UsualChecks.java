package dev.madoguchi.app.doctor;

import java.util.List;
import java.util.function.Supplier;

/** What is looked at on every computer, whatever its station's file says. */
public final class UsualChecks {
    private UsualChecks() {}

    /** The checks, in the order in which a person would go through them. */
    public static List<Supplier<Finding>> all() {
        return List.of(
                DeviceChecks::cameras,
                DeviceChecks::readers,
                DeviceChecks::serialPorts,
                DeviceChecks::queues,
                SpoolChecks::spool,
                MemoryChecks.ofComputer()::dumps,
                MemoryChecks.ofComputer()::swap,
                MemoryChecks.ofComputer()::hibernation,
                SoundChecks::voices,
                SoundChecks::loudspeaker);
    }
}
