package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.DAY;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.FolderCopy;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program dies by SIGKILL in each deed of the closing, and after each; {@link KilledClosingTest} has the steps of erasing. */
@Timeout(300)
class KilledDeedsTest {
    private static final int LONGEST_WAIT = 300_000_000;

    /** What each deed begins from: a station that has received its visitors. */
    @TempDir
    private static Path received;

    @TempDir
    private Path folder;

    private Path home;

    @BeforeAll
    static void receiveVisitors() throws Exception {
        try (var station = new ClosingStation(received.resolve("home"))) {
            for (var entry : People.several()) {
                station.receive(entry);
            }
        }
    }

    @BeforeEach
    void copy() throws Exception {
        FolderCopy.make(received, folder.resolve("station"));
        home = folder.resolve("station").resolve("home");
    }

    @ParameterizedTest
    @EnumSource(names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void goesOnAfterTheProgramWasKilledInADeed(ClosingDeed deed) throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        System.out.println("seed " + seed);

        killAt(deed, DeedChild.BEGINS, new Random(seed).nextInt(LONGEST_WAIT));

        goesOnFrom(deed, List.of(deed, next(deed)));
    }

    @ParameterizedTest
    @EnumSource(names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void remembersADeedThatWasDoneWhenTheProgramWasKilled(ClosingDeed deed) throws Exception {
        killAt(deed, DeedChild.DONE, 0);

        goesOnFrom(deed, List.of(next(deed)));
    }

    private void killAt(ClosingDeed deed, String word, long nanoseconds) throws Exception {
        Process child = DeedChild.start(home, deed);
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), US_ASCII))) {
            String line = lines.readLine();
            while (line != null && !line.equals(word)) {
                line = lines.readLine();
            }
            assertEquals(word, line);
            long until = System.nanoTime() + nanoseconds;
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            // Unlike the process, its handle leaves the stream open.
            child.toHandle().destroyForcibly();
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the program does not end");
        }
    }

    private void goesOnFrom(ClosingDeed killed, List<ClosingDeed> expected) throws Exception {
        try (var station = new ClosingStation(home)) {
            var closing = new WholeClosing(station);

            assertTrue(expected.contains(closing.turn()), closing.turn() + " after " + killed);
            if (killed.compareTo(ClosingDeed.ERASE) < 0) {
                assertEquals(
                        People.several().size(), station.daybook.completed(DAY).size());
            }
            closing.goTo(ClosingDeed.CLOSED);

            assertEquals(List.of(), station.daybook.completed(DAY));
            assertEquals(Set.of(), missedByTheTrail(station));
            assertEquals(3, station.handling.entries(DAY, DAY).size());
            var certificate = station.closing.certify(DAY, ClosingStation.CHIEF);
            assertEquals(
                    People.several().size(),
                    ErasureCertificate.verify(
                                    certificate.jws(), station.signingKey().verifyingKey())
                            .path("what")
                            .path("records")
                            .size());
        }
    }

    private static Set<String> missedByTheTrail(ClosingStation station) {
        Set<String> steps = Stream.of(ClosingStage.values())
                .filter(stage -> stage != ClosingStage.OPEN)
                .map(stage -> "closing." + stage)
                .collect(Collectors.toSet());
        station.audit.after(0, 1_000).forEach(row -> steps.remove(row.deed()));
        return steps;
    }

    private static ClosingDeed next(ClosingDeed deed) {
        return EnumSet.range(deed, ClosingDeed.CLOSED).stream()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }
}
