package dev.madoguchi.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.paperwork.Due;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** F54: by post the applicant leaves with everything (000 §5(5)①, 004 §2-1(2)①イ). */
class LeavesWithApplicantTest {
    @TempDir
    private Path folder;

    private VisitStation station;

    @BeforeEach
    void open() throws Exception {
        station = new VisitStation(folder, Moment.AFTER_COMPLETION);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void restart(Moment rule) throws Exception {
        close();
        station = new VisitStation(folder, rule);
    }

    @ParameterizedTest
    @EnumSource
    void sealsNothingOfWhoPostsTheApplicationAndForgetsThePhotoWhateverTheRule(Moment rule) throws Exception {
        restart(rule);
        Visit visit = posting();

        station.finish.finish(visit);

        JsonNode record = station.opened(visit.id());
        assertEquals("POST", record.path("reception").path("route").stringValue());
        for (String personal : List.of("applicant", "applicationId", "card", "photo")) {
            assertTrue(record.path(personal).isMissingNode(), personal + " is in the record");
        }
        assertFalse(record.toString().contains("見本市"), "the address is in the record");
        assertEquals(List.of(), station.photos.kept());
        assertEquals(Optional.empty(), station.photos.of(visit.id()));
    }

    @Test
    void keepsTheLineThatTheLedgerAsksForAndNoMore() throws Exception {
        Visit visit = posting();

        station.finish.finish(visit);

        LedgerEntry line = LedgerEntryCodec.decode(
                station.daybook.entries(VisitStation.DAY).getFirst());
        assertEquals("090-0000-0001", line.telephone());
        assertEquals(Optional.empty(), line.applicationId());
        assertFalse(station.daybook.isDraft(visit.id()));
    }

    @Test
    void leavesWorkWithPapersForEachCaseOnceEvenWhenItIsFinishedTwice() throws Exception {
        UUID online = station.visitAt(Stage.FINISH).id();

        for (int turn = 0; turn < 2; turn++) {
            Visit visit = turn == 0 ? station.drafts.resume(online) : station.visitAt(Stage.FINISH);
            station.finish.finish(visit);
            station.finish.finish(visit);
        }

        assertEquals(new Due(2, 2, 2), station.paperwork.due());
        assertFalse(station.paperwork.bundles().waiting().toString().contains("見本市窓口町"), "an address is in the list");
    }

    @Test
    void keepsEverythingOfWhoAppliesHere() throws Exception {
        Visit visit = station.visitAt(Stage.FINISH);

        station.finish.finish(visit);

        JsonNode record = station.opened(visit.id());
        assertFalse(record.path("applicant").isMissingNode());
        assertEquals("12345678901234567890123", record.path("applicationId").stringValue());
    }

    /** A visit whose form has a number although it goes by post. */
    private Visit posting() throws Exception {
        Visit visit = new Visit(UUID.randomUUID(), station.tickets.issue(VisitStation.SITE, "A"));
        station.drafts.save(visit);
        visit.received(new Reception("shinsei", Residency.RESIDENT, Route.POST, InventedVisit.NOON));
        visit.formRead(new ApplicationId("12345678901234567890123"));
        while (visit.stage() != Stage.FINISH) {
            InventedVisit.step(visit);
            station.drafts.save(visit);
        }
        return visit;
    }
}
