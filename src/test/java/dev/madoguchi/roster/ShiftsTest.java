package dev.madoguchi.roster;

import static dev.madoguchi.roster.RosterStation.DAY;
import static dev.madoguchi.roster.RosterStation.planned;
import static dev.madoguchi.roster.RosterStation.shift;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.municipality.Post;
import dev.madoguchi.paper.FileMark;
import dev.madoguchi.roster.Presence.There;
import dev.madoguchi.roster.ShiftLinesException.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F131: the shift table (001 §9(5)③, 004 §2-1(9)). */
class ShiftsTest {
    private static final Shift MORNING = shift("08:30", "12:00", Post.CLERK);
    private static final Shift AFTERNOON = shift("13:00", "17:15", Post.CLERK);

    @TempDir
    private Path home;

    private RosterStation station;

    @BeforeEach
    void open() throws Exception {
        station = new RosterStation(home).peopled();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void keepsWhatWasPlannedThroughARestart() throws Exception {
        PlannedDay day = planned(DAY, "1002", MORNING, AFTERNOON);
        station.shifts.plan(List.of(day), "1001");

        station.close();
        station = new RosterStation(home);

        assertEquals(List.of(day), station.shifts.of(DAY));
    }

    @Test
    void plansAPersonsDayAnewAndNotesOnlyWhatChanged() {
        station.shifts.plan(List.of(planned(DAY, "1002", MORNING, AFTERNOON)), "1001");
        station.shifts.plan(List.of(planned(DAY, "1002", MORNING, AFTERNOON)), "1001");
        station.shifts.plan(List.of(planned(DAY, "1002", AFTERNOON)), "1001");
        station.shifts.plan(List.of(planned(DAY, "1002")), "1001");

        assertEquals(List.of(), station.shifts.of(DAY));
        assertEquals(List.of("1001 shifts.planned", "1001 shifts.planned", "1001 shifts.planned"), station.deeds());
    }

    @Test
    void refusesShiftsThatLieOverEachOther() {
        assertThrows(
                IllegalArgumentException.class,
                () -> planned(DAY, "1002", MORNING, shift("11:00", "13:00", Post.CLERK)));
    }

    @Test
    void tellsWhoReallyCame() {
        station.audit.record("1002", "desk.signedIn", "password");
        station.audit.record("1002", "desk.signedIn", "card");

        assertEquals(List.of(new There("1002", LocalTime.NOON)), station.presence.of(DAY));
        assertEquals(List.of(), station.presence.of(DAY.plusDays(1)));
    }

    @Test
    void readsHoursAsTheyAreTyped() {
        assertEquals(Optional.of(List.of(MORNING, AFTERNOON)), TypedShifts.read("8:30-12 1300-1715", Post.CLERK));
        assertEquals(Optional.of(List.of(MORNING)), TypedShifts.read("０８：３０～１２", Post.CLERK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "8-", "17-9", "9-9", "25-26", "9-17-18", "9:75-12", "nine to five"})
    void readsNothingElseAsHours(String typed) {
        assertEquals(Optional.empty(), TypedShifts.read(typed, Post.CLERK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shifts.xlsx", "shifts.csv"})
    void readsTheFileItWrites(String name) throws Exception {
        List<PlannedDay> days = List.of(
                planned(DAY, "1001", shift("08:30", "17:15", Post.RESPONSIBLE)),
                planned(DAY, "1002", MORNING, AFTERNOON));
        FileMark mark = new FileMark(Optional.of("研修用"));
        Path file = mark.named(home.resolve(name));

        Files.write(file, ShiftFile.write(file, days, mark));

        assertEquals(days, ShiftFile.read(file));
    }

    @Test
    void saysWhichLineOfAFileIsWrong() throws Exception {
        assertEquals(
                Fault.BAD_LINE + " 3",
                refusal(
                        "day,person,from,to,post\n2026-12-01,1002,08:30,12:00,CLERK\n2026-12-01,1002,13,17:15,CLERK\n"));
        assertEquals(Fault.BAD_LINE + " 1", refusal("2026-02-30,1002,08:30,12:00,CLERK\n"));
        assertEquals(Fault.BAD_LINE + " 1", refusal("2026-12-01,1002,08:30,12:00,KING\n"));
        assertEquals(
                Fault.OVERLAP + " 2",
                refusal("2026-12-01,1002,08:30,12:00,CLERK\n2026-12-01,1002,11:30,13:00,CLERK\n"));
        assertEquals(Fault.EMPTY + " 0", refusal("day,person,from,to,post\n"));
        assertEquals(Fault.NO_TABLE + " 0", refusal("\"2026-12-01"));
    }

    @Test
    void takesNoWorkbookThatIsNone() throws Exception {
        Path file = Files.writeString(home.resolve("shifts.xlsx"), "not a workbook");

        assertEquals(
                Fault.NO_TABLE,
                assertThrows(ShiftLinesException.class, () -> ShiftFile.read(file))
                        .fault());
    }

    private String refusal(String content) throws Exception {
        Path file = Files.writeString(home.resolve("bad.csv"), content, StandardCharsets.UTF_8);
        ShiftLinesException refused = assertThrows(ShiftLinesException.class, () -> ShiftFile.read(file));
        return refused.fault() + " " + refused.line();
    }
}
