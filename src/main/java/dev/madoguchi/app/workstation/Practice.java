package dev.madoguchi.app.workstation;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.city.CityException;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.SignInRule;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.PrinterOffsets;
import dev.madoguchi.paper.PrinterScales;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * A counter with everything it needs inside this program: simulated devices, a practice city, and one invented supervisor who
 * may sign in.
 */
public final class Practice implements AutoCloseable {
    /** Who signs in for practice, and with what; no secret. */
    public static final String ID = "1001";

    /** The practice password. */
    public static final String PASSWORD = "kenshu-1001";

    private static final String STATION = "P01";

    private final StationHome home;
    private final PracticeCity city;
    private final Devices devices;
    private final StationSetup setup;
    private final Clock clock;
    private final HaarFaceFinder faces = new HaarFaceFinder();

    private Practice(StationHome home, PracticeCity city, Devices devices, StationSetup setup, Clock clock) {
        this.home = home;
        this.city = city;
        this.devices = devices;
        this.setup = setup;
        this.clock = clock;
    }

    /** Where practice happens, at whose counter, and with which devices. */
    public record Place(Path folder, Profile profile, Site site, DeviceAddresses devices) {}

    /** Opens a practice counter, made on first use. */
    public static Practice open(Place place, Texts texts, Clock clock)
            throws IOException, CityException, DeviceException, SecretException, EnrolmentException {
        SecureRandom random = new SecureRandom();
        StationHome home = new StationHome(place.folder().resolve("workstation"));
        Path wires = place.folder().resolve("wires");
        Files.createDirectories(wires);
        PracticeCity city = PracticeCity.open(
                place.folder().resolve("city"), place.profile().name(), clock, random);
        SignInRule rule = place.profile().rules().signIn();
        StationSetup setup = new StationSetup(home, StationSetup.cost(rule), random);
        if (!setup.done()) {
            StationName name =
                    new StationName(place.profile().id(), place.site().id(), STATION);
            Person person = new Person(ID, texts.get("practice.name"), Role.SUPERVISOR);
            setup.run(name, city::enrol, List.of(new StationSetup.Newcomer(person, PASSWORD)));
        }
        StationCameras cameras =
                new StationCameras(place.profile().rules().cameras(), new StationSettings(home.settings()));
        Devices devices = Devices.of(place.devices(), wires, System.getenv(), cameras);
        return new Practice(home, city, devices, setup, clock);
    }

    /** Who may sign in here. */
    public PeopleFile people() {
        return setup.people();
    }

    /** The workstation's folder. */
    public StationHome home() {
        return home;
    }

    public PracticeCity city() {
        return city;
    }

    public Devices devices() {
        return devices;
    }

    /** The window of this counter. */
    public CounterWindow window(Place place, DocumentPrinter documents, Texts texts, Background background) {
        Room room = new Room(
                place.profile(),
                place.site(),
                devices,
                faces,
                documents,
                new PrinterScales(home.printers()),
                new PrinterOffsets(home.offsets()),
                texts,
                background,
                clock,
                CityServers.only(city.address()),
                ManualShelf.practice(home, place.profile()));
        return new CounterWindow(room, home, setup.signIn(place.profile().rules(), room.clock()));
    }

    @Override
    public void close() {
        faces.close();
        devices.close();
        city.close();
    }
}
