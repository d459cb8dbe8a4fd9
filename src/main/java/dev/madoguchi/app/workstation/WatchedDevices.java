package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.DeviceRounds;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.WatchedCamera;
import dev.madoguchi.computer.Computer;
import dev.madoguchi.computer.ComputerProbe;
import dev.madoguchi.computer.Examination;
import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.staff.StaffReader;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Viewfinder;
import java.util.Optional;
import java.util.function.Consumer;

/** The devices of a counter while its window is open: watched, and told of on the board. */
final class WatchedDevices implements AutoCloseable {
    private final DeviceBoard board;
    private final DeviceRounds rounds;
    private final Viewfinder finder;
    private final Optional<StaffCardRounds> staffCard;

    /**
     * Watches nothing yet.
     *
     * @param card is told what lies on the reader for staff cards
     */
    WatchedDevices(Room room, StationHome home, DeviceBoard board, Consumer<StaffCardState> card) {
        this.board = board;
        WatchedCamera camera = new WatchedCamera(room.devices().cameras(), board.listener(DeviceKind.CAMERA));
        finder = new Viewfinder(camera);
        rounds = new DeviceRounds(room.devices(), camera, new ComputerProbe(examination(room, home)), board);
        byte[] ask = room.profile().rules().signIn().cardCommandBytes();
        staffCard = room.devices().staffReader().map(reader -> new StaffCardRounds(new StaffReader(reader, ask), card));
    }

    private static Examination examination(Room room, StationHome home) {
        var rules = room.profile().rules();
        return new Examination(Computer.here(), rules.computer(), rules.cameras(), home.root());
    }

    /** Begins to watch. */
    void start() {
        rounds.start();
        staffCard.ifPresent(StaffCardRounds::start);
    }

    /** Where it is told how they are. */
    DeviceBoard board() {
        return board;
    }

    /** The counter's camera. */
    Viewfinder finder() {
        return finder;
    }

    @Override
    public void close() {
        staffCard.ifPresent(StaffCardRounds::close);
        rounds.close();
    }
}
