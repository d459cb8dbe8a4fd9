package dev.madoguchi.visit;

import dev.madoguchi.consent.Consent;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.express.DeliveredFile;
import dev.madoguchi.express.Delivery;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.identity.CardKind;
import dev.madoguchi.identity.CertificateFacts;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.identity.Sex;
import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.photo.PersonCheck;
import dev.madoguchi.photo.PhotoReview;
import dev.madoguchi.photo.PhotoSession;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.PlainCbor;
import dev.madoguchi.ticket.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        write(root.putObject("photoSession"), visit.photoSession());
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
        visit.applicant().ifPresent(person -> write(root.putObject("applicant"), person));
        visit.card().ifPresent(card -> write(root.putObject("card"), card));
        visit.doubt().ifPresent(doubt -> ReceptionCodec.write(root.putObject("cardCheck"), doubt));
        visit.photoReview().ifPresent(review -> write(root.putObject("photoReview"), review));
        visit.erasedPhoto().ifPresent(erased -> write(root.putObject("photoErased"), erased));
        visit.delivery().ifPresent(delivery -> write(root.putObject("delivery"), delivery));
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
            if (version < FIRST_VERSION || version > VERSION) {
                throw new IllegalArgumentException("a visit of another version");
            }
            return visit(root);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a visit", e);
        }
    }

    private static Visit visit(JsonNode root) {
        Visit visit = new Visit(UUID.fromString(text(root, "visit")), ticket(root.required("ticket")));
        part(root, "reception").map(ReceptionCodec::reception).ifPresent(visit::received);
        part(root, "consent").map(VisitCodec::consent).ifPresent(visit::agreed);
        part(root, "applicationId")
                .map(id -> new ApplicationId(id.stringValue()))
                .ifPresent(visit::formRead);
        part(root, "applicant").ifPresent(person -> visit.identified(applicant(person), card(root.required("card"))));
        part(root, "cardCheck").map(ReceptionCodec::doubt).ifPresent(visit::doubted);
        part(root, "photo").ifPresent(photo -> photo(photo, visit));
        part(root, "photoReview").map(VisitCodec::photoReview).ifPresent(visit::photoReviewed);
        part(root, "photoErased").map(VisitCodec::erasedPhoto).ifPresent(visit::photoErased);
        part(root, "photoSession").map(VisitCodec::photoSession).ifPresent(visit::photoTried);
        part(root, "delivery").map(VisitCodec::delivery).ifPresent(visit::delivered);
        part(root, "hands").ifPresent(hands -> hands.forEach(hand -> visit.handledBy(hand.stringValue())));
        if (root.path("needsConfirmation").booleanValue(false)) {
            visit.needConfirmation();
        }
        part(root, "confirmed").map(VisitCodec::confirmation).ifPresent(visit::confirmed);
        part(root, "papersGiven").map(at -> Instant.parse(at.stringValue())).ifPresent(visit::papersGiven);
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
                text(node, "site"),
                text(node, "series"),
                LocalDate.parse(text(node, "day")),
                node.required("number").intValue(),
                instant(node, "at"));
    }

    private static void write(ObjectNode node, Consent consent) {
        node.put("version", consent.version())
                .put("sha256", consent.sha256())
                .put("at", consent.at().toString());
    }

    private static Consent consent(JsonNode node) {
        return new Consent(text(node, "version"), text(node, "sha256"), instant(node, "at"));
    }

    private static void write(ObjectNode node, Applicant applicant) {
        FourItems items = applicant.items();
        node.put("name", items.name())
                .put("address", items.address())
                .put("birthDate", items.birthDate())
                .put("sex", items.sex().name())
                .put("telephone", applicant.telephone());
    }

    private static Applicant applicant(JsonNode node) {
        FourItems items = new FourItems(
                text(node, "name"), text(node, "address"), text(node, "birthDate"), Sex.valueOf(text(node, "sex")));
        return new Applicant(items, text(node, "telephone"));
    }

    private static void write(ObjectNode node, CardFacts card) {
        node.put("kind", card.kind().name());
        card.userCertificate()
                .ifPresent(certificate -> node.putObject("certificate")
                        .put("issuer", certificate.issuer())
                        .put("notBefore", certificate.notBefore().toString())
                        .put("notAfter", certificate.notAfter().toString()));
        if (card.licencePresent()) {
            node.put("licencePresent", true);
        }
    }

    /**
     * The tries that were left are a fact of the moment and not part of the record. A card without {@code licencePresent} carries
     * no licence, or was written down before this was.
     */
    private static CardFacts card(JsonNode node) {
        Optional<CertificateFacts> certificate = part(node, "certificate")
                .map(facts -> new CertificateFacts(
                        text(facts, "issuer"), instant(facts, "notBefore"), instant(facts, "notAfter")));
        boolean licence =
                part(node, "licencePresent").map(JsonNode::booleanValue).orElse(false);
        return new CardFacts(CardKind.valueOf(text(node, "kind")), certificate, Optional.empty(), licence);
    }

    private static void photo(JsonNode node, Visit visit) {
        if (node.isBinary()) {
            visit.photographed(CardPhoto.ofJpeg(node.binaryValue()));
        } else {
            visit.photoKept(UUID.fromString(text(node, "id")));
        }
    }

    private static void write(ObjectNode node, ErasedPhoto erased) {
        node.put("id", erased.id().toString())
                .put("reason", erased.reason().name())
                .put("at", erased.at().toString());
    }

    private static ErasedPhoto erasedPhoto(JsonNode node) {
        return new ErasedPhoto(
                UUID.fromString(text(node, "id")), Reason.valueOf(text(node, "reason")), instant(node, "at"));
    }

    private static void write(ObjectNode node, PhotoSession session) {
        node.put("shots", session.shots()).put("seconds", session.seconds());
        session.reasons().forEach(node.putArray("reasons")::add);
        session.exception().forEach(node.putArray("exception")::add);
    }

    private static PhotoSession photoSession(JsonNode node) {
        return new PhotoSession(
                node.required("shots").intValue(),
                node.required("seconds").doubleValue(),
                texts(node, "reasons"),
                texts(node, "exception"));
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.required(name).valueStream().map(JsonNode::stringValue).toList();
    }

    private static void write(ObjectNode node, PhotoReview review) {
        node.put("by", review.by())
                .put("exception", review.exception())
                .put("byHand", review.byHand())
                .put("at", review.at().toString());
        review.confirmed().stream().map(PersonCheck::name).sorted().forEach(node.putArray("confirmed")::add);
        review.accepted().forEach(node.putArray("accepted")::add);
    }

    private static PhotoReview photoReview(JsonNode node) {
        return new PhotoReview(
                text(node, "by"),
                texts(node, "confirmed").stream().map(PersonCheck::valueOf).collect(Collectors.toSet()),
                node.required("exception").booleanValue(),
                texts(node, "accepted"),
                node.required("byHand").booleanValue(),
                instant(node, "at"));
    }

    private static void write(ObjectNode node, Delivery delivery) {
        node.put("to", delivery.to().name()).put("at", delivery.at().toString()).put("by", delivery.by());
        delivery.file()
                .ifPresent(file -> node.putObject("file")
                        .put("name", file.name())
                        .put("size", file.size())
                        .put("sha256", file.sha256())
                        .put("medium", file.medium())
                        .put("fromMedium", file.fromMedium()));
    }

    private static Delivery delivery(JsonNode node) {
        Optional<DeliveredFile> file = part(node, "file")
                .map(it -> new DeliveredFile(
                        text(it, "name"),
                        it.required("size").longValue(),
                        text(it, "sha256"),
                        text(it, "medium"),
                        it.required("fromMedium").booleanValue()));
        return new Delivery(ExpressPhoto.Way.valueOf(text(node, "to")), file, instant(node, "at"), text(node, "by"));
    }

    private static void write(ObjectNode node, Confirmation second) {
        node.put("by", second.by())
                .put("role", second.role().name())
                .put("at", second.at().toString());
        second.statement().ifPresent(statement -> node.put("statement", statement));
    }

    private static Confirmation confirmation(JsonNode node) {
        return new Confirmation(
                text(node, "by"),
                Role.valueOf(text(node, "role")),
                instant(node, "at"),
                part(node, "statement").map(JsonNode::stringValue));
    }

    private static Optional<JsonNode> part(JsonNode node, String name) {
        return node.optional(name);
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static Instant instant(JsonNode node, String name) {
        return Instant.parse(text(node, name));
    }
}
