package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.CityLine;
import dev.madoguchi.app.station.Devices;
import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.trial.AskedTrial;
import dev.madoguchi.trial.CameraTrial;
import dev.madoguchi.trial.CardTrial;
import dev.madoguchi.trial.PageTrial;
import dev.madoguchi.trial.ScannerTrial;
import dev.madoguchi.trial.SlipTrial;
import dev.madoguchi.trial.Subject;
import dev.madoguchi.trial.Trial;
import dev.madoguchi.trial.TrialModel;
import dev.madoguchi.trial.VoiceTrial;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.voice.SimulatedLoudspeaker;
import dev.madoguchi.voice.SystemLoudspeaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is tried when this counter opens: each device that it has, and no other. */
final class OpeningTrials {
    private final Room room;
    private final Workstation workstation;
    private final WaitingRoomSettings waiting;

    OpeningTrials(Room room, Workstation workstation, WaitingRoomSettings waiting) {
        this.room = room;
        this.workstation = workstation;
        this.waiting = waiting;
    }

    List<TrialModel> all() {
        return trials().stream()
                .map(trial -> new TrialModel(trial, room.background()))
                .toList();
    }

    private List<Trial> trials() {
        Texts japanese = new Texts(Locale.JAPANESE);
        Devices devices = room.devices();
        List<Trial> trials = new ArrayList<>(List.of(
                new CameraTrial(devices.cameras()),
                new CardTrial(devices.cardReader()),
                new SlipTrial(devices.ticketPrinter(), japanese, room.clock()),
                new PageTrial(room.documents(), japanese, room.clock())));
        devices.scanner().ifPresent(port -> trials.add(new ScannerTrial(port, port.name())));
        switch (waiting.voice()) {
            case NONE -> {}
            case SPEAKER -> trials.add(new VoiceTrial(new SystemLoudspeaker()));
            case SIMULATED -> trials.add(new VoiceTrial(new SimulatedLoudspeaker()));
        }
        if (waiting.board() == WaitingRoomSettings.Board.SECOND) {
            trials.add(new AskedTrial(Subject.BOARD, () -> room.texts().get("trial.board.second")));
        }
        trials.add(new AskedTrial(Subject.CITY, this::city));
        trials.add(new AskedTrial(Subject.CLOCK, this::clock));
        return trials;
    }

    private String city() throws DeviceException {
        workstation.sync().wake();
        if (CityLine.seen(workstation.sync().status()) instanceof DeviceStatus.Failed failed) {
            throw new DeviceException(failed.fault(), "the city's server does not answer");
        }
        return String.valueOf(room.city().addresses().getFirst().getHost());
    }

    private String clock() throws DeviceException {
        Duration apart = workstation
                .sync()
                .status()
                .skew()
                .orElseThrow(() -> new DeviceException(DeviceFault.TIMEOUT, "the server has not told its time yet"));
        return room.texts()
                .get(
                        "trial.clock.apart",
                        Math.abs(apart.toSeconds()),
                        workstation.settings().clockLimit().toSeconds());
    }
}
