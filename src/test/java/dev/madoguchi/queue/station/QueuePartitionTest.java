package dev.madoguchi.queue.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.queue.TicketNumber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Real stations with their own stores, real TLS to a real server, lines that are cut at random. */
class QueuePartitionTest {
    private static final int STATIONS = 4;
    private static final int DEEDS = 240;
    private static final List<String> WINDOWS = List.of("card-1", "card-2", "certificate-1");
    private static final List<QueueAction> ACTIONS = List.of(
            QueueAction.CALL,
            QueueAction.CALL,
            QueueAction.CALL,
            QueueAction.RECALL,
            QueueAction.SERVE,
            QueueAction.SERVE,
            QueueAction.HOLD,
            QueueAction.RETURN,
            QueueAction.TRANSFER,
            QueueAction.NO_SHOW,
            QueueAction.DONE,
            QueueAction.DONE,
            QueueAction.LEFT,
            QueueAction.COLLECT);

    /** What can be done to a number that no visitor holds, because its answer was lost. */
    private static final List<QueueAction> WITHOUT_VISITOR =
            List.of(QueueAction.CALL, QueueAction.RECALL, QueueAction.HOLD, QueueAction.RETURN, QueueAction.NO_SHOW);

    @TempDir
    private Path directory;

    private final Set<TicketNumber> given = new HashSet<>();

    @Test
    void losesNothingAndAgreesWhateverIsCutWhen(TestReporter report) throws Exception {
        long seed = System.nanoTime();
        report.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        List<QueueRig> rigs = new ArrayList<>();
        try (TestCity city = TestCity.create(directory.resolve("city"))) {
            for (int station = 0; station < STATIONS; station++) {
                rigs.add(new QueueRig(city, directory.resolve("station-" + station), "W-0" + station));
            }

            for (int deed = 0; deed < DEEDS; deed++) {
                something(rigs.get(random.nextInt(STATIONS)), random);
            }
            for (QueueRig rig : rigs) {
                rig.cut(false);
            }
            agree(rigs, seed);
        } finally {
            for (QueueRig rig : rigs) {
                rig.close();
            }
        }
    }

    private void something(QueueRig rig, Random random) {
        int dice = random.nextInt(12);
        if (dice == 0) {
            rig.cut(random.nextBoolean());
        } else if (dice < 5) {
            TicketNumber number = TicketEnds.numberOf(rig.queue.issue("main", random.nextBoolean() ? "A" : "C"));
            assertTrue(given.add(number), "given twice: " + number.label());
        } else {
            List<QueueEntry> entries = rig.queue.book().entries();
            if (!entries.isEmpty()) {
                TicketNumber number =
                        entries.get(random.nextInt(entries.size())).ticket();
                List<QueueAction> actions = given.contains(number) ? ACTIONS : WITHOUT_VISITOR;
                QueueAction action = actions.get(random.nextInt(actions.size()));
                Destination to = action == QueueAction.TRANSFER ? Destination.purpose("C") : Destination.none();
                rig.queue.perform(action, number, WINDOWS.get(random.nextInt(WINDOWS.size())), to);
            }
        }
    }

    private void agree(List<QueueRig> rigs, long seed) throws InterruptedException {
        String which = "seed " + seed;
        for (QueueRig rig : rigs) {
            rig.until(
                    which + ": everything of a station is decided",
                    () -> rig.queue.connected() && rig.queue.undecided() == 0);
        }
        QueueRig first = rigs.getFirst();
        for (QueueRig rig : rigs) {
            rig.until(
                    which + ": all see the same",
                    () -> rig.queue.book().entries().equals(first.queue.book().entries()));
        }

        List<QueueEntry> all = first.queue.book().entries();
        assertEquals(
                all.size(),
                all.stream().map(entry -> entry.ticket().label()).distinct().count(),
                which);
        Set<TicketNumber> held = all.stream()
                .filter(entry -> entry.phase() != QueuePhase.VOID)
                .map(QueueEntry::ticket)
                .collect(Collectors.toSet());
        assertEquals(labels(given), labels(held), which);
        assertGapless(all, "A", which);
        assertGapless(all, "C", which);
    }

    /** Of the server's numbers none is missing: each is a visitor's, or void and says so. */
    private static void assertGapless(List<QueueEntry> all, String series, String which) {
        List<Integer> numbers = all.stream()
                .filter(entry -> entry.ticket().series().equals(series))
                .map(entry -> entry.ticket().number())
                .sorted()
                .toList();
        for (int place = 0; place < numbers.size(); place++) {
            assertEquals(place + 1, numbers.get(place), which);
        }
    }

    private static Set<String> labels(Set<TicketNumber> numbers) {
        return numbers.stream().map(TicketNumber::label).collect(Collectors.toCollection(TreeSet::new));
    }
}
