package dev.madoguchi.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.Verdict;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.municipality.Retention.Moment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the trail says of visits, beside what was done. */
class AuditedVisitTest {
    @TempDir
    private Path home;

    private VisitStation station;

    @BeforeEach
    void open() throws Exception {
        station = new VisitStation(home.resolve("station"), Moment.AFTER_COMPLETION);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void namesEveryStepOfAWholeVisitAndNothingOfTheVisitor() throws Exception {
        station.model.begin(station.tickets.issue(VisitStation.SITE, "A"));
        Visit visit = station.model.visit().orElseThrow();
        UUID id = visit.id();
        String visitor = "";
        while (station.model.visit().isPresent()) {
            step(visit);
            Optional<String> name = visit.applicant().map(Applicant::items).map(FourItems::name);
            visitor = name.orElse(visitor);
        }

        List<AuditRow> rows = of(id);
        assertEquals(
                List.of(
                        "case.begun",
                        "case.received",
                        "case.agreed",
                        "case.formRead",
                        "case.identified",
                        "case.photographed",
                        "case.sealed"),
                rows.stream().map(AuditRow::deed).toList());
        assertEquals(
                List.of("sato madoguchi-1"),
                rows.stream()
                        .map(row -> row.who() + " " + row.where().station())
                        .distinct()
                        .toList());
        assertFalse(visitor.isEmpty());
        assertFalse(station.trail.after(0, 1000).toString().contains(visitor));
        assertInstanceOf(Verdict.Whole.class, station.trail.verify());
    }

    @Test
    void notesThatACaseWasOpenedAgainAndThatItWasDropped() throws Exception {
        UUID id = station.visitAt(Stage.FORM).id();

        station.model.resume(id);
        station.model.leave();

        assertEquals(
                List.of("case.opened", "case.dropped"),
                of(id).stream().map(AuditRow::deed).toList());
    }

    @Test
    void saysThatADeedFailed() {
        UUID nobody = UUID.randomUUID();

        station.model.resume(nobody);

        assertEquals(
                List.of("case.opened ", "case.opened failed"),
                of(nobody).stream()
                        .map(row -> row.deed() + " " + row.where().outcome())
                        .toList());
    }

    /** Hands the model what an invented visitor brings to the step where it stands. */
    private void step(Visit visit) {
        Visit next = new Visit(UUID.randomUUID(), visit.ticket());
        while (next.stage() != visit.stage()) {
            InventedVisit.step(next);
        }
        InventedVisit.step(next);
        VisitViewModel model = station.model;
        switch (visit.stage()) {
            case RECEPTION -> model.received(next.reception().orElseThrow());
            case CONSENT -> model.agreed(next.consent().orElseThrow());
            case FORM -> model.formRead(next.applicationId().orElseThrow());
            case IDENTITY ->
                model.identified(next.applicant().orElseThrow(), next.card().orElseThrow());
            case PHOTO -> model.photographed(InventedVisit.reviewed());
            case PAPER -> model.papersGiven();
            case CARD_CHECK, DELIVERY, REVIEW, FINISH -> throw new IllegalStateException("not on this visitor's way");
        }
    }

    private List<AuditRow> of(UUID visit) {
        return station.trail.after(0, 1000).stream()
                .filter(row -> row.subject().equals(visit.toString()))
                .toList();
    }
}
