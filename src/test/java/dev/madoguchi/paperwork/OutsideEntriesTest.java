package dev.madoguchi.paperwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.PaperExamples;
import dev.madoguchi.municipality.Route;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F57: what must be keyed into other systems, 003 §7-2(6)(サ). */
class OutsideEntriesTest {
    private static final String WHO = "見本 太郎";

    @TempDir
    private Path home;

    private PaperworkStation station;
    private OutsideEntries entries;

    @BeforeEach
    void open() throws Exception {
        open(PaperworkStation.CLOCK);
    }

    private void open(Clock clock) throws Exception {
        station = new PaperworkStation(home, clock);
        entries = station.paperwork.entries();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void makesACaseDueInEachSystemOfItsWay() {
        finish(1, Route.AT_APPLICATION);
        finish(1, Route.AT_APPLICATION);
        finish(2, Route.AT_ISSUE);
        finish(3, Route.POST);

        assertEquals(
                List.of("A-001 kana", "A-001 kanri", "A-002 kanri"),
                entries.today().stream()
                        .map(entry -> entry.ticket() + " " + entry.system())
                        .toList());
        assertEquals(3, station.paperwork.due().entries());
    }

    @Test
    void notesWhoKeyedItInAndWhenAndOnlyOnce() throws Exception {
        finish(1, Route.AT_ISSUE);
        OutsideEntry open = entries.today().getFirst();

        entries.entered(open, WHO);

        OutsideEntry done = entries.today().getFirst();
        assertEquals(Optional.of(new OutsideEntry.Done(WHO, PaperworkStation.NOON)), done.entered());
        var refused = assertThrows(PaperworkException.class, () -> entries.entered(open, "別の人"));
        assertEquals(Refusal.NOT_NOW, refused.refusal());
        assertEquals(WHO, entries.today().getFirst().entered().orElseThrow().who());
    }

    @Test
    void makesDueAgainWhatWasTickedByMistakeAndKeepsTheFirstTick() throws Exception {
        finish(1, Route.AT_ISSUE);
        entries.entered(entries.today().getFirst(), WHO);
        OutsideEntry ticked = entries.today().getFirst();

        entries.reopen(ticked);

        OutsideEntry open = entries.today().getFirst();
        assertEquals(2, open.turn());
        assertTrue(open.entered().isEmpty());
        assertThrows(PaperworkException.class, () -> entries.reopen(ticked));
        assertThrows(PaperworkException.class, () -> entries.reopen(open));
        assertEquals(1, entries.today().size());
        finish(1, Route.AT_ISSUE);
        assertEquals(1, entries.today().size());
    }

    @Test
    void showsWhatIsOpenOnAnyLaterDayToo() throws Exception {
        finish(1, Route.AT_APPLICATION);
        entries.entered(entries.today().getFirst(), WHO);
        close();

        open(Clock.offset(PaperworkStation.CLOCK, Duration.ofDays(2)));

        assertEquals(
                List.of("kanri"),
                entries.today().stream().map(OutsideEntry::system).toList());
    }

    @Test
    void balancesADayForItsClosing() throws Exception {
        finish(1, Route.AT_APPLICATION);
        finish(2, Route.AT_ISSUE);
        entries.entered(entries.today().getLast(), WHO);

        assertEquals(
                List.of(
                        new EntryBalance(PaperExamples.KANRI, 2, List.of("A-001")),
                        new EntryBalance(PaperExamples.KANA, 1, List.of("A-001"))),
                entries.balance(PaperworkStation.DAY));
        assertEquals(1, entries.balance(PaperworkStation.DAY).getFirst().entered());
        assertEquals(
                0, entries.balance(PaperworkStation.DAY.plusDays(1)).getFirst().due());
    }

    private void finish(int number, Route route) {
        station.paperwork.begin(PaperworkStation.done(number, route));
    }
}
