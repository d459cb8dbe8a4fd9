package dev.madoguchi.app.workstation;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.city.CityException;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.SignInRule;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.MarkedPrinter;
import dev.madoguchi.paper.PrinterOffsets;
import dev.madoguchi.paper.PrinterScales;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

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

    /**
     * Practice at the station of a real city: by its rules and at its site, in a folder beside its own, with simulated devices.
     *
     * @throws EnrolmentException where what the city gave cannot be read
     */
    public static Place beside(StationHome station, Clock clock) throws EnrolmentException {
        CityPlace enrolled = CityPlace.read(station.city());
        Profile profile = EnrolledCounter.inForce(station, enrolled, clock).profile();
        Site site = profile.site(enrolled.name().site())
                .orElseGet(() -> profile.sites().getFirst());
        Path folder = station.root().resolveSibling(station.root().getFileName() + "-practice");
        return new Place(folder, profile, site, DeviceAddresses.simulated());
    }

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
        Devices devices = Devices.marked(
                place.devices(), wires, System.getenv(), cameras, new Texts(Locale.JAPANESE).get("practice.mark.slip"));
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
                new MarkedPrinter(documents, new Texts(Locale.JAPANESE).get("practice.mark.paper")),
                new PrinterScales(home.printers()),
                new PrinterOffsets(home.offsets()),
                texts,
                background,
                clock,
                CityServers.only(city.address()),
                ManualShelf.practice(home, place.profile()));
        return CounterWindow.forPractice(
                room, home, setup.signIn(place.profile().rules(), room.clock()));
    }

    @Override
    public void close() {
        faces.close();
        devices.close();
        city.close();
    }
}
