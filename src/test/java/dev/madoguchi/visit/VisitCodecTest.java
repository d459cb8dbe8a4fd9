package dev.madoguchi.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.consent.Consent;
import dev.madoguchi.express.DeliveredFile;
import dev.madoguchi.express.Delivery;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.identity.CardKind;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.identity.Sex;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.photo.PersonCheck;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

class VisitCodecTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final CBORMapper MAPPER = new CBORMapper();

    @Test
    void keepsADelivery() {
        var file = new DeliveredFile("20261120-city-hall-A-001.jpg", 30_000, "0".repeat(64), "1234-ABCD", true);
        var delivery = new Delivery(Way.SD_CARD, Optional.of(file), NOON, "試験");
        Visit visit = visit(Optional.of(Way.SD_CARD));
        visit.delivered(delivery);

        Visit read = VisitCodec.decode(VisitCodec.draft(visit));

        assertEquals(visit.reception(), read.reception());
        assertEquals(Optional.of(delivery), read.delivery());
    }

    @Test
    void keepsThatTheCitysTerminalTookThePhoto() {
        var delivery = new Delivery(Way.CITY_TERMINAL, Optional.empty(), NOON, "試験");
        Visit visit = visit(Optional.of(Way.CITY_TERMINAL));
        assertEquals(Stage.DELIVERY, visit.stage());
        visit.delivered(delivery);

        Visit read = VisitCodec.decode(VisitCodec.draft(visit));

        assertEquals(Optional.of(delivery), read.delivery());
        assertEquals(Stage.PAPER, read.stage());
    }

    /** What an update finds in a day book that was open. */
    @Test
    void goesOnWithADraftOfTheVersionBefore() {
        ObjectNode old = (ObjectNode) MAPPER.readTree(VisitCodec.draft(visit(Optional.empty())));
        old.put("v", 1);

        Visit read = VisitCodec.decode(MAPPER.writeValueAsBytes(old));

        assertEquals(Stage.PHOTO, read.stage());
        assertEquals(Optional.empty(), read.delivery());
    }

    @Test
    void keepsWhatAPersonConfirmedOfThePhotoInDraftAndRecord() {
        Visit visit = visit(Optional.empty());
        visit.photographed(InventedVisit.reviewed());

        Visit read = VisitCodec.decode(VisitCodec.draft(visit));

        assertEquals(Optional.of(InventedVisit.reviewed().review()), read.photoReview());
        JsonNode record = MAPPER.readTree(VisitCodec.record(visit)).required("photoReview");
        assertEquals("見本 太郎", record.required("by").stringValue());
        assertEquals(PersonCheck.values().length, record.required("confirmed").size());
    }

    @Test
    void keepsThatTheCardCarriedALicence() {
        CardFacts card = new CardFacts(CardKind.MY_NUMBER, Optional.empty(), Optional.empty(), true);
        Visit visit = visit(Optional.empty());
        visit.identified(visit.applicant().orElseThrow(), card);

        Visit read = VisitCodec.decode(VisitCodec.draft(visit));

        assertEquals(Optional.of(card), read.card());
        JsonNode record = MAPPER.readTree(VisitCodec.record(visit)).required("card");
        assertTrue(record.required("licencePresent").booleanValue());
    }

    /** What an update finds in a day book that was open: nothing was written of a licence then. */
    @Test
    void takesACardWithoutAWordOfALicenceForOneWithoutALicence() {
        byte[] draft = VisitCodec.draft(visit(Optional.empty()));
        assertFalse(MAPPER.readTree(draft).required("card").has("licencePresent"));

        Visit read = VisitCodec.decode(draft);

        assertFalse(read.card().orElseThrow().licencePresent());
    }

    @Test
    void refusesAVersionThatIsNotKnown() {
        ObjectNode next = (ObjectNode) MAPPER.readTree(VisitCodec.draft(visit(Optional.empty())));
        next.put("v", 99);

        assertThrows(IllegalArgumentException.class, () -> VisitCodec.decode(MAPPER.writeValueAsBytes(next)));
    }

    private static Visit visit(Optional<Way> way) {
        Visit visit = new Visit(UUID.randomUUID(), new Ticket("city-hall", "A", LocalDate.of(2026, 11, 20), 1, NOON));
        visit.received(new Reception("tokkyu", Residency.RESIDENT, Route.EXPRESS, way, NOON));
        visit.agreed(new Consent("1", "0".repeat(64), NOON));
        visit.identified(
                new Applicant(new FourItems("試験　花子", "東京都見本市窓口町１", "19850412", Sex.FEMALE), "090-0000-0001"),
                new CardFacts(CardKind.MY_NUMBER, Optional.empty(), Optional.empty()));
        return visit;
    }
}
