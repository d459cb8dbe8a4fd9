package dev.madoguchi.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.FolderCopy;
import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.app.workstation.Workstation;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.store.Health;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One bit flips in a file of a workstation that was closed in the middle of a day; then it is opened and all of it is used. */
class FlippedBytesTest {
    private static final int FLIPS = Integer.getInteger("madoguchi.flips", 40);

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("madoguchi.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Said said = new Said();
    private final Map<String, Map<Outcome, Integer>> table = new TreeMap<>();
    private final List<String> silent = new ArrayList<>();
    private LaboratoryStation station;
    private Path whole;

    /** What comes of a flipped bit. */
    private enum Outcome {
        /** Nothing that anybody misses: all is there. */
        NOTHING_MISSING,
        /** Made anew from the backup or from what lies elsewhere, and all is there. */
        REPAIRED,
        /** The program says what it cannot use. */
        SAID,
        /** Something is missing or other than it was, and nobody says so. */
        SILENT
    }

    @BeforeEach
    void workHalfADay() throws Exception {
        System.out.println("seed " + seed);
        station = LaboratoryStation.enrolled(folder.resolve("city"), folder.resolve("workstation"));
        try (var opened = station.open(Duration.ZERO)) {
            Workstation workstation = opened.station();
            for (int number = 0; number < 4; number++) {
                visit(workstation, number == 3);
                if (number == 1) {
                    workstation.sync().wake();
                    station.city().away();
                }
            }
            var row = workstation.audit().record("1001", "laboratory-deed", "subject");
            said.take("audit " + row.seq() + " " + row.hash() + Said.END);
            workstation.storeCare().backup();
        }
        station.city().reachable();
        whole = folder.resolve("whole");
        FolderCopy.make(station.home().root(), whole);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    @Timeout(300)
    void saysOrRepairsAFlippedBitInTheStoreItsBackupAndARecord() throws Exception {
        for (String kind : List.of("store/store.mv.db", "envelopes/*.cbor")) {
            flip(files().stream()
                    .filter(file -> kind(file).equals(kind))
                    .toList()
                    .getLast());
        }

        assertEquals(List.of(), silent, "seed " + seed);
        assertTrue(outcomes("store/store.mv.db").containsKey(Outcome.REPAIRED), table.toString());
        assertTrue(outcomes("envelopes/*.cbor").containsKey(Outcome.SAID), table.toString());
    }

    @Test
    @Tag("long")
    @Timeout(7200)
    void saysOrRepairsAFlippedBitInAnyFile() throws Exception {
        for (Path file : files()) {
            for (int time = 0; time < FLIPS; time++) {
                flip(file);
            }
        }

        table.forEach((kind, outcomes) -> System.out.println("flipped " + kind + " " + outcomes));
        assertEquals(List.of(), silent, "seed " + seed);
    }

    private void visit(Workstation workstation, boolean halfWay) throws Exception {
        Ticket ticket = workstation.tickets().issue(LaboratoryStation.site(), "A");
        said.take("ticket " + ticket.label() + " " + ticket.day() + Said.END);
        try (Visit visit = new Visit(UUID.randomUUID(), ticket)) {
            while (visit.stage() != Stage.FINISH && !(halfWay && visit.photoId().isPresent())) {
                workstation.drafts().save(visit);
                InventedVisit.step(visit);
            }
            workstation.drafts().save(visit);
            said.take("draft " + visit.id() + " " + visit.stage() + Said.END);
            if (!halfWay) {
                workstation.finishVisit().finish(visit);
                said.take("sealed " + visit.id() + " " + ticket.day() + Said.END);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(whole)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }

    /** Where a file lies, with a star for what is drawn. */
    private String kind(Path file) {
        return whole.relativize(file)
                .toString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", "DAY");
    }

    private Map<Outcome, Integer> outcomes(String kind) {
        return table.getOrDefault(kind, Map.of());
    }

    /** Flips one bit of a file in a copy, and looks what comes of it. */
    private void flip(Path file) throws Exception {
        Path copy = folder.resolve("copy");
        FolderCopy.make(whole, copy);
        Path flipped = copy.resolve(whole.relativize(file));
        byte[] bytes = Files.readAllBytes(flipped);
        int at = random.nextInt(bytes.length);
        int bit = random.nextInt(Byte.SIZE);
        bytes[at] ^= (byte) (1 << bit);
        Files.write(flipped, bytes);

        Outcome outcome;
        try {
            outcome = used(station.copiedTo(copy));
        } catch (StoreException | EnrolmentException | SecretException | IOException | NoSuchElementException e) {
            outcome = Outcome.SAID;
        } catch (RuntimeException e) {
            silent.add(kind(file) + " byte " + at + " bit " + bit + ": " + e);
            outcome = Outcome.SILENT;
        }
        if (outcome == Outcome.SILENT) {
            silent.add(kind(file) + " byte " + at + " bit " + bit);
        }
        table.computeIfAbsent(kind(file), each -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
        FolderCopy.remove(copy);
    }

    /** Opens a station and uses everything in it. */
    private Outcome used(LaboratoryStation copied) throws Exception {
        try (var opened = copied.open(Duration.ZERO)) {
            Workstation workstation = opened.station();
            for (OpenDraft draft : workstation.drafts().open()) {
                workstation.drafts().resume(draft.id()).close();
                workstation.daybook().photos().open(draft.id());
            }
            for (OutboxRow row : workstation.outbox().rows()) {
                if (row.state().compareTo(OutboxState.RECEIPTED) < 0) {
                    workstation.outbox().envelope(row.id());
                }
            }
            boolean isRepaired = workstation.health() instanceof Health.RebuiltFromBackup;
            List<String> wrong = new Oracle(said, copied)
                    .look(workstation).stream()
                            .filter(each -> !each.startsWith("the store was not sound"))
                            .toList();
            wrong.forEach(each -> silent.add("    " + each));
            if (!wrong.isEmpty()) {
                return Outcome.SILENT;
            }
            return isRepaired ? Outcome.REPAIRED : Outcome.NOTHING_MISSING;
        }
    }
}
