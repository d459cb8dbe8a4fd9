package dev.madoguchi.visit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.photo.PhotoSession;
import dev.madoguchi.seal.KeyShare;
import dev.madoguchi.seal.KeyShares;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

class VisitDraftsTest {
    private static final CBORMapper CBOR = new CBORMapper();

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
    void keepsNoPictureInTheDraft() throws Exception {
        Visit visit = station.visitAt(Stage.PAPER);

        byte[] plain = station.daybook.openDraft(visit.id());

        JsonNode draft = CBOR.readTree(plain);
        assertEquals(2, draft.path("v").intValue());
        assertEquals(
                visit.photoId().orElseThrow().toString(),
                draft.path("photo").path("id").stringValue());
        assertTrue(plain.length < 2000, plain.length + " bytes");
    }

    @Test
    void listsDraftsWithoutOpeningTheirPhotos() throws Exception {
        Visit visit = station.visitAt(Stage.PAPER);
        station.photoKeys.destroy(visit.photoId().orElseThrow(), VisitStation.DAY);

        assertEquals(
                List.of(new OpenDraft(visit.id(), visit.ticket().label(), Stage.PAPER)),
                station.drafts.look().open());
    }

    @Test
    void givesThePhotoOfADraftOfBeforeAKeyOfItsOwn() throws Exception {
        Visit visit = station.visitAt(Stage.IDENTITY);
        Visit photographed = station.visitAt(Stage.PAPER);
        ObjectNode before = (ObjectNode) CBOR.readTree(VisitCodec.record(photographed));
        before.put("v", 1).put("visit", visit.id().toString());
        station.daybook.saveDraft(visit.id(), CBOR.writeValueAsBytes(before));
        assertTrue(station.photos.of(visit.id()).isEmpty());

        Visit resumed = station.drafts.resume(visit.id());

        byte[] jpeg = photographed.photo().orElseThrow().jpeg();
        assertEquals(Stage.PAPER, resumed.stage());
        assertArrayEquals(jpeg, station.photos.open(visit.id()));
        assertFalse(CBOR.readTree(station.daybook.openDraft(visit.id()))
                .path("photo")
                .isBinary());
        assertArrayEquals(
                jpeg, station.drafts.resume(visit.id()).photo().orElseThrow().jpeg());
    }

    /** As after a power cut that took the computer and the line to the city with it. */
    @Test
    void listsWhatWasBegunSinceWhereTheCitysHalfOfEarlierDraftsIsAway() throws Exception {
        station.close();
        station = new VisitStation(folder.resolve("shared"), Moment.AFTER_COMPLETION, step -> {}, halves());
        assertTrue(station.days.fetch(VisitStation.DAY));
        Visit before = station.visitAt(Stage.FORM);
        station.close();
        station = new VisitStation(folder.resolve("shared"), Moment.AFTER_COMPLETION, step -> {}, KeyShares.none());
        assertFalse(station.days.fetch(VisitStation.DAY));

        Visit since = station.visitAt(Stage.CONSENT);

        assertEquals(
                new DraftsFound(List.of(new OpenDraft(since.id(), since.ticket().label(), Stage.CONSENT)), 1, 0),
                station.drafts.look());
        assertEquals(
                SecretFault.SHARE_AWAY,
                assertThrows(SecretException.class, station.drafts::all).fault());
        assertEquals(Set.of(before.id(), since.id()), Set.copyOf(station.daybook.drafts()));
    }

    /** A city that always gives the same half. */
    private static KeyShares halves() {
        return new KeyShares() {
            @Override
            public Optional<KeyShare> fetch(LocalDate day, Optional<String> wanted) {
                return Optional.of(KeyShare.of(new byte[KeyShare.BYTES]));
            }

            @Override
            public Destroyed destroy(LocalDate day) {
                return new Destroyed("destroyed", "");
            }
        };
    }

    @Test
    void refusesADraftOfALaterVersion() throws Exception {
        Visit visit = station.visitAt(Stage.CONSENT);
        ObjectNode later = (ObjectNode) CBOR.readTree(station.daybook.openDraft(visit.id()));
        station.daybook.saveDraft(visit.id(), CBOR.writeValueAsBytes(later.put("v", 3)));

        var error = assertThrows(IllegalArgumentException.class, () -> station.drafts.resume(visit.id()));

        assertEquals("a visit of another version", error.getMessage());
    }

    @Test
    void remembersWhatWasTriedForThePhoto() throws Exception {
        Visit visit = station.visitAt(Stage.PHOTO);
        var session = new PhotoSession(3, 41.5, List.of("TOO_NEAR", "roll"), List.of("background"));
        visit.photoTried(session);
        station.drafts.save(visit);

        assertEquals(session, station.drafts.resume(visit.id()).photoSession());
    }
}
