package dev.madoguchi.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.aside.AsideState;
import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.Kept;
import dev.madoguchi.reception.Residency;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitsAsideTest {
    private static final Kept NOTHING = new Kept(Optional.empty(), Residency.NOT_ASKED, Optional.empty());

    @TempDir
    private Path folder;

    private VisitStation station;

    @BeforeEach
    void open() throws Exception {
        station = new VisitStation(folder.resolve("home"), Moment.AFTER_COMPLETION);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void takesACaseUpAtTheSameStepAfterARestart() throws Exception {
        Visit visit = station.visitAt(Stage.PAPER);
        station.model.resume(visit.id());
        station.model.putAside(AsideReason.PHOTO, NOTHING);
        AsideCase put = put();
        assertEquals(Optional.empty(), station.model.visit());

        station.close();
        station = new VisitStation(folder.resolve("home"), Moment.AFTER_COMPLETION);
        station.start();
        assertEquals(Optional.of(put), station.aside.cases().find(put.label()));
        assertTrue(station.aside.opens(put.visit()));
        station.model.resume(put.visit());

        Visit back = station.model.visit().orElseThrow();
        assertEquals(Stage.PAPER, back.stage());
        assertEquals(visit.applicant(), back.applicant());
        assertTrue(back.photo().isPresent());
        assertEquals(
                AsideState.BACK,
                station.aside.cases().find(put.number()).orElseThrow().state());
        assertEquals(List.of(), station.aside.cases().waiting());
    }

    @Test
    void keepsWhatWasAnsweredAtAReceptionThatIsNotDone() throws Exception {
        Visit visit = station.visitAt(Stage.RECEPTION);
        station.model.resume(visit.id());
        Kept answered = new Kept(Optional.of("application"), Residency.RESIDENT, Optional.of(Route.AT_ISSUE));

        station.model.putAside(AsideReason.FORM, answered);

        assertEquals(answered, station.aside.cases().waiting().getFirst().kept());
    }

    @Test
    void erasesACaseThatIsEndedAndKeepsOnlyItsChoices() throws Exception {
        Visit visit = station.visitAt(Stage.PAPER);
        station.model.resume(visit.id());
        station.model.putAside(AsideReason.DOCUMENT, NOTHING);
        AsideCase put = put();
        assertEquals(List.of(visit.id()), station.daybook.drafts(VisitStation.DAY));

        station.aside.end(put);
        station.aside.end(put);

        assertEquals(List.of(), station.daybook.drafts(VisitStation.DAY));
        assertEquals(List.of(), station.lying());
        assertFalse(station.aside.opens(put.visit()));
        AsideCase found = station.aside.cases().find(put.number()).orElseThrow();
        assertEquals(AsideState.WAITING, found.state());
        assertEquals(Kept.of(visit.reception().orElseThrow()), found.kept());
    }

    @Test
    void putsNothingAsideWhileNobodyIsServed() {
        station.model.putAside(AsideReason.TIME, NOTHING);

        assertEquals(List.of(), station.aside.cases().waiting());
        assertEquals(new VisitState.Idle(), station.model.stateProperty().get());
    }

    @Test
    void tellsTheTrailWhyACaseWasPutAside() throws Exception {
        Visit visit = station.visitAt(Stage.CONSENT);
        station.model.resume(visit.id());

        station.model.putAside(AsideReason.PIN, NOTHING);

        var row = station.trail.after(0, 1000).getLast();
        assertEquals("case.putAside", row.deed());
        assertTrue(row.toString().contains("PIN"), row.toString());
    }

    private AsideCase put() {
        return ((VisitState.Aside) station.model.stateProperty().get()).put();
    }
}
