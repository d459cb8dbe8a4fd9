package dev.madoguchi.dayrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.dayrecord.Takings.Count;
import dev.madoguchi.dayrecord.Takings.Taken;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F16: fees for reissue (001 §6(2)②イ, §6(3)①エ), and the till at the end of the day. */
class TakingsTest {
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);

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

    @Test
    void numbersReceiptsAndAddsUpWhatIsNotCancelled() throws RecordException {
        Taken one = station.takings.take(FIRST, "reissue", "1001");
        Taken other = station.takings.take(SECOND, "reissue-card", "1001");
        assertEquals(List.of(1, 2), List.of(one.number(), other.number()));
        assertEquals(1800, station.takings.expected(RecordStation.DAY));

        station.takings.cancel(FIRST, "1002");
        station.takings.cancel(FIRST, "1003");

        assertEquals(800, station.takings.expected(RecordStation.DAY));
        assertEquals(
                Optional.of("1002"),
                station.takings.of(RecordStation.DAY).getLast().cancelledBy());
    }

    @Test
    void takesAFeeOnceHoweverOftenItIsTold() throws RecordException {
        Taken once = station.takings.take(FIRST, "reissue", "1001");

        assertEquals(once, station.takings.take(FIRST, "reissue", "1001"));
        assertEquals(1000, station.takings.expected(RecordStation.DAY));
    }

    @Test
    void wantsADifferenceExplainedWithoutAPerson() throws RecordException {
        station.takings.take(FIRST, "reissue", "1001");

        assertEquals(
                RecordFault.TEXT_MISSING, DayRecordsTest.fault(() -> station.takings.count(SECOND, 900, " ", "1001")));
        assertEquals(
                RecordFault.PERSONAL_DATA,
                DayRecordsTest.fault(() -> station.takings.count(SECOND, 900, "高橋様に100円多く返した", "1001")));
        assertEquals(Optional.empty(), station.takings.counted(RecordStation.DAY));

        Count count = station.takings.count(SECOND, 900, "釣銭を100円多く渡した。", "1001");

        assertEquals(-100, count.difference());
        assertEquals(Optional.of(count), station.takings.counted(RecordStation.DAY));
    }

    /** A fee that is told twice is taken once, and has one row. */
    @Test
    void leavesARowInTheTrailForEachFeeEachCancellationAndTheTill() throws RecordException {
        station.takings.take(FIRST, "reissue", "1001");
        station.takings.take(FIRST, "reissue", "1001");
        station.takings.cancel(FIRST, "1002");
        station.takings.cancel(FIRST, "1003");
        station.takings.count(SECOND, 0, "", "1003");

        assertEquals(
                List.of("1001 fee.taken " + FIRST, "1002 fee.cancelled " + FIRST, "1003 till.counted 2026-11-27"),
                station.deeds());
    }

    @Test
    void refusesAFeeThatTheCityDoesNotHave() {
        assertThrows(RecordException.class, () -> station.takings.take(FIRST, "parking", "1001"));
        assertEquals(List.of(), station.takings.of(RecordStation.DAY));
    }
}
