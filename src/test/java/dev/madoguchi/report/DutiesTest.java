package dev.madoguchi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.report.Signed.Confirmation;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F97 to F99, F102: which reports are owed, by when, and that they were handed in. */
class DutiesTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDateTime NOON = THURSDAY.atTime(12, 0);
    private static final Clock CLOCK = Clock.fixed(NOON.atZone(JAPAN).toInstant(), JAPAN);

    @TempDir
    private Path home;

    private StationKey key;
    private Database database;
    private ReportLog log;

    @BeforeEach
    void open() throws StoreException {
        key = MadeStore.key();
        database = MadeStore.open(home, key, CLOCK).database();
        log = new ReportLog(database, CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
        key.close();
    }

    /** 000 §8イ: the day's report by 17:30 of the same day; §4: shut on the Monday that is a holiday and on the weekend. */
    @Test
    void owesKokubunjiTheReportsOfItsOpenDaysBy1730() throws Exception {
        List<Duty> duties = lately("kokubunji");

        List<Duty> daily =
                duties.stream().filter(duty -> duty.kind() == ReportKind.DAILY).toList();
        assertEquals(
                List.of(
                        LocalDate.of(2026, 11, 19),
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 25),
                        THURSDAY),
                daily.stream().map(Duty::first).toList());
        assertEquals(Optional.of(THURSDAY.atTime(17, 30)), daily.getLast().due());
    }

    @Test
    void owesNothingForDaysBeforeTheWorkstationBegan() throws Exception {
        Duties since = duties("kokubunji").since(() -> LocalDate.of(2026, 11, 25));

        List<Duty> owed = since.lately(new ServiceCalendar(profile("kokubunji"), new NationalHolidays(), List.of()));

        assertEquals(
                List.of(LocalDate.of(2026, 11, 25), THURSDAY),
                owed.stream().map(Duty::first).toList());
    }

    @Test
    void countsDownWarnsInTheLastHourAndSaysWhatWasMissed() {
        Duty today = new Duty(
                ReportKind.DAILY,
                THURSDAY,
                Optional.of(THURSDAY.atTime(17, 30)),
                Optional.empty(),
                Duty.Confirming.NOT_ASKED);

        assertEquals(Duty.State.OPEN, today.state(NOON));
        assertEquals(Duty.State.SOON, today.state(THURSDAY.atTime(16, 31)));
        assertEquals(Duty.State.MISSED, today.state(THURSDAY.atTime(17, 31)));
        assertEquals(330, today.left(NOON).orElseThrow().toMinutes());
    }

    @Test
    void remembersThatAReportWasHandedInAndThatItWasLate() throws Exception {
        Duty late = lately("kokubunji").get(1);

        duties("kokubunji").handedIn(late, "1001", false);
        duties("kokubunji").handedIn(late, "1002", false);

        Duty after = lately("kokubunji").get(1);
        assertEquals(Optional.of(NOON), after.handedIn());
        assertEquals(Duty.State.MET_LATE, after.state(NOON));
    }

    /** 003 §20-1: a deputy may write it; the city confirms it in writing. */
    @Test
    void confirmsOnlyWhatWasHandedInAndOnlyOnce() {
        ReportLog.Key report = new ReportLog.Key(ReportKind.DAILY, "moji", THURSDAY);
        log.written(report, "1002", true);

        assertFalse(log.confirmed(report, "市民課　見本"));
        assertTrue(log.handedIn(report));
        assertTrue(log.confirmed(report, "市民課　見本"));
        assertFalse(log.confirmed(report, "市民課　別人"));
        assertEquals(
                Optional.of(new ReportLog.Entry(
                        "1002", true, Optional.of(CLOCK.instant()), Optional.of(new Confirmation("市民課　見本", THURSDAY)))),
                log.find(report));
    }

    @Test
    void awaitsTheCitysConfirmationWhereTheSpecificationAsksForIt() throws Exception {
        Duty owed = lately("kitakyushu").getLast();
        assertEquals(Duty.Confirming.AWAITED, owed.confirming());

        duties("kitakyushu").handedIn(owed, "1002", true);
        duties("kitakyushu").confirmed(owed, "市民課　見本");

        assertEquals(Duty.Confirming.DONE, lately("kitakyushu").getLast().confirming());
        assertEquals(Duty.Confirming.NOT_ASKED, lately("kokubunji").getLast().confirming());
    }

    private List<Duty> lately(String city) throws Exception {
        Profile profile = profile(city);
        return duties(city).lately(new ServiceCalendar(profile, new NationalHolidays(), List.of()));
    }

    private Duties duties(String city) throws Exception {
        Profile profile = profile(city);
        Deadlines deadlines = new Deadlines(new BusinessDays(new NationalHolidays()));
        return new Duties(profile, profile.sites().getFirst(), deadlines, log, CLOCK);
    }

    private static Profile profile(String city) throws Exception {
        return Profiles.read(Path.of("sample-config", city + ".yaml"));
    }
}
