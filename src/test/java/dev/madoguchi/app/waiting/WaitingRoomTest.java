package dev.madoguchi.app.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.app.station.WaitingRoomSettings.Board;
import dev.madoguchi.app.station.WaitingRoomSettings.Voice;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.ui.ImmediateBackground;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private final List<DeviceStatus> told = new ArrayList<>();

    @Test
    void hasNeitherTicketMachineNorVoiceWhereNobodyAskedForThem() throws Exception {
        try (WaitingRoom room = room(WaitingRoomSettings.none())) {
            assertEquals(Optional.empty(), room.kiosk());
            assertEquals(List.of(), told);
        }
    }

    @Test
    void saysThatAnotherProgramHasThePortOfTheTicketMachine() throws Exception {
        try (WaitingRoom first = room(new WaitingRoomSettings(Board.NONE, Voice.NONE, Optional.of(0)))) {
            int taken = first.kiosk().orElseThrow().getPort();
            var second = new WaitingRoomSettings(Board.NONE, Voice.NONE, Optional.of(taken));

            var fault = assertThrows(DeviceException.class, () -> room(second));

            assertEquals(DeviceFault.BUSY, fault.fault());
        }
    }

    @Test
    void tellsHowItsVoiceIsBeforeTheFirstCall() throws Exception {
        try (WaitingRoom room = room(new WaitingRoomSettings(Board.NONE, Voice.SIMULATED, Optional.empty()))) {
            assertEquals(1, told.size());
            assertEquals(Optional.empty(), room.kiosk());
        }
    }

    private WaitingRoom room(WaitingRoomSettings settings) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new WaitingRoom.Place(profile, profile.sites().getFirst(), Clock.systemUTC());
        return WaitingRoom.of(settings, place, new ImmediateBackground(), told::add);
    }
}
