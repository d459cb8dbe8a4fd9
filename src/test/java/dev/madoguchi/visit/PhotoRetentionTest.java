package dev.madoguchi.visit;

import static dev.madoguchi.visit.VisitStation.DAY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.seal.Envelope;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

class PhotoRetentionTest {
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

    private void restart(Moment rule) throws Exception {
        close();
        station = new VisitStation(folder.resolve("home"), rule);
        station.start();
    }

    @ParameterizedTest
    @EnumSource
    void keepsThePhotoOfAVisitThatGoesOnWhateverTheRule(Moment rule) throws Exception {
        restart(rule);
        Visit visit = station.visitAt(Stage.FINISH);
        restart(rule);

        Visit resumed = station.drafts.resume(visit.id());

        assertArrayEquals(
                visit.photo().orElseThrow().jpeg(),
                resumed.photo().orElseThrow().jpeg());
        assertEquals(visit.photoId(), resumed.photoId());
        assertEquals(List.of(), station.erased());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"AFTER_DELIVERY"})
    void forgetsThePhotoAtTheLatestWhenTheApplicationIsComplete(Moment rule) throws Exception {
        restart(rule);
        Visit visit = station.visitAt(Stage.FINISH);

        station.finish.finish(visit);
        station.finish.finish(visit);

        assertEquals(List.of(), station.lying());
        assertEquals(List.of(Reason.COMPLETED), station.erased());
        assertArrayEquals(
                visit.photo().orElseThrow().jpeg(),
                station.opened(visit.id()).path("photo").binaryValue());
    }

    @Test
    void forgetsThePhotoWhenAPersonHasConfirmedThePrintAndGoesOnWithoutIt() throws Exception {
        restart(Moment.AFTER_PRINTING);
        Visit begun = station.visitAt(Stage.PAPER);
        UUID photo = begun.photoId().orElseThrow();
        station.model.resume(begun.id());

        station.model.photoPrinted();

        assertEquals(serving(Stage.PAPER, begun), station.model.stateProperty().get());
        assertTrue(station.model.visit().orElseThrow().photo().isEmpty());
        assertEquals(List.of(), station.lying());
        assertEquals(List.of(Reason.PRINTED), station.erased());
        station.model.papersGiven();
        JsonNode record = station.opened(begun.id());
        assertFalse(record.has("photo"));
        assertEquals(photo.toString(), record.path("photoErased").path("id").stringValue());
        assertEquals("PRINTED", record.path("photoErased").path("reason").stringValue());
        assertEquals(List.of(Reason.PRINTED), station.erased());
    }

    @Test
    void doesNotAskForAPhotoAgainWhenAVisitIsResumedWhosePhotoWasPrinted() throws Exception {
        restart(Moment.AFTER_PRINTING);
        Visit begun = station.visitAt(Stage.PAPER);
        station.model.resume(begun.id());
        station.model.photoPrinted();
        restart(Moment.AFTER_PRINTING);

        Visit resumed = station.drafts.resume(begun.id());

        assertEquals(Stage.PAPER, resumed.stage());
        assertEquals(Reason.PRINTED, resumed.erasedPhoto().orElseThrow().reason());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"AFTER_PRINTING"})
    void keepsThePhotoAfterPrintingWhereTheRuleIsAnother(Moment rule) throws Exception {
        restart(rule);
        Visit begun = station.visitAt(Stage.PAPER);
        station.model.resume(begun.id());

        station.model.photoPrinted();

        assertTrue(station.model.visit().orElseThrow().photo().isPresent());
        assertEquals(1, station.lying().size());
    }

    @Test
    void forgetsAnExpressPhotoWhenItIsDelivered() throws Exception {
        restart(Moment.AFTER_DELIVERY);
        Visit begun = station.visitAt(Stage.PAPER);
        station.model.resume(begun.id());

        station.model.delivered(InventedVisit.delivery());

        assertEquals(List.of(), station.lying());
        assertEquals(List.of(Reason.DELIVERED), station.erased());
        assertEquals(serving(Stage.PAPER, begun), station.model.stateProperty().get());
    }

    @Test
    void keepsThePhotoToRepairARefusedRecordUntilTheCityHasIt() throws Exception {
        restart(Moment.AFTER_DELIVERY);
        Visit visit = station.visitAt(Stage.FINISH);
        station.finish.finish(visit);
        station.outbox.sending(visit.id());
        station.outbox.refused(visit.id(), "schema");

        station.retention.sweep();

        assertArrayEquals(visit.photo().orElseThrow().jpeg(), station.photos.open(visit.id()));
        station.outbox.retry(visit.id());
        station.receipt(visit.id());
        station.retention.sweep();
        station.retention.sweep();
        assertEquals(List.of(), station.lying());
        assertEquals(List.of(Reason.DELIVERED), station.erased());
    }

    @Test
    void forgetsAtTheNextStartWhatTheCityReceiptedBeforeTheProgramDied() throws Exception {
        restart(Moment.AFTER_DELIVERY);
        Visit visit = station.visitAt(Stage.FINISH);
        station.finish.finish(visit);
        station.receipt(visit.id());
        assertEquals(1, station.lying().size());

        restart(Moment.AFTER_DELIVERY);

        assertEquals(List.of(), station.lying());
        assertEquals(List.of(Reason.DELIVERED), station.erased());
    }

    @Test
    void believesNoReceiptForAnotherRecord() throws Exception {
        restart(Moment.AFTER_DELIVERY);
        Visit visit = station.visitAt(Stage.FINISH);
        Visit other = station.visitAt(Stage.FINISH);
        station.finish.finish(visit);
        station.finish.finish(other);
        Envelope another = station.outbox.envelope(other.id());
        station.outbox.receipted(visit.id(), station.receipt(another));

        station.retention.sweep();

        assertEquals(2, station.lying().size());
        assertEquals(List.of(), station.erased());
    }

    @ParameterizedTest
    @EnumSource
    void forgetsThePhotoOfAVisitThatIsLeft(Moment rule) throws Exception {
        restart(rule);
        Visit begun = station.visitAt(Stage.PAPER);
        station.model.resume(begun.id());

        station.model.leave();

        assertInstanceOf(VisitState.Left.class, station.model.stateProperty().get());
        assertEquals(List.of(), station.lying());
        assertEquals(List.of(Reason.LEFT), station.erased());
    }

    @ParameterizedTest
    @EnumSource
    void forgetsTheEarlierPhotoWhenItIsTakenAgain(Moment rule) throws Exception {
        restart(rule);
        Visit begun = station.visitAt(Stage.PAPER);
        UUID first = begun.photoId().orElseThrow();
        station.model.resume(begun.id());

        station.model.photographed(InventedVisit.reviewed());

        UUID second = station.model.visit().orElseThrow().photoId().orElseThrow();
        assertEquals(List.of(second), station.lying());
        assertEquals(first, station.photos.erasures().of(DAY).getFirst().photo());
        assertEquals(List.of(Reason.RETAKEN), station.erased());
    }

    @Test
    void takesAPhotoAgainThatWasLostWithItsKey() throws Exception {
        restart(Moment.AFTER_COMPLETION);
        Visit begun = station.visitAt(Stage.PAPER);
        station.photoKeys.destroy(begun.photoId().orElseThrow(), DAY);
        restart(Moment.AFTER_COMPLETION);

        Visit resumed = station.drafts.resume(begun.id());

        assertEquals(Stage.PHOTO, resumed.stage());
        assertEquals(List.of(Reason.KEY_GONE), station.erased());
    }

    private static VisitState.Serving serving(Stage stage, Visit visit) {
        return new VisitState.Serving(stage, visit.ticket().label());
    }
}
