package dev.madoguchi.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.consent.Consent;
import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.reception.Kept;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.seal.KeyShares;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit lies there while the words change that its visitor agreed to (002 §7(2)ウ). */
class ConsentOfBeforeTest {
    private static final Consent NEW = new Consent("2", "a".repeat(64), InventedVisit.NOON);
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
    void asksAgainAndGoesOnWhereTheVisitStood() throws Exception {
        Visit left = station.visitAt(Stage.PAPER);
        restartWith(NEW::equals);
        assertEquals(
                List.of(new OpenDraft(left.id(), left.ticket().label(), Stage.CONSENT)),
                station.drafts.look().open());

        station.model.resume(left.id());
        Visit back = station.model.visit().orElseThrow();
        assertEquals(Stage.CONSENT, back.stage());
        station.model.agreed(NEW);

        assertEquals(
                new VisitState.Serving(Stage.PAPER, left.ticket().label()),
                station.model.stateProperty().get());
        assertTrue(back.photo().isPresent());
        assertFalse(back.asksAgain());
        station.model.papersGiven();
        assertEquals(
                "2", station.opened(left.id()).path("consent").path("version").stringValue());
    }

    @Test
    void keepsWhatWasAgreedToBeforeUntilTheNewWordsAre() throws Exception {
        Visit left = station.visitAt(Stage.PHOTO);
        restartWith(NEW::equals);
        station.model.resume(left.id());
        station.model.putAside(AsideReason.DOCUMENT, NOTHING);
        assertEquals(left.consent(), station.drafts.read(left.id()).consent());

        station.model.dismiss();
        station.model.resume(left.id());
        assertEquals(Stage.CONSENT, station.model.visit().orElseThrow().stage());
        station.model.agreed(NEW);

        assertEquals(Optional.of(NEW), station.drafts.read(left.id()).consent());
    }

    @Test
    void sealsAVisitThatWasCompleteUnderTheWordsOfItsTime() throws Exception {
        Visit left = station.visitAt(Stage.FINISH);
        Consent before = left.consent().orElseThrow();
        restartWith(NEW::equals);

        station.model.resume(left.id());

        assertEquals(
                new VisitState.Sealed(left.id(), left.ticket().label()),
                station.model.stateProperty().get());
        assertEquals(
                before.sha256(),
                station.opened(left.id()).path("consent").path("sha256").stringValue());
    }

    @Test
    void asksNobodyAgainWhoseWordsAreTodays() throws Exception {
        Visit left = station.visitAt(Stage.PHOTO);
        Consent before = left.consent().orElseThrow();
        restartWith(before::equals);

        station.model.resume(left.id());

        assertEquals(Stage.PHOTO, station.model.visit().orElseThrow().stage());
    }

    @Test
    void countsAnEndedCaseWhereItsVisitorWas() throws Exception {
        Visit left = station.visitAt(Stage.PHOTO);
        station.model.resume(left.id());
        station.model.putAside(AsideReason.DOCUMENT, NOTHING);
        restartWith(NEW::equals);

        station.aside.end(station.aside.cases().waiting().getFirst());

        assertEquals(1, station.tallies().get("left.PHOTO"));
    }

    private void restartWith(Predicate<Consent> covered) throws Exception {
        station.close();
        station = new VisitStation(
                folder.resolve("home"), Moment.AFTER_COMPLETION, step -> {}, KeyShares.none(), covered);
        station.start();
    }
}
