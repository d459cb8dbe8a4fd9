package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.workstation.FolderCopy;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.DayHeads;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** F92, F139: what an inspector takes away, what the trail says of it, and what doctor finds where somebody changed it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AuditCommandTest {
    private static final String PASSWORD = "battery staple";

    @TempDir
    private static Path folder;

    private CommandStation station;

    @BeforeAll
    void setUp() throws Exception {
        station = CommandStation.enrolled(
                folder,
                CommandStation.newcomer("kensa", "検査 員", Role.INSPECTOR, PASSWORD),
                CommandStation.newcomer("hanako", "山田 花子", Role.CLERK, PASSWORD));
        try (Session session = open();
                Database database = station.store(session)) {
            var trail = new AuditTrail(database, Clock.systemUTC(), "T01");
            trail.record("hanako", "card.read", UUID.randomUUID().toString());
            trail.record("hanako", "copy.printed", UUID.randomUUID().toString());
        }
    }

    @Test
    void writesRowsIntoAFileAndTheRowAboutItFirst() throws Exception {
        int before = exports().size();
        Path out = folder.resolve("rows.csv");

        Said said = audit("rows", "--by", "kensa", "--deed", "c", "--out", out.toString());

        assertEquals(0, said.exit(), said.err());
        assertEquals("2 lines written to " + out + ".\n", said.out());
        assertTrue(Files.readString(out).contains(",hanako,カードを読んだ,card.read,"), Files.readString(out));
        assertEquals(
                List.of("kensa audit.exported "),
                exports().subList(before, exports().size()));
    }

    @Test
    void holdsTheRowAboutItselfAndNoIdOfStaffWhereMasked() throws Exception {
        Path out = folder.resolve("masked.csv");

        Said said = audit("rows", "--by", "kensa", "--mask", "--json", "--out", out.toString());

        assertEquals(0, said.exit(), said.err());
        JsonNode told = JsonMapper.shared().readTree(said.out());
        String text = Files.readString(out);
        assertEquals(text.lines().count() - 1, told.get("lines").longValue());
        assertTrue(text.contains("操作記録を出力した"), text);
        assertFalse(text.contains("hanako") || text.contains("kensa"), text);
    }

    @Test
    void countsTheHandlingInAWorkbook() throws Exception {
        Path out = folder.resolve("handling.xlsx");

        assertEquals(
                0, audit("handling", "--by", "kensa", "--out", out.toString()).exit());

        try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
            List<String> kinds = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> kinds.add(row.getCell(1).getStringCellValue()));
            assertTrue(kinds.containsAll(List.of("閲覧", "印刷", "引渡し・送信")), kinds.toString());
        }
    }

    @Test
    void refusesInOneLineAndLeavesNoFile() throws Exception {
        int before = exports().size();
        Path out = folder.resolve("refused.csv");
        Path there = Files.writeString(folder.resolve("there.csv"), "mine");

        refuses("may not look", "rows", "--by", "hanako", "--out", out.toString());
        refuses("there already", "rows", "--by", "kensa", "--out", there.toString());
        refuses(
                "not written",
                "rows",
                "--by",
                "kensa",
                "--out",
                folder.resolve("no/such/rows.csv").toString());
        assertEquals(2, audit("rows", "--by", "kensa").exit());
        assertEquals(
                2,
                audit("rows", "--by", "kensa", "--first", "2026-12-01", "--last", "2026-11-01", "--out", "x")
                        .exit());

        assertFalse(Files.exists(out));
        assertEquals("mine", Files.readString(there));
        assertEquals(
                List.of("kensa audit.exported ", "kensa audit.exported failed"),
                exports().subList(before, exports().size()));
    }

    @Test
    void listsBackupsAndDrillsAsEvidenceToWhomeverMayLook() throws Exception {
        Said refused = backup("hanako");
        Said none = backup("kensa");

        Said tried = backup("kensa", "--now", "--json");

        assertEquals(1, refused.exit());
        assertTrue(refused.err().contains("may not look"), refused.err());
        assertEquals(1, none.exit());
        assertTrue(none.err().contains("No rebuilding from the backup has succeeded"), none.err());
        assertEquals(0, tried.exit(), tried.err());
        JsonNode done = JsonMapper.shared().readTree(tried.out()).get("done");
        assertEquals("BACKUP", done.get(0).get("deed").stringValue());
        assertEquals("DRILL", done.get(1).get("deed").stringValue());
        assertTrue(done.get(1).get("good").booleanValue());
        assertTrue(
                done.get(1).get("rows").longValue() >= done.get(0).get("rows").longValue());
        assertTrue(backup("kensa").out().contains("DRILL"));
    }

    private static Said backup(String who, String... more) {
        List<String> all = new ArrayList<>(List.of("backup", "--by", who, "--home", folder.toString()));
        all.addAll(List.of(more));
        return Said.withInput(PASSWORD + "\n", all.toArray(String[]::new));
    }

    /** Whoever has the store's key can change every row; the chain and the signed head say which one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit set who = 'jiro' where seq = 2 | row 2 | it was changed",
                "delete from audit where seq = 2 | row 2 | left out",
                "update audit set seq = -2 where seq = 2; update audit set seq = 2 where seq = 3;"
                        + " update audit set seq = 3 where seq = -2 | row 2 | moved",
                "delete from audit where seq >= 3 | row 3 | cut off"
            })
    void saysByDoctorWhichRowSomebodyChangedLeftOutMovedOrCutOff(String sql, String row, String flaw) throws Exception {
        Path copy = Files.createTempDirectory(folder, "copy");
        StationHome copied = copied(copy);
        try (Session session = open();
                StationIdentity identity = StationSetup.identity(copied, session.stationKey());
                Database database = MadeStore.open(copied.store(), session.stationKey(), Clock.systemUTC())
                        .database()) {
            var trail = new AuditTrail(database, Clock.systemUTC(), "T01");
            new DayHeads(copied.auditHeads(), trail, identity.signing(), "T01", Samples.CLOCK)
                    .sign(LocalDate.now(Samples.CLOCK));
            database.jdbi().useHandle(handle -> handle.execute(sql));
        }

        Said said = doctor(copy);

        JsonNode finding = StreamSupport.stream(
                        JsonMapper.shared().readTree(said.out()).get("findings").spliterator(), false)
                .filter(each -> each.get("check").stringValue().equals("audit"))
                .findFirst()
                .orElseThrow();
        String found = finding.get("found").stringValue();
        assertEquals("FAULT", finding.get("state").stringValue());
        assertTrue(found.startsWith(row) && found.contains(flaw), found);
    }

    private StationHome copied(Path copy) throws IOException {
        FolderCopy.make(station.home().root(), copy.resolve("workstation"));
        return new StationHome(copy.resolve("workstation"));
    }

    private static Said doctor(Path place) throws IOException {
        Path profile = Path.of("sample-config", "kokubunji.yaml").toAbsolutePath();
        Path config = Files.writeString(place.resolve("station.yaml"), """
                station: T01
                site: honcho
                profile: %s
                home: %s
                devices: {camera: simulated, reader: simulated, printer: simulated, documents: none}
                city: practice
                """.formatted(profile, place.toAbsolutePath()));
        return Said.withInput(PASSWORD + "\n", "doctor", "--json", "--config", config.toString(), "--audit", "kensa");
    }

    private void refuses(String why, String... arguments) {
        Said said = audit(arguments);
        assertEquals(1, said.exit(), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().contains(why), said.err());
    }

    private Said audit(String... arguments) {
        List<String> all = new ArrayList<>(List.of("audit"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--home", folder.toString()));
        return Said.withInput(PASSWORD + "\n", all.toArray(String[]::new));
    }

    private Session open() throws Exception {
        return station.open("kensa", PASSWORD);
    }

    private List<String> exports() throws Exception {
        try (Session session = open()) {
            return station.trail(session).stream()
                    .filter(row -> row.deed().equals("audit.exported"))
                    .map(row -> row.who() + " " + row.deed() + " " + row.where().outcome())
                    .toList();
        }
    }
}
