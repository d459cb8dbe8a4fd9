package dev.madoguchi.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.app.workstation.FolderCopy;
import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.laboratory.BitFlips.Outcome;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One bit flips in a file of a workstation that was closed in the middle of a day; then it is opened and all of it is used. */
class FlippedBytesTest {

    @TempDir
    private Path folder;

    private final Said said = new Said();
    private LaboratoryStation station;
    private BitFlips flips;

    @BeforeEach
    void workHalfADay() throws Exception {
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
        Path whole = folder.resolve("whole");
        FolderCopy.make(station.home().root(), whole);
        flips = new BitFlips(whole, copy -> said(station.copiedTo(copy)));
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    @Timeout(300)
    void saysOrRepairsAFlippedBitInTheStoreItsBackupAndARecord() throws Exception {
        for (String kind : List.of("store/store.mv.db", "envelopes/*.cbor")) {
            flips.flip(flips.files().stream()
                    .filter(file -> flips.kind(file).equals(kind))
                    .toList()
                    .getLast());
        }

        assertEquals(List.of(), flips.silent(), flips.seed());
        assertTrue(
                outcomes("store/store.mv.db").containsKey(Outcome.REPAIRED),
                flips.table().toString());
        assertTrue(
                outcomes("envelopes/*.cbor").containsKey(Outcome.SAID),
                flips.table().toString());
    }

    @Test
    @Tag("long")
    @Timeout(7200)
    void saysOrRepairsAFlippedBitInAnyFile() throws Exception {
        flips.flipAll();

        assertEquals(List.of(), flips.silent(), flips.seed());
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
                workstation
                        .keeping(new Audit(workstation.audit(), "1001"))
                        .finish()
                        .finish(visit);
                said.take("sealed " + visit.id() + " " + ticket.day() + Said.END);
            }
        }
    }

    private Map<Outcome, Integer> outcomes(String kind) {
        return flips.table().getOrDefault(kind, Map.of());
    }

    private Outcome said(LaboratoryStation copied) throws Exception {
        try {
            return used(copied);
        } catch (StoreException | EnrolmentException | SecretException | IOException | NoSuchElementException e) {
            return Outcome.SAID;
        } catch (RuntimeException e) {
            flips.silent("    " + e);
            return Outcome.SILENT;
        }
    }

    /** Opens a station and uses everything in it. */
    private Outcome used(LaboratoryStation copied) throws Exception {
        try (var opened = copied.open(Duration.ZERO)) {
            Workstation workstation = opened.station();
            for (OpenDraft draft : workstation.drafts().look().open()) {
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
            wrong.forEach(each -> flips.silent("    " + each));
            if (!wrong.isEmpty()) {
                return Outcome.SILENT;
            }
            return isRepaired ? Outcome.REPAIRED : Outcome.NOTHING_MISSING;
        }
    }
}
