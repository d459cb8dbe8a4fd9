package dev.madoguchi.app.station;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.KeyRenewal.Hindrance;
import dev.madoguchi.app.station.KeyRenewal.Stage;
import dev.madoguchi.app.workstation.FolderCopy;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.Verdict;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.FirstLock;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.StaffCard;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.store.StoreFault;
import dev.madoguchi.sync.EnrolmentException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was removed and kept a copy of the list of people opens nothing that is written afterwards, wherever the power fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
@Timeout(300)
class KeyRenewalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    private static final byte[] CARD = {4, 0x5A, 0x17, 0x33, 0x6C, 0x2B, 0x71};

    @TempDir
    private static Path folder;

    private RenewedStation made;
    private StationHome home;
    private int copies;

    @BeforeAll
    void setUp() throws Exception {
        made = RenewedStation.setUp(folder.resolve("made"));
        try (Session session = made.supervisor()) {
            made.people()
                    .giveCard("shigeo", new StaffCard(CARD), RenewedStation.PIN.toCharArray(), session.stationKey());
        }
        made.remove("jiro");
    }

    @AfterAll
    void close() {
        made.close();
    }

    @BeforeEach
    void copy() throws Exception {
        home = new StationHome(folder.resolve("copy-" + ++copies));
        FolderCopy.make(made.home().root(), home.root());
    }

    @Test
    void opensNothingOfWhatIsWrittenAfterwardsWithWhatARemovedPersonKept() throws Exception {
        StationKey kept = made.keptByJiro();
        assertTrue(people().renewalDue());
        opens(kept);

        renewal().renew(supervisor()).close();

        StoreException refused =
                assertThrows(StoreException.class, () -> Database.open(home.store(), kept, Clock.systemUTC()));
        assertEquals(StoreFault.WRONG_KEY, refused.fault());
        assertThrows(EnrolmentException.class, () -> StationSetup.identity(home, kept));
        assertFalse(people().renewalDue());
        assertFalse(Files.exists(home.renewal()));
        assertEquals(Optional.empty(), people().open("jiro", RenewedStation.JIRO.toCharArray()));
    }

    @Test
    void opensEverythingForWhoStaysByTheirPasswordsTheirCardsAndTheCity() throws Exception {
        renewal().renew(supervisor()).close();

        try (Session shigeo = supervisor();
                Session hanako = people().open("hanako", RenewedStation.HANAKO.toCharArray())
                        .orElseThrow();
                Session card = people().open("shigeo", new StaffCard(CARD), RenewedStation.PIN.toCharArray())
                        .orElseThrow();
                StationKey city = people().recover(made.cityKey()).orElseThrow()) {
            for (StationKey key : List.of(shigeo.stationKey(), hanako.stationKey(), card.stationKey(), city)) {
                opens(key);
            }
            List<AuditRow> rows = rows(shigeo.stationKey());
            assertEquals("people.keyRenewed", rows.getLast().deed());
            assertEquals("shigeo", rows.getLast().who());
        }
    }

    @Test
    void waitsForAnOpenDayAndForALockOfTheFirstForm() throws Exception {
        StationKey key = supervisor().stationKey();
        assertEquals(List.of(), renewal().hindrances(key));
        String lock = new String(FirstLock.of(key, "an old word".toCharArray(), CHEAP), StandardCharsets.UTF_8);
        Path old = Files.writeString(
                home.root().resolve("old.json"),
                "[{\"id\":\"1001\",\"name\":\"職員\",\"role\":\"SUPERVISOR\",\"key\":" + lock + "}]");
        try (DayKeys days = new DayKeys(home.keys(), key, new SecureRandom())) {
            days.of(DAY).close();
        }

        assertEquals(List.of(Hindrance.DAY_OPEN), renewal().hindrances(key));
        PeopleFile list = new PeopleFile(old, wrap());
        assertEquals(List.of("1001"), list.unrenewable());
        list.open("1001", "an old word".toCharArray()).orElseThrow().close();
        assertEquals(List.of(), list.unrenewable());
        list.open("1001", "an old word".toCharArray()).orElseThrow().close();
    }

    @Test
    void changesNothingWhileSomebodyWorksWithTheStore() throws Exception {
        try (Session session = supervisor()) {
            byte[] before = Files.readAllBytes(home.people());
            try (Database open = Database.open(home.store(), session.stationKey(), Clock.systemUTC())
                    .database()) {
                assertThrows(StoreException.class, () -> renewal().renew(session));
                assertEquals(
                        1, new AuditTrail(open, Clock.systemUTC()).after(0, 1).size());
            }
            assertArrayEquals(before, Files.readAllBytes(home.people()));
            opens(session.stationKey());
        }
    }

    /** Each stage in a program of its own, which is killed when it says that it is there. */
    @Test
    void isWholeUnderTheOldKeyOrTheNewOneWhereverItIsKilled() throws Exception {
        for (Stage stage : List.of(Stage.STORE_WRITTEN, Stage.PEOPLE_WRITTEN, Stage.DECIDED)) {
            copy();
            killedAt(stage);

            KeyRenewal.resume(home);

            boolean decided = stage.compareTo(Stage.DECIDED) >= 0;
            assertFalse(Files.exists(home.renewal()), stage.toString());
            assertEquals(!decided, people().renewalDue(), stage.toString());
            try (Session session = supervisor()) {
                opens(session.stationKey());
                assertEquals(
                        "people.keyRenewed",
                        rows(session.stationKey()).getLast().deed());
            }
            assertEquals(!decided, opened(made.keptByJiro()), stage.toString());
        }
    }

    /** The moving itself may stop after any file: of the list of people, of the secrets, of the store. */
    @Test
    void isResumedAfterEveryFileThatWasMoved() throws Exception {
        killedAt(Stage.DECIDED);
        List<Path> staged;
        try (var all = Files.walk(home.renewal())) {
            staged = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("ready"))
                    .map(file -> home.renewal().relativize(file))
                    .sorted()
                    .toList();
        }
        assertEquals(7, staged.size(), staged.toString());
        StationHome decided = home;
        for (int moved : List.of(1, 3, 5)) {
            home = new StationHome(folder.resolve("moved-" + moved));
            FolderCopy.make(decided.root(), home.root());
            for (Path file : staged.subList(0, moved)) {
                Files.move(
                        home.renewal().resolve(file), home.root().resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }

            KeyRenewal.resume(home);
            KeyRenewal.resume(home);

            try (Session session = supervisor()) {
                opens(session.stationKey());
            }
            assertFalse(opened(made.keptByJiro()));
        }
    }

    private void killedAt(Stage stage) throws Exception {
        Process child = RenewalChild.start(home.root());
        try (var lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(stage.name())) {
                    child.toHandle().destroyForcibly();
                    break;
                }
                child.outputWriter().write("go on\n");
                child.outputWriter().flush();
            }
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the program does not end");
        assertFalse(child.exitValue() == 0, "it was not killed");
    }

    private KeyRenewal renewal() {
        return new KeyRenewal(home, people(), Clock.systemUTC(), new SecureRandom());
    }

    private void opens(StationKey key) throws Exception {
        StationSetup.identity(home, key).close();
        assertFalse(rows(key).isEmpty());
    }

    private boolean opened(StationKey key) throws Exception {
        try {
            opens(key);
            return true;
        } catch (StoreException | EnrolmentException e) {
            return false;
        }
    }

    private List<AuditRow> rows(StationKey key) throws StoreException {
        try (Database database =
                Database.open(home.store(), key, Clock.systemUTC()).database()) {
            var trail = new AuditTrail(database, Clock.systemUTC());
            assertTrue(trail.verify() instanceof Verdict.Whole);
            return trail.after(0, 100);
        }
    }

    private Session supervisor() throws Exception {
        return people().open("shigeo", RenewedStation.SHIGEO.toCharArray()).orElseThrow();
    }

    private PeopleFile people() {
        return new PeopleFile(home.people(), wrap());
    }

    private static KeyWrap wrap() {
        return new KeyWrap(CHEAP, new SecureRandom());
    }
}
