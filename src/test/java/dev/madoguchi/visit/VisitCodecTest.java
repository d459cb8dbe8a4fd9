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
import dev.madoguchi.reception.CardAnswer;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.HeldCard;
import dev.madoguchi.reception.HeldCard.Certificate;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.reception.Shown;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.role.Role;
import dev.madoguchi.ticket.Ticket;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** What was said and shown at the reception, and why it went on although the card spoke against it. */
    @Test
    void keepsWhatTheReceptionAndTheCardCheckSettledInDraftAndRecord() {
        for (CardAnswer card : List.of(
                new CardAnswer.Open(),
                new CardAnswer.Said(CardAnswer.Holding.CARD_ONLY),
                new CardAnswer.Read(new HeldCard(Optional.empty(), new Certificate.None())),
                new CardAnswer.Read(new HeldCard(
                        Optional.of(LocalDate.of(2031, 4, 12)),
                        new Certificate.Until(LocalDate.of(2026, 11, 20)),
                        true)))) {
            Visit visit = visit(Optional.empty());
            var shown = new Shown(Optional.of(true), card, Optional.of(false), Optional.of("追記欄に余白がない"));
            var reception =
                    new Reception("application", Residency.RESIDENT, Route.AT_ISSUE, Optional.empty(), shown, NOON);
            visit.received(reception);
            var doubt = new CardDoubt(Why.RENEWAL_NOT_OPEN).settled("カードの破損・汚損");
            visit.doubted(doubt);

            for (byte[] cbor : List.of(VisitCodec.draft(visit), VisitCodec.record(visit))) {
                Visit read = VisitCodec.decode(cbor);

                assertEquals(Optional.of(reception), read.reception());
                assertEquals(Optional.of(doubt), read.doubt());
            }
        }
    }

    @Test
    void standsAtTheCardCheckUntilItIsSettled() {
        Visit visit = visit(Optional.empty());
        visit.doubted(new CardDoubt(Why.CERTIFICATE_EXPIRED));
        assertEquals(
                Stage.CARD_CHECK, VisitCodec.decode(VisitCodec.draft(visit)).stage());

        visit.doubtSettled(Optional.of("市区町村の職員の判断"));

        assertEquals(Stage.PHOTO, VisitCodec.decode(VisitCodec.draft(visit)).stage());
    }

    /** As on a later day. */
    @Test
    void forgetsADoubtThatIsGone() {
        Visit visit = visit(Optional.empty());
        visit.doubted(new CardDoubt(Why.RENEWAL_NOT_OPEN));

        visit.doubtSettled(Optional.empty());

        assertEquals(Optional.empty(), visit.doubt());
        assertEquals(Stage.PHOTO, visit.stage());
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

    /** As when a supervisor who confirmed a case sits down where it waits, and hands its papers over. */
    @Test
    void opensACaseOnWhichItsSecondPersonWorkedAfterConfirmingIt() {
        Visit visit = visit(Optional.empty());
        var second = new Confirmation("1009", Role.SUPERVISOR, NOON);
        visit.needConfirmation();
        visit.handledBy("1001");
        visit.confirmed(second);
        visit.handledBy("1009");

        Visit read = VisitCodec.decode(VisitCodec.draft(visit));

        assertEquals(Optional.of(second), read.confirmation());
        assertEquals(Set.of("1001", "1009"), read.hands());
        assertTrue(read.needsConfirmation());
    }

    /** Whoever cannot read a draft writes into the log why, and a log is no place for a visitor. */
    @Test
    void saysNothingOfTheVisitorWhereADraftCannotBeRead() {
        for (String part : List.of("birthDate", "sex", "telephone")) {
            ObjectNode other = (ObjectNode) MAPPER.readTree(VisitCodec.draft(visit(Optional.empty())));
            ((ObjectNode) other.required("applicant")).put(part, 19_850_412);
            if (part.equals("sex")) {
                ((ObjectNode) other.required("applicant")).put(part, "試験花子19850412");
            }

            var refused = assertThrows(
                    IllegalArgumentException.class, () -> VisitCodec.decode(MAPPER.writeValueAsBytes(other)));

            var told = new StringWriter();
            refused.printStackTrace(new PrintWriter(told));
            assertFalse(told.toString().contains("19850412"), () -> "told of " + part + ": " + told);
        }
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
