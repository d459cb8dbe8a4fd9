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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** F53, F56, F58: papers for the office, 000 §5(5)①※, 003 §7-2(6)(シ)(ス). */
class BundlesTest {
    private static final String WHO = "見本 太郎";
    private static final String OTHER = "試験 花子";

    @TempDir
    private Path home;

    private PaperworkStation station;
    private Bundles bundles;

    @BeforeEach
    void open() throws Exception {
        open(PaperworkStation.CLOCK);
    }

    private void open(Clock clock) throws Exception {
        station = new PaperworkStation(home, clock);
        bundles = station.paperwork.bundles();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void listsEachCaseThatLeftAFormOnceAndNoOther() {
        cases(Route.AT_ISSUE, 1, 2, 2);
        cases(Route.POST, 3);
        cases(Route.AT_APPLICATION, 4);

        assertEquals(
                List.of(2, 1),
                bundles.waiting().stream().map(WaitingPapers::pieces).toList());
        assertEquals(3, station.paperwork.due().papers());
    }

    @Test
    void gathersTheOldestInTheAgreedUnitAndTheRestInTheNext() throws Exception {
        cases(Route.AT_ISSUE, 5, 1, 4, 2, 3);

        Bundle first = make();
        Bundle second = make();

        assertEquals(List.of("A-001", "A-002", "A-003"), tickets(first));
        assertEquals(List.of("A-004", "A-005"), tickets(second));
        assertEquals("20261120-1", first.label());
        assertEquals("20261120-2", second.label());
        refused(Refusal.NOTHING_WAITING, this::make);
    }

    @Test
    void gathersAllThatWaitWhereNoUnitWasAgreed() throws Exception {
        cases(Route.AT_APPLICATION, 1, 2, 3, 4, 5);

        Bundle all = bundles.make(UUID.randomUUID(), PaperExamples.DISPATCH, WHO);

        assertEquals(5, all.papers());
    }

    @Test
    void gathersOnceWhereADeedIsTriedAgain() throws Exception {
        cases(Route.AT_ISSUE, 1, 2, 3, 4);
        UUID id = UUID.randomUUID();

        Bundle first = bundles.make(id, PaperExamples.FORMS, WHO);
        Bundle again = bundles.make(id, PaperExamples.FORMS, WHO);

        assertEquals(first, again);
        assertEquals(1, bundles.waiting().getFirst().pieces());
    }

    @Test
    void takesTheCountOfASecondPersonOnly() throws Exception {
        cases(Route.AT_ISSUE, 1, 2);
        Bundle made = make();

        refused(Refusal.NO_NAME, () -> bundles.count(made.id(), 2, "　"));
        refused(Refusal.SAME_PERSON, () -> bundles.count(made.id(), 2, "見本　太郎 "));
        refused(Refusal.COUNT_DIFFERS, () -> bundles.count(made.id(), 3, OTHER));
        Bundle counted = bundles.count(made.id(), 2, OTHER);

        assertEquals(BundleState.COUNTED, counted.state());
        assertEquals(OTHER, counted.counted().orElseThrow().who());
        refused(Refusal.NOT_NOW, () -> bundles.count(made.id(), 2, OTHER));
    }

    @Test
    void countsWithoutAPaperThatIsNotThereAndKeepsItOnTheList() throws Exception {
        cases(Route.AT_ISSUE, 1, 2, 3);
        Bundle made = make();
        UUID second = bundles.papers(made.id()).get(1).visit();

        Bundle without = bundles.missing(made.id(), second, true, WHO);

        assertEquals(2, without.papers());
        assertEquals(3, without.cases());
        assertTrue(bundles.papers(made.id()).get(1).missing());
        bundles.count(made.id(), 2, OTHER);
        refused(Refusal.NOT_NOW, () -> bundles.missing(made.id(), second, false, WHO));
    }

    @Test
    void goesOnlyForward() throws Exception {
        cases(Route.AT_ISSUE, 1);
        Bundle made = make();
        refused(Refusal.NOT_NOW, () -> bundles.printed(made.id()));
        refused(Refusal.NOT_NOW, () -> bundles.handOver(made.id(), WHO));
        bundles.count(made.id(), 1, OTHER);
        refused(Refusal.NOT_NOW, () -> bundles.handOver(made.id(), WHO));
        assertEquals(1, bundles.printed(made.id()).prints());

        Bundle handed = bundles.handOver(made.id(), WHO);

        assertEquals(BundleState.HANDED_OVER, handed.state());
        assertEquals(WHO, handed.handed().orElseThrow().who());
        refused(Refusal.NOT_NOW, () -> bundles.handOver(made.id(), WHO));
        assertEquals(0, station.paperwork.due().papers());
        assertEquals(BundleState.HANDED_OVER, bundles.printed(made.id()).state());
    }

    @Test
    void losesNothingToAnEndBetweenPrintAndTick() throws Exception {
        cases(Route.AT_ISSUE, 1, 2);
        Bundle made = make();
        bundles.count(made.id(), 2, OTHER);
        bundles.printed(made.id());
        close();

        open(Clock.offset(PaperworkStation.CLOCK, Duration.ofDays(3)));

        Bundle left = bundles.today().getFirst();
        assertEquals(BundleState.PRINTED, left.state());
        assertEquals(2, bundles.printed(left.id()).prints());
        assertEquals(BundleState.HANDED_OVER, bundles.handOver(left.id(), WHO).state());
    }

    @Test
    void showsWhatWasHandedOverUntilTheDayIsOver() throws Exception {
        cases(Route.AT_ISSUE, 1);
        Bundle made = make();
        bundles.count(made.id(), 1, OTHER);
        bundles.printed(made.id());
        bundles.handOver(made.id(), WHO);
        assertEquals(1, bundles.today().size());
        close();

        open(Clock.offset(PaperworkStation.CLOCK, Duration.ofDays(1)));

        assertEquals(List.of(), bundles.today());
    }

    private void cases(Route route, int... numbers) {
        for (int number : numbers) {
            station.paperwork.begin(PaperworkStation.done(number, route));
        }
    }

    private Bundle make() throws PaperworkException {
        return bundles.make(UUID.randomUUID(), PaperExamples.FORMS, WHO);
    }

    private List<String> tickets(Bundle bundle) {
        return bundles.papers(bundle.id()).stream().map(CasePaper::ticket).toList();
    }

    private static void refused(Refusal why, Executable deed) {
        assertEquals(why, assertThrows(PaperworkException.class, deed).refusal());
    }
}
