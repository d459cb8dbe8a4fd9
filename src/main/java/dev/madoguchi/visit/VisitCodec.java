package dev.madoguchi.visit;

import dev.madoguchi.consent.Consent;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.PlainCbor;
import dev.madoguchi.ticket.Ticket;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * A visit as CBOR: the plain text of its draft and of its sealed record (formats, "What is in a record").
 *
 * <p>A step that has not happened is absent. Times are ISO 8601 in UTC, days ISO 8601. The photo is a byte string in the record; the
 * draft names it by its id, as it lies under a key of its own.
 */
final class VisitCodec {
    private static final int VERSION = 2;
    /** With the photo itself in the draft, and without deliveries; such a draft may lie in a day book that an update found open. */
    private static final int FIRST_VERSION = 1;

    private static final CBORMapper MAPPER = PlainCbor.mapper();

    private VisitCodec() {}

    /** The plain text of the sealed record; of an applicant who leaves with everything it says nothing. */
    static byte[] record(Visit visit) {
        ObjectNode root = node(visit);
        if (visit.leavesWithApplicant()) {
            root.remove(List.of("applicationId", "applicant", "card"));
            return MAPPER.writeValueAsBytes(root);
        }
        visit.photo().ifPresent(photo -> root.put("photo", photo.jpeg()));
        return MAPPER.writeValueAsBytes(root);
    }

    /** The plain text of the draft: no picture is in it. */
    static byte[] draft(Visit visit) {
        ObjectNode root = node(visit);
        visit.photoId().ifPresent(id -> root.putObject("photo").put("id", id.toString()));
        PhotoCodec.write(root.putObject("photoSession"), visit.photoSession());
        visit.hands().stream().sorted().forEach(root.putArray("hands")::add);
        root.put("needsConfirmation", visit.needsConfirmation());
        return MAPPER.writeValueAsBytes(root);
    }

    /** What a second person confirms: the case without what comes after, with everybody who worked on it. */
    static byte[] reviewed(Visit visit) {
        ObjectNode root = node(visit);
        root.remove(List.of("confirmed", "papersGiven"));
        visit.photoId().ifPresent(id -> root.put("photo", id.toString()));
        visit.hands().stream().sorted().forEach(root.putArray("hands")::add);
        return MAPPER.writeValueAsBytes(root);
    }

    private static ObjectNode node(Visit visit) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("v", VERSION).put("visit", visit.id().toString());
        write(root.putObject("ticket"), visit.ticket());
        visit.reception().ifPresent(reception -> ReceptionCodec.write(root.putObject("reception"), reception));
        visit.consent().ifPresent(consent -> write(root.putObject("consent"), consent));
        visit.applicationId().ifPresent(id -> root.put("applicationId", id.digits()));
        visit.applicant().ifPresent(person -> ApplicantCodec.write(root.putObject("applicant"), person));
        visit.card().ifPresent(card -> ApplicantCodec.write(root.putObject("card"), card));
        visit.doubt().ifPresent(doubt -> ReceptionCodec.write(root.putObject("cardCheck"), doubt));
        visit.photoReview().ifPresent(review -> PhotoCodec.write(root.putObject("photoReview"), review));
        visit.erasedPhoto().ifPresent(erased -> PhotoCodec.write(root.putObject("photoErased"), erased));
        visit.delivery().ifPresent(delivery -> PhotoCodec.write(root.putObject("delivery"), delivery));
        visit.confirmation().ifPresent(second -> write(root.putObject("confirmed"), second));
        visit.papersGiven().ifPresent(at -> root.put("papersGiven", at.toString()));
        return root;
    }

    /**
     * Reads a draft; its photo is still to be opened, unless the draft is of before and has it within.
     *
     * @throws IllegalArgumentException where the bytes are no visit of this version or of the one before
     */
    static Visit decode(byte[] cbor) {
        try {
            JsonNode root = MAPPER.readTree(cbor);
            int version = root.path("v").asInt(0);
            if (version >= FIRST_VERSION && version <= VERSION) {
                return visit(root);
            }
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            // Without the cause: such exceptions quote the value they stumbled over, and that may be a person's.
            throw new IllegalArgumentException("not a visit");
        }
        throw new IllegalArgumentException("a visit of another version");
    }

    private static Visit visit(JsonNode root) {
        Visit visit = new Visit(UUID.fromString(Part.text(root, "visit")), ticket(root.required("ticket")));
        root.optional("reception").map(ReceptionCodec::reception).ifPresent(visit::received);
        root.optional("consent").map(VisitCodec::consent).ifPresent(visit::agreed);
        root.optional("applicationId")
                .map(id -> new ApplicationId(id.stringValue()))
                .ifPresent(visit::formRead);
        root.optional("applicant")
                .ifPresent(person ->
                        visit.identified(ApplicantCodec.applicant(person), ApplicantCodec.card(root.required("card"))));
        root.optional("cardCheck").map(ReceptionCodec::doubt).ifPresent(visit::doubted);
        root.optional("photo").ifPresent(photo -> photo(photo, visit));
        root.optional("photoReview").map(PhotoCodec::review).ifPresent(visit.portrait()::reviewed);
        root.optional("photoErased").map(PhotoCodec::erased).ifPresent(visit.portrait()::erased);
        root.optional("photoSession").map(PhotoCodec::session).ifPresent(visit::photoTried);
        root.optional("delivery").map(PhotoCodec::delivery).ifPresent(visit::delivered);
        if (root.path("needsConfirmation").booleanValue(false)) {
            visit.needConfirmation();
        }
        // Before the hands: whoever confirmed a case may have gone on with it since.
        root.optional("confirmed").map(VisitCodec::confirmation).ifPresent(visit::confirmed);
        root.optional("hands").ifPresent(hands -> hands.forEach(hand -> visit.handledBy(hand.stringValue())));
        root.optional("papersGiven").map(at -> Instant.parse(at.stringValue())).ifPresent(visit::papersGiven);
        return visit;
    }

    private static void write(ObjectNode node, Ticket ticket) {
        node.put("site", ticket.site())
                .put("series", ticket.series())
                .put("day", ticket.day().toString())
                .put("number", ticket.number())
                .put("at", ticket.at().toString());
    }

    private static Ticket ticket(JsonNode node) {
        return new Ticket(
                Part.text(node, "site"),
                Part.text(node, "series"),
                LocalDate.parse(Part.text(node, "day")),
                node.required("number").intValue(),
                Part.instant(node, "at"));
    }

    private static void write(ObjectNode node, Consent consent) {
        node.put("version", consent.version())
                .put("sha256", consent.sha256())
                .put("at", consent.at().toString());
    }

    private static Consent consent(JsonNode node) {
        return new Consent(Part.text(node, "version"), Part.text(node, "sha256"), Part.instant(node, "at"));
    }

    private static void photo(JsonNode node, Visit visit) {
        if (node.isBinary()) {
            visit.photographed(CardPhoto.ofJpeg(node.binaryValue()));
        } else {
            visit.portrait().kept(UUID.fromString(Part.text(node, "id")));
        }
    }

    private static void write(ObjectNode node, Confirmation second) {
        node.put("by", second.by())
                .put("role", second.role().name())
                .put("at", second.at().toString());
        second.statement().ifPresent(statement -> node.put("statement", statement));
    }

    private static Confirmation confirmation(JsonNode node) {
        return new Confirmation(
                Part.text(node, "by"),
                Role.valueOf(Part.text(node, "role")),
                Part.instant(node, "at"),
                node.optional("statement").map(JsonNode::stringValue));
    }
}
