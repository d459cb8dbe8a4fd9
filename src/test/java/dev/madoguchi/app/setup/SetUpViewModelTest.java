package dev.madoguchi.app.setup;

import static dev.madoguchi.app.workstation.PractisedVisit.serveOneVisitor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.setup.SetUpStep.Outcome;
import dev.madoguchi.app.station.EnrollingCity;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.EnrolmentCodeException.Reason;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.PasswordFault;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentFault;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fresh computer becomes a station of a real city, whose server answers over TLS. */
class SetUpViewModelTest {
    private static final Path PROFILE = Path.of("sample-config/kokubunji.yaml");
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    private static final String PASSWORD = "みどりの窓口 2026";
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static CityHome city;

    @SuppressWarnings("NullAway.Init")
    private static CityServer server;

    private static int stations;

    private final StationHome home = new StationHome(directory.resolve("station-" + ++stations));
    private final SetUpViewModel model = model();

    @BeforeAll
    static void openACity() throws Exception {
        var folder = new CityFolder(directory.resolve("city"));
        folder.create("city", PASSPHRASE, new PasswordCost(64, 1, 1), Clock.systemUTC(), RANDOM);
        city = CityHome.open(folder, PASSPHRASE, Clock.systemUTC(), RANDOM);
        city.keepProfile(Files.readString(PROFILE));
        server = new CityServer(city, ServerAddress.loopback(0), Clock.systemUTC());
        server.start();
    }

    @AfterAll
    static void close() {
        server.close();
        city.close();
    }

    @Test
    void setsAStationUpFromTheCodeToTheFirstSignIn() throws Exception {
        model.begin();
        model.station();
        model.code(code());
        SetUpStep.Trying trying =
                assertInstanceOf(SetUpStep.Trying.class, model.stepProperty().get());
        assertEquals("kokubunji", trying.profile().id());
        model.devices(addresses());
        model.first(" 1001 ", "国分 一郎", PASSWORD.toCharArray(), PASSWORD.toCharArray());

        assertEquals(new SetUpStep.Over(Outcome.STATION), model.stepProperty().get());
        assertTrue(StationEnrolment.done(home));
        assertEquals(Optional.of(addresses()), new StationSettings(home.settings()).devices());
        var people = people();
        assertEquals(
                List.of("国分 一郎"), people.people().stream().map(Person::name).toList());
        assertFalse(people.mustChange("1001"), "the password is their own already");
        assertTrue(people.open("1001", PASSWORD.toCharArray()).isPresent());
        assertFalse(Files.exists(home.root().resolve("enrolling.json")), "the code opens nothing any more");
    }

    @Test
    void goesOnAfterEveryInterruptionWithTheSameCode() throws Exception {
        String code = code();
        model.station();
        model.code(code);
        CityPlace place = CityPlace.read(home.city());

        // The program was ended after the enrolment.
        SetUpViewModel second = model();
        second.begin();
        assertEquals(new SetUpStep.Code(true), second.stepProperty().get());
        second.code(code);
        assertInstanceOf(SetUpStep.Trying.class, second.stepProperty().get());
        second.devices(addresses());

        // And again after the devices were chosen.
        SetUpViewModel third = model();
        third.begin();
        third.code(code);
        assertInstanceOf(SetUpStep.First.class, third.stepProperty().get());
        third.first("1001", "国分 一郎", PASSWORD.toCharArray(), PASSWORD.toCharArray());

        assertEquals(new SetUpStep.Over(Outcome.STATION), third.stepProperty().get());
        assertEquals(place, CityPlace.read(home.city()), "it is one enrolment");
    }

    @Test
    void beginsAnewWithANewCodeWhereTheFirstIsLost() throws Exception {
        model.station();
        model.code(code());
        CityPlace before = CityPlace.read(home.city());

        SetUpViewModel second = model();
        second.begin();
        second.code(code());
        second.devices(addresses());
        second.first("1001", "国分 一郎", PASSWORD.toCharArray(), PASSWORD.toCharArray());

        assertEquals(new SetUpStep.Over(Outcome.STATION), second.stepProperty().get());
        assertFalse(before.name().equals(CityPlace.read(home.city()).name()));
    }

    @Test
    void tellsAMistypedGroupWithoutAskingAnybody() throws Exception {
        String code = code();
        char wrong = code.charAt(9) == '7' ? '8' : '7';
        model.station();

        model.code(code.substring(0, 9) + wrong + code.substring(10));

        assertEquals(
                Optional.of(new SetUpTrouble.OfCode(Reason.MISTYPED, 2)),
                model.troubleProperty().get());
        assertEquals(new SetUpStep.Code(false), model.stepProperty().get());
        assertFalse(Files.exists(home.root()));
    }

    @Test
    void tellsThatACodeIsUnknownAndStaysWhereItWas() throws Exception {
        model.station();
        byte[] secret = EnrolmentCode.newSecret(RANDOM);
        EnrolmentCode known = EnrolmentCode.parse(code());
        String stranger = code(secret, known);

        model.code(stranger);

        assertEquals(new SetUpStep.Code(false), model.stepProperty().get());
        assertEquals(
                Optional.of(new SetUpTrouble.OfCity(EnrolmentFault.CODE_UNKNOWN.messageKey())),
                model.troubleProperty().get());
        assertFalse(StationEnrolment.begun(home));
    }

    @Test
    void takesNoPasswordThatIsShortOrNotRepeatedAlike() throws Exception {
        model.station();
        model.code(code());
        model.devices(addresses());

        model.first("1001", "国分 一郎", "short".toCharArray(), "short".toCharArray());
        var length = assertInstanceOf(
                SetUpTrouble.OfPassword.class, model.troubleProperty().get().orElseThrow());
        model.first("1001", "国分 一郎", PASSWORD.toCharArray(), (PASSWORD + "7").toCharArray());
        var repeated = assertInstanceOf(
                SetUpTrouble.OfPassword.class, model.troubleProperty().get().orElseThrow());

        assertEquals(PasswordFault.LENGTH, length.fault());
        assertEquals(PasswordFault.NOT_REPEATED, repeated.fault());
        assertFalse(Files.exists(home.people()));
    }

    @Test
    void practisesBesideTheStationAndLeavesNothingInItOrAtItsCity() throws Exception {
        model.station();
        model.code(code());
        model.devices(addresses());
        model.first("1001", "国分 一郎", PASSWORD.toCharArray(), PASSWORD.toCharArray());
        Map<Path, String> station = contents(home.root());

        Practice.Place place = Practice.beside(home, Clock.systemUTC());
        assertFalse(place.folder().startsWith(home.root()));
        try (Practice practice = Practice.open(place, new Texts(Locale.JAPANESE), Clock.systemUTC())) {
            // Who may not work at the station yet may practise: practice has people of its own.
            assertTrue(practice.people().person("1001").orElseThrow().name().startsWith("研修"));
            serveOneVisitor(practice, place);
            assertEquals(
                    1,
                    practice.city()
                            .home()
                            .vaults()
                            .records()
                            .count(place.profile().id()));
        }

        assertEquals(station, contents(home.root()));
        assertEquals(0, city.vaults().records().count(place.profile().id()));
    }

    /** Each file of a folder and its digest. */
    private static Map<Path, String> contents(Path root) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private SetUpViewModel model() {
        return new SetUpViewModel(
                home, EnrollingCity.cheap(home, RANDOM), EnrolmentLink::new, new ImmediateBackground());
    }

    private PeopleFile people() throws Exception {
        var rule = StationEnrolment.profile(CityPlace.read(home.city())).rules().signIn();
        return new StationSetup(home, StationSetup.cost(rule), RANDOM).people();
    }

    private static String code() throws Exception {
        String municipality = Profiles.read(PROFILE).id();
        URI address = URI.create("https://127.0.0.1:" + server.port());
        return city.offer(new StationName(municipality, "city-hall", "W-" + ++stations), address)
                .text();
    }

    /** A code of the same city with another secret. */
    private static String code(byte[] secret, EnrolmentCode known) throws Exception {
        return EnrolmentCode.of(secret, city.authority(), known.server()).text();
    }

    private static DeviceAddresses addresses() {
        return new DeviceAddresses(
                List.of("http://127.0.0.1:8090/video"),
                DeviceAddresses.FIRST_READER,
                "serial:/dev/ttyUSB0",
                "office",
                DeviceAddresses.NO_SCANNER,
                30,
                ChosenDevices.models().getFirst(),
                "",
                DeviceAddresses.NO_STAFF_READER);
    }
}
