package dev.madoguchi.visit;

import static dev.madoguchi.visit.VisitStation.DAY;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.FolderCopy;
import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.daybook.PhotoErasure.Step;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A workstation is killed at each step of forgetting a photo; the next start ends it, and keeps all that must stay. */
@Timeout(300)
class KilledForgettingTest {
    private static final int RANGE = 120_000_000;

    /** The stations from which forgetting begins, one for each reason, and who was received there. */
    @TempDir
    private static Path made;

    private static final Map<Reason, Visitors> RECEIVED = new EnumMap<>(Reason.class);

    @TempDir
    private Path folder;

    /** A visitor whose photo is forgotten, and another whose photo stays. */
    private record Visitors(UUID visit, UUID photo, UUID neighbour) {}

    static Stream<Arguments> everyStepOfEachReason() {
        return Stream.of(Reason.COMPLETED, Reason.PRINTED, Reason.DELIVERED)
                .flatMap(reason -> Arrays.stream(Step.values()).map(step -> Arguments.of(reason, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepOfEachReason")
    void endsAtTheNextStartWhatWasCutOffAfterAStep(Reason reason, Step step) throws Exception {
        Visitors visitors = prepare(reason);

        killAfter(visitors.visit(), reason, step.name(), step.name(), 0);

        try (var station = restarted(reason)) {
            assertForgotten(station, visitors, reason);
            goesOn(station, visitors, reason);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RETAKEN", "LEFT", "PRINTED", "COMPLETED", "DELIVERED"})
    void forgetsAllOrNothingWheneverItIsKilled(Reason reason) throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        System.getLogger(KilledForgettingTest.class.getName()).log(System.Logger.Level.INFO, "seed " + seed);
        Visitors visitors = prepare(reason);

        killAfter(visitors.visit(), reason, ForgettingChild.BEGIN, "", new Random(seed).nextInt(RANGE));

        try (var station = restarted(reason)) {
            UUID visit = visitors.visit();
            if (station.photos
                    .of(visit)
                    .filter(kept -> kept.photo().equals(visitors.photo()))
                    .isPresent()) {
                assertArrayEquals(InventedVisit.photo().jpeg(), station.photos.open(visit));
                assertTrue(station.lying().contains(visitors.photo()));
                ForgettingChild.forget(station, visit, reason);
            }
            assertForgotten(station, visitors, reason);
            goesOn(station, visitors, reason);
        }
    }

    /** Two visitors, of whom one is forgotten. */
    private Visitors prepare(Reason reason) throws Exception {
        Path station = made.resolve(reason.name());
        if (!RECEIVED.containsKey(reason)) {
            RECEIVED.put(reason, receive(Files.createDirectories(station).resolve("home"), reason));
        }
        FolderCopy.make(station, folder.resolve("station"));
        return Objects.requireNonNull(RECEIVED.get(reason));
    }

    private Path home() {
        return folder.resolve("station").resolve("home");
    }

    private static Visitors receive(Path home, Reason reason) throws Exception {
        try (var station = new VisitStation(home, ForgettingChild.rule(reason))) {
            UUID neighbour = station.visitAt(Stage.PAPER).id();
            Visit begun = station.visitAt(reason == Reason.DELIVERED ? Stage.FINISH : Stage.PAPER);
            if (reason == Reason.DELIVERED) {
                station.finish.finish(begun);
            }
            return new Visitors(begun.id(), begun.photoId().orElseThrow(), neighbour);
        }
    }

    private VisitStation restarted(Reason reason) throws Exception {
        var station = new VisitStation(home(), ForgettingChild.rule(reason));
        station.start();
        return station;
    }

    private void assertForgotten(VisitStation station, Visitors visitors, Reason reason) throws Exception {
        UUID photo = visitors.photo();
        assertFalse(station.lying().contains(photo), "the key lies there still");
        assertEquals(
                List.of(photo + " " + reason),
                station.photos.erasures().of(DAY).stream()
                        .filter(each -> each.erasedAt().isPresent())
                        .map(each -> each.photo() + " " + each.reason())
                        .toList());
        assertArrayEquals(InventedVisit.photo().jpeg(), station.photos.open(visitors.neighbour()));
    }

    /** What the visit was about is there as if nothing had happened. */
    private void goesOn(VisitStation station, Visitors visitors, Reason reason) throws Exception {
        UUID visit = visitors.visit();
        switch (reason) {
            case LEFT -> assertEquals(List.of(visitors.neighbour()), station.daybook.drafts());
            case RETAKEN -> {
                Visit resumed = station.drafts.resume(visit);
                assertEquals(Stage.PAPER, resumed.stage());
                assertTrue(station.lying().contains(resumed.photoId().orElseThrow()));
            }
            case PRINTED -> {
                Visit resumed = station.drafts.resume(visit);
                assertEquals(Stage.PAPER, resumed.stage());
                assertEquals(
                        visitors.photo(), resumed.erasedPhoto().orElseThrow().id());
            }
            default -> {
                assertTrue(station.outbox.contains(visit));
                assertTrue(station.opened(visit).path("photo").isBinary());
                assertEquals(List.of(visit), station.daybook.completed(DAY));
            }
        }
    }

    private void killAfter(UUID visit, Reason reason, String line, String step, long nanoseconds) throws Exception {
        Process child = ForgettingChild.start(home(), visit, reason, step);
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), US_ASCII))) {
            String said = lines.readLine();
            while (said != null && !said.equals(line)) {
                said = lines.readLine();
            }
            assertEquals(line, said);
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
}
