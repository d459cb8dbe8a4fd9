package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLERK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.closing.CountedLine.State;
import dev.madoguchi.municipality.ClosingLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final DayLine TICKETS = DayLine.known(ClosingLine.TICKETS, "", "整理番号", 12, 11);
    private static final DayLine PAPERS = DayLine.toCount(ClosingLine.PAPERS, "notice", "通知書", 8);
    private static final DayLine STOCK = DayLine.toCount(ClosingLine.STOCK, "form", "申請書", 300);

    @TempDir
    private Path folder;

    private ClosingStation station;
    private CloseDay closing;

    @BeforeEach
    void open() throws Exception {
        restart();
        station.receive(People.KUROGIRI);
        station.lines.addAll(List.of(TICKETS, PAPERS, STOCK));
    }

    private void restart() throws Exception {
        if (station != null) {
            station.close();
        }
        station = new ClosingStation(folder.resolve("home"));
        closing = station.closing;
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void tellsOfEachLineWhetherItIsRightOrHasToBeCountedOrExplained() {
        station.lines.add(DayLine.known(ClosingLine.RECORDS, "", "記録", 12, 12));

        List<CountedLine> lines = closing.lines(DAY);

        assertEquals(
                List.of(State.TO_EXPLAIN, State.TO_COUNT, State.TO_COUNT, State.SETTLED),
                lines.stream().map(CountedLine::state).toList());
        assertEquals(
                List.of(OptionalInt.of(-1), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0)),
                lines.stream().map(CountedLine::difference).toList());
    }

    @Test
    void writesNoLedgerWhileALineThatTheProfileNamesIsOpen() throws Exception {
        refused(ClosingFault.NOT_COUNTED, () -> closing.writeLedger(DAY, CHIEF));
        closing.answer(DAY, TICKETS, 11, "1枚は機械の試し刷り", CLERK);
        refused(ClosingFault.NOT_COUNTED, () -> closing.writeLedger(DAY, CHIEF));

        closing.answer(DAY, PAPERS, 8, "", CLERK);

        assertEquals(1, closing.writeLedger(DAY, CHIEF).lines());
        CountedLine stock = closing.lines(DAY).getLast();
        assertFalse(stock.isOpen(), "the profile lets the stock only warn");
        assertEquals(State.TO_COUNT, stock.state());
    }

    @Test
    void keepsWhoSaidWhatWhenOverARestart() throws Exception {
        closing.answer(DAY, TICKETS, 99, "1枚は機械の試し刷り", CLERK);
        restart();
        station.lines.add(TICKETS);

        CountedLine line = closing.lines(DAY).getFirst();

        assertEquals(
                new CountedLine.Answer(11, "1枚は機械の試し刷り", CLERK.id(), ClosingStation.CLOCK.instant()),
                line.answer().orElseThrow());
        assertEquals(State.SETTLED, line.state());
    }

    @Test
    void asksAgainWhenANumberHasMoved() throws Exception {
        closing.answer(DAY, PAPERS, 7, "1通は明日届く", CLERK);
        station.lines.set(1, DayLine.toCount(ClosingLine.PAPERS, "notice", "通知書", 9));

        CountedLine line = closing.lines(DAY).get(1);

        assertEquals(State.TO_COUNT, line.state());
        assertTrue(line.isOpen());
    }

    @Test
    void erasesNothingWhenALineOpensAfterTheLedgerWasDelivered() throws Exception {
        settle();
        closing.writeLedger(DAY, CHIEF);
        station.deliver();
        station.lines.set(0, DayLine.known(ClosingLine.TICKETS, "", "整理番号", 13, 11));

        refused(ClosingFault.NOT_COUNTED, () -> closing.erase(DAY, CHIEF, Optional.empty(), step -> {}));

        assertEquals(1, station.daybook.entries(DAY).size());
    }

    @Test
    void takesNoDifferenceWithoutAReasonAndNoReasonThatNamesAPerson() throws Exception {
        refused(ClosingFault.NOT_EXPLAINED, () -> closing.answer(DAY, PAPERS, 7, " ", CLERK));
        refused(ClosingFault.PERSONAL_DATA, () -> closing.answer(DAY, PAPERS, 7, "０９０-1234-5678の方", CLERK));
        refused(ClosingFault.TOO_LONG, () -> closing.answer(DAY, PAPERS, 7, "あ".repeat(1001), CLERK));

        assertTrue(closing.lines(DAY).stream().allMatch(line -> line.answer().isEmpty()));
    }

    @Test
    void takesNoAnswerOnceErasingHasBegun() throws Exception {
        settle();
        closing.writeLedger(DAY, CHIEF);
        station.deliver();
        closing.erase(DAY, CHIEF, Optional.empty(), step -> {});

        refused(ClosingFault.TOO_LATE, () -> closing.answer(DAY, PAPERS, 8, "", CLERK));
    }

    private void settle() throws ClosingException {
        closing.answer(DAY, TICKETS, 11, "1枚は機械の試し刷り", CLERK);
        closing.answer(DAY, PAPERS, 8, "", CLERK);
    }

    private static void refused(ClosingFault fault, Executable deed) {
        assertEquals(fault, assertThrows(ClosingException.class, deed).fault());
    }
}
