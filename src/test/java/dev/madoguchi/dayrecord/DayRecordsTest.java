package dev.madoguchi.dayrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** F18 F19 F23 F25 F91: what a counter writes down of a day. */
class DayRecordsTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private RecordStation station;

    @BeforeEach
    void open() throws StoreException {
        station = new RecordStation(home);
    }

    @AfterEach
    void close() {
        station.close();
    }

    /** 000 §8ア, 004 §2-2(4)シスタ. */
    @Test
    void countsQuestionsByTopicAndKeepsTheVersionOfTheFaq() throws RecordException {
        DayRecord one = station.records.enter(FIRST, RecordStation.question("receive", 3, ""), "1001");
        station.records.enter(SECOND, RecordStation.question("receive", 1, "代理人の持ち物"), "1002");

        RecordSummary summary = station.records.summary(RecordStation.DAY, RecordStation.DAY);

        assertEquals(Map.of("receive", 4), summary.questions());
        assertEquals(Map.of(RecordKind.QUESTION, 2), summary.records());
        assertEquals(RecordStation.rule().faq(), one.faq());
    }

    /** 000 §5(1)⑤, 001 §11(4), 003 §10-5. */
    @Test
    void showsAComplaintAsDueUntilTheCityHasItAndAsOpenUntilItIsClosed() throws RecordException {
        DayRecord open = station.records.enter(FIRST, RecordStation.complaint(Standing.OPEN), "1001");
        assertEquals(List.of(open), dueToday());

        DayRecord told = station.records.correct(open, RecordStation.complaint(Standing.ESCALATED), "1002");
        assertEquals(List.of(), dueToday());
        assertEquals(List.of(told), today().open());

        station.records.correct(told, RecordStation.complaint(Standing.CLOSED), "1001");
        assertEquals(List.of(), today().open());
    }

    @Test
    void keepsAnOpenComplaintInSightOnTheNextDay() throws Exception {
        DayRecord open = station.records.enter(FIRST, RecordStation.complaint(Standing.OPEN), "1001");
        station.close();

        station = new RecordStation(home, Clock.offset(RecordStation.CLOCK, Duration.ofDays(1)));

        assertEquals(List.of(open), station.records.open());
        assertEquals(List.of(), station.records.of(station.records.today()));
    }

    @Test
    void keepsEveryRevisionWithItsAuthor() throws RecordException {
        DayRecord wrong = station.records.enter(FIRST, RecordStation.question("receive", 3, ""), "1001");
        DayRecord right = station.records.correct(wrong, RecordStation.question("apply", 2, ""), "1002");

        assertEquals(List.of(wrong, right), station.records.trail(FIRST));
        assertEquals(List.of(right), station.records.of(RecordStation.DAY));
        assertEquals(List.of("1001 dayRecord.written " + FIRST, "1002 dayRecord.corrected " + FIRST), station.deeds());
    }

    @Test
    void doesNothingTheSecondTime() throws RecordException {
        Matter matter = RecordStation.question("receive", 3, "");
        DayRecord once = station.records.enter(FIRST, matter, "1001");
        station.records.enter(FIRST, matter, "1001");
        station.records.correct(once, RecordStation.question("receive", 4, ""), "1001");
        station.records.correct(once, RecordStation.question("receive", 4, ""), "1001");

        assertEquals(2, station.records.trail(FIRST).size());
    }

    @Test
    void refusesACorrectionOfWhatSomebodyElseHasCorrectedMeanwhile() throws RecordException {
        DayRecord read = station.records.enter(FIRST, RecordStation.question("receive", 3, ""), "1001");
        DayRecord theirs = station.records.correct(read, RecordStation.question("receive", 4, ""), "1002");

        assertEquals(
                RecordFault.OUTDATED,
                fault(() -> station.records.correct(read, RecordStation.question("apply", 1, ""), "1001")));
        assertEquals(List.of(theirs), station.records.of(RecordStation.DAY));
    }

    /** 000 §5(1)④, 003 §5-3: cause and correction. */
    @Test
    void closesAMistakeOnlyWithItsCauseAndCorrection() throws RecordException {
        Map<Part, String> about = Map.of(Part.ABOUT, "入力を誤り、その場で直した。");
        station.records.enter(FIRST, mistake(about, Standing.OPEN), "1001");

        assertEquals(
                RecordFault.TEXT_MISSING,
                fault(() -> station.records.enter(SECOND, mistake(about, Standing.CLOSED), "1001")));
    }

    /** 003 §14, 002 §9(5). */
    @Test
    void keepsAnOutageOpenUntilItHasEndedAndEverythingIsEnteredAfterwards() throws RecordException {
        DayRecord down = station.records.enter(FIRST, RecordStation.outage(8, Optional.empty(), Standing.OPEN), "1001");
        Optional<LocalTime> noon = Optional.of(LocalTime.NOON);
        assertEquals(
                RecordFault.NOT_OVER,
                fault(() -> station.records.correct(down, RecordStation.outage(3, noon, Standing.CLOSED), "1001")));

        station.records.correct(down, RecordStation.outage(0, noon, Standing.CLOSED), "1001");

        assertEquals(List.of(), station.records.open());
    }

    @Test
    void refusesAnOutageThatEndsBeforeItBegan() {
        Optional<LocalTime> early = Optional.of(LocalTime.of(8, 0));

        assertEquals(
                RecordFault.CLOCK_TIMES,
                fault(() -> station.records.enter(FIRST, RecordStation.outage(0, early, Standing.OPEN), "1001")));
    }

    @Test
    void refusesPersonalDataAndWritesNothing() {
        RecordException refused = assertThrows(
                RecordException.class,
                () -> station.records.enter(FIRST, RecordStation.question("receive", 1, "高橋美咲さんの件"), "1001"));

        assertEquals(RecordFault.PERSONAL_DATA, refused.fault());
        assertEquals(Optional.of(Part.ABOUT), refused.part());
        assertFalse(String.valueOf(refused.getMessage()).contains("美咲"));
        assertEquals(List.of(), station.records.trail(FIRST));
    }

    @Test
    void refusesBadInputAndWritesNothing() {
        assertEquals(RecordFault.NO_TOPIC, fault(() -> enter(RecordStation.question("weather", 1, ""))));
        assertEquals(RecordFault.TIMES, fault(() -> enter(RecordStation.question("receive", 0, ""))));
        assertEquals(RecordFault.TIMES, fault(() -> enter(RecordStation.question("receive", 100_000, ""))));
        assertEquals(
                RecordFault.TEXT_TOO_LONG, fault(() -> enter(RecordStation.question("receive", 1, "長".repeat(1001)))));
        assertTrue(station.records.of(RecordStation.DAY).isEmpty());
    }

    private void enter(Matter matter) throws RecordException {
        station.records.enter(FIRST, matter, "1001");
    }

    private static Matter mistake(Map<Part, String> words, Standing standing) {
        return RecordStation.matter(RecordKind.MISTAKE, "entry", 1, words, standing);
    }

    private List<DayRecord> dueToday() throws RecordException {
        return today().open().stream().filter(DayRecord::isDueToday).toList();
    }

    private RecordSummary today() {
        return station.records.summary(RecordStation.DAY, RecordStation.DAY);
    }

    static RecordFault fault(Executable deed) {
        return assertThrows(RecordException.class, deed).fault();
    }
}
