package dev.madoguchi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationDays;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ticket.Tickets;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitDrafts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a contract by commands alone: an open case goes to a real city's server on a medium, and the station is erased. */
class EndOfContractCommandsTest {
    private static final String CITY_WORDS = "correct horse battery staple";
    private static final String WORDS = "battery staple words";
    private static final Pattern CARRY_OUT = Pattern.compile("(?m)^([0-9a-f-]{36})  (madoguchi-\\S+\\.zip)");

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private CityHome city;
    private CityServer server;
    private StationHome home;
    private Path share;
    private String said = "";

    @BeforeEach
    void enrolAStationWithAnOpenCase() throws Exception {
        share = Files.createDirectories(folder.resolve("share"));
        String sample = Files.readString(Path.of("sample-config/kokubunji.yaml"))
                .replace("§5(5)①\n  others:", "§5(5)①\n  file: { clause: 試験 }\n  others:");
        String profile = sample + "\ncarryOut:\n  folders: ['" + share + "']\n  clause: 試験\n";
        var cityFolder = new CityFolder(folder.resolve("city"));
        cityFolder.create("city:test", CITY_WORDS.toCharArray(), new PasswordCost(64, 1, 1), Clock.systemUTC(), random);
        city = CityHome.open(cityFolder, CITY_WORDS.toCharArray(), Clock.systemUTC(), random);
        city.keepProfile(profile);
        server = new CityServer(city, ServerAddress.loopback(0), Clock.systemUTC());
        server.start();
        home = new StationHome(folder.resolve("workstation"));
        String municipality =
                Profiles.read(Path.of("sample-config/kokubunji.yaml")).id();
        EnrolmentCode code = EnrolmentCode.parse(city.offer(
                        new StationName(municipality, "city-hall", "W-01"),
                        URI.create("https://127.0.0.1:" + server.port()))
                .text());
        List<String> told = new ArrayList<>();
        Person chief = new Person("1001", "国分 一郎", Role.SUPERVISOR);
        new StationEnrolment(home, random).run(code, new EnrolmentLink(code), chief, told::add);
        leaveACase(chief, told.getFirst());
    }

    private void leaveACase(Person chief, String once) throws Exception {
        CityPlace place = CityPlace.read(home.city());
        var profile = StationEnrolment.profile(place);
        PeopleFile people =
                new StationSetup(home, StationSetup.cost(profile.rules().signIn()), random).people();
        try (Session session = people.open("1001", once.toCharArray()).orElseThrow()) {
            StationKey key = session.stationKey();
            people.put(chief, WORDS.toCharArray(), key);
            people.put(new Person("1002", "窓口 二郎", Role.CLERK), WORDS.toCharArray(), key);
            try (StationIdentity identity = StationSetup.identity(home, key);
                    CityLink link = new CityLink(place.servers(), identity, Samples.CLOCK);
                    Database database =
                            Database.open(home.store(), key, Samples.CLOCK).database();
                    StationDays days = new StationDays(
                            new StationDays.Opened(home, key, identity, link, database),
                            profile,
                            new AuditTrail(database, Samples.CLOCK, "W-01"),
                            Samples.CLOCK)) {
                days.days().fetch(LocalDate.now(Samples.CLOCK));
                VisitDrafts drafts = new VisitDrafts(days.daybook());
                try (Visit visit =
                        new Visit(UUID.randomUUID(), new Tickets(database, Samples.CLOCK).issue("city-hall", "A"))) {
                    drafts.save(visit);
                    while (visit.stage() != Stage.PHOTO) {
                        InventedVisit.step(visit);
                        drafts.save(visit);
                    }
                }
            }
        }
    }

    @AfterEach
    void close() {
        server.close();
        city.close();
    }

    @Test
    void leadsFromAnOpenCaseToAnErasedStation() throws Exception {
        Path report = folder.resolve("report");
        refuses("1001", "closed", "full-erase", "begin", "--erase", "W-01", report.toString());
        refuses("1002", "CLERK may not", "hand-over", "list");
        done("1001", "hand-over", "make", "--list", folder.resolve("list.pdf").toString());
        assertTrue(said.contains("sealed "), said);
        assertTrue(Files.size(folder.resolve("list.pdf")) > 1000);
        refuses("1001", "receipt", "full-erase", "begin", "--erase", "W-01", report.toString());

        Path answer = carriedToTheCity();
        done("1001", "carry-out", "receipts", answer.toString());
        assertTrue(said.contains("1 receipts stored"), said);
        done("1001", "hand-over", "forget");
        assertTrue(said.contains("1 cases are forgotten"), said);
        makesAFileOfTheLedger();

        refuses("1001", "not W-02", "full-erase", "begin", "--erase", "W-02", report.toString());
        assertTrue(Files.exists(home.people()));
        erases(report);
        assertFalse(Files.exists(home.root()));
        Path stations = Files.writeString(
                folder.resolve("stations.jwk"), city.stations().keys().toJwks());
        assertEquals(0, run("", "full-erase", "check", "--stations", stations.toString(), report.toString()), said);
        assertTrue(said.contains("W-01 was erased"), said);
    }

    /** After the closing screen printed the ledger of a day without visitors. */
    private void makesAFileOfTheLedger() throws Exception {
        refuses("1002", "CLERK may not", "ledger-file", "write");
        refuses("1001", "not done", "ledger-file", "write");
        LocalDate day = LocalDate.now(Samples.CLOCK);
        Files.writeString(home.certificates().resolve("closing-" + day + ".json"), """
            {"v": 2, "day": "%s", "stage": "LEDGER_WRITTEN", "state": {"pages": 1, "visits": [],
             "at": "2026-11-20T08:00:00Z", "by": {"id": "1001", "name": "国分 一郎", "role": "SUPERVISOR"}}}
            """.formatted(day));
        done("1001", "ledger-file", "write", "--day", day.toString());
        Matcher password = Pattern.compile("(?m)^password (\\S{24})$").matcher(said);
        assertTrue(password.find(), said);
        done("1001", "ledger-file", "copy", "--day", day.toString());
        try (var book = WorkbookFactory.create(Path.of(said.strip()).toFile(), password.group(1), true)) {
            assertEquals(1, book.getNumberOfSheets());
        }
    }

    private Path carriedToTheCity() throws Exception {
        String slip = folder.resolve("slip.pdf").toString();
        done("1001", "carry-out", "write", "--to", "市民課", "--folder", share.toString(), "--slip", slip);
        var written = CARRY_OUT.matcher(said);
        assertTrue(written.find(), said);
        assertTrue(Files.size(Path.of(slip)) > 1000);
        done("1001", "carry-out", "received", written.group(1), "--by", "市民 課長");
        done("1001", "carry-out", "returned", written.group(1));
        refuses(
                "1001",
                "Carry-out",
                "carry-out",
                "write",
                "--to",
                "x",
                "--folder",
                share.toString(),
                "--slip",
                slip,
                "--again",
                written.group(1));

        int port = server.port();
        assertEquals(
                0,
                run(
                        CITY_WORDS + "\n",
                        "server",
                        "take",
                        share.resolve(written.group(2)).toString(),
                        "--home",
                        folder.resolve("city").toString(),
                        "--port",
                        Integer.toString(port)),
                said);
        return share.resolve("receipts-" + written.group(1) + ".json");
    }

    /** The search looks where this computer keeps temporary files: not at those of every other test. */
    private void erases(Path report) throws Exception {
        String usual = System.getProperty("java.io.tmpdir");
        System.setProperty(
                "java.io.tmpdir",
                Files.createDirectories(folder.resolve("temporary")).toString());
        try {
            done("1001", "full-erase", "begin", "--erase", "W-01", "--witness", "市民課　田村", report.toString());
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }
        assertTrue(said.contains("The workstation is erased"), said);
    }

    private void done(String user, String... arguments) {
        assertEquals(0, run(WORDS + "\n", atHome(user, arguments)), said);
    }

    private void refuses(String user, String why, String... arguments) {
        assertEquals(1, run(WORDS + "\n", atHome(user, arguments)), said);
        assertTrue(said.contains(why), said);
    }

    private String[] atHome(String user, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--user", user, "--home", home.root().toString()));
        return all.toArray(String[]::new);
    }

    private int run(String input, String... arguments) {
        var told = new ByteArrayOutputStream();
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
        System.setOut(new PrintStream(told, true, UTF_8));
        System.setErr(new PrintStream(told, true, UTF_8));
        try {
            return Madoguchi.run(arguments);
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
            said = told.toString(UTF_8);
        }
    }
}
