package dev.madoguchi.app.command;

import dev.madoguchi.app.station.StationConfig;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.staff.StaffCard;
import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.staff.StaffReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The reader for staff cards of the station that a command is about.
 *
 * @param config the workstation's configuration, which names the reader
 */
record StaffCardReader(@Nullable Path config, Path home) {

    /** The card that lies on it. */
    StaffCard card() {
        StationConfig station = config == null ? null : StartCommand.station(config);
        String name = station == null
                ? DeviceAddresses.NO_STAFF_READER
                : station.devices().staffReader();
        if (name.equals(DeviceAddresses.NO_STAFF_READER) || name.equals(DeviceAddresses.SIMULATED)) {
            throw new CommandFault("Name the reader for staff cards as devices.staffReader in --config.");
        }
        try (PcscReaders readers = new PcscReaders()) {
            StaffCardState state = new StaffReader(
                            readers.reader(name),
                            StationAtHand.of(config, home)
                                    .profile()
                                    .rules()
                                    .signIn()
                                    .cardCommandBytes())
                    .look();
            return switch (state) {
                case StaffCardState.There there -> there.card();
                case StaffCardState.Away away ->
                    throw new CommandFault("Put the staff card on the reader " + name + ".");
                case StaffCardState.Failed failed ->
                    throw new CommandFault(PeopleTrouble.english("device.card." + failed.fault()) + " "
                            + PeopleTrouble.english("device.card." + failed.fault() + ".todo"));
            };
        }
    }
}
