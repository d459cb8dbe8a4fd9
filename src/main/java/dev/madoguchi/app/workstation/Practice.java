package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Devices;
import dev.madoguchi.app.station.StationCameras;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.city.CityException;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.SignInRule;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.HandingPrinter;
import dev.madoguchi.paper.Marked;
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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A counter with everything it needs inside this program: simulated devices, a practice city, and one invented supervisor who
 * may sign in.
 */
public final class Practice implements AutoCloseable {
    /** Who signs in for practice, and with what; no secret. */
    public static final String ID = "1001";

    /** Who confirms as the second person where the profile asks for one (001 §6(2)②イ), with the same password. */
    public static final String SECOND_ID = "2001";
    /** The practice password. */
    public static final String PASSWORD = "kenshu-1001";

    private static final Logger LOG = LoggerFactory.getLogger(Practice.class);
    private static final String STATION = "P01";
    /** What a practice counter consists of; a folder may hold other things too. */
    private static final List<String> PARTS = List.of("workstation", "city", "wires");

    private final StationHome home;
    private final Optional<PracticeCity> city;
    private final URI server;
    private final Devices devices;
    private final StationSetup setup;
    private final Clock clock;
    private final HaarFaceFinder faces = new HaarFaceFinder();

    private Practice(Place place, Optional<PracticeCity> city, URI server, Clock clock)
            throws IOException, DeviceException {
        this.home = homeOf(place);
        this.city = city;
        this.server = server;
        this.devices = devices(place, home);
        this.setup = setupOf(place, home);
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

    /** Opens a practice counter, made on first use, and made anew where another version of the program made it. */
    public static Practice open(Place place, Texts texts, Clock clock)
            throws IOException, CityException, DeviceException, SecretException, EnrolmentException {
        PracticeCity city = made(place, texts, clock);
        return new Practice(place, Optional.of(city), city.address(), clock);
    }

    /**
     * Makes the city and the counter, for a server that somebody else then starts in {@link #cityOf}, with the passphrase of
     * {@link PracticeCity}.
     */
    public static void make(Place place, Texts texts, Clock clock)
            throws IOException, CityException, SecretException, EnrolmentException {
        made(place, texts, clock).close();
    }

    /** Opens a counter that was made before, at a city server which is a program of its own. */
    public static Practice at(URI server, Place place, Clock clock) throws IOException, DeviceException {
        return new Practice(place, Optional.empty(), server, clock);
    }

    /** Where the city of a place is. */
    public static Path cityOf(Place place) {
        return place.folder().resolve("city");
    }

    /** Where the workstation of a place is. */
    public static StationHome homeOf(Place place) {
        return new StationHome(place.folder().resolve("workstation"));
    }

    private static PracticeCity made(Place place, Texts texts, Clock clock)
            throws IOException, CityException, SecretException, EnrolmentException {
        if (Files.exists(EarlierPracticeException.noteIn(place.folder()))) {
            LOG.warn("Another version of the program made the practice counter; it is begun anew");
            forget(place);
        }
        try {
            return begun(place, texts, clock);
        } catch (FlywayException e) {
            LOG.warn("Another version of the program made the practice counter; it is begun anew", e);
            forget(place);
            return begun(place, texts, clock);
        }
    }

    /** The note goes last: what was cut short is done again. */
    private static void forget(Place place) throws IOException {
        for (String part : PARTS) {
            forget(place.folder().resolve(part));
        }
        Files.deleteIfExists(EarlierPracticeException.noteIn(place.folder()));
    }

    private static void forget(Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> all = Files.walk(part)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static PracticeCity begun(Place place, Texts texts, Clock clock)
            throws IOException, CityException, SecretException, EnrolmentException {
        PracticeCity city = PracticeCity.open(cityOf(place), place.profile().name(), clock, new SecureRandom());
        StationSetup setup = setupOf(place, homeOf(place));
        if (!setup.done()) {
            StationName name =
                    new StationName(place.profile().id(), place.site().id(), STATION);
            setup.run(name, city::enrol, people(place.profile(), texts));
        }
        return city;
    }

    private static List<StationSetup.Newcomer> people(Profile profile, Texts texts) {
        var responsible = newcomer(ID, texts.get("practice.name"), Role.SUPERVISOR);
        var second = newcomer(SECOND_ID, texts.get("practice.second"), Role.CITY_OFFICER);
        return needsSecond(profile) ? List.of(responsible, second) : List.of(responsible);
    }

    private static StationSetup.Newcomer newcomer(String id, String name, Role role) {
        return new StationSetup.Newcomer(new Person(id, name, role), PASSWORD);
    }

    /** Whether cases wait here for a second person. */
    public static boolean needsSecond(Profile profile) {
        return !profile.rules().fourEyes().procedures().isEmpty();
    }

    private static StationSetup setupOf(Place place, StationHome home) {
        SignInRule rule = place.profile().rules().signIn();
        return new StationSetup(home, StationSetup.cost(rule), new SecureRandom());
    }

    private static Devices devices(Place place, StationHome home) throws IOException, DeviceException {
        Path wires = place.folder().resolve("wires");
        Files.createDirectories(wires);
        StationCameras cameras =
                new StationCameras(place.profile().rules().cameras(), new StationSettings(home.settings()));
        return Devices.marked(
                place.devices(), wires, System.getenv(), cameras, new Texts(Locale.JAPANESE).get("practice.mark.slip"));
    }

    /** Who may sign in here. */
    public PeopleFile people() {
        return setup.people();
    }

    /** The workstation's folder. */
    public StationHome home() {
        return home;
    }

    /** The city inside this program. */
    public PracticeCity city() {
        return city.orElseThrow(() -> new IllegalStateException("the city of this practice is a program of its own"));
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
                new HandingPrinter(documents, new Marked(new Texts(Locale.JAPANESE).get("practice.mark.paper"))),
                new PrinterScales(home.printers()),
                new PrinterOffsets(home.offsets()),
                texts,
                background,
                clock,
                CityServers.only(server),
                ManualShelf.practice(home, place.profile()));
        return CounterWindow.forPractice(
                room, home, setup.signIn(place.profile().rules(), room.clock()));
    }

    @Override
    public void close() {
        faces.close();
        devices.close();
        city.ifPresent(PracticeCity::close);
    }
}
