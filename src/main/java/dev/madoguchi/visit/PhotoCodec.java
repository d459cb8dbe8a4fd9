package dev.madoguchi.visit;

import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.express.DeliveredFile;
import dev.madoguchi.express.Delivery;
import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.photo.PersonCheck;
import dev.madoguchi.photo.PhotoReview;
import dev.madoguchi.photo.PhotoSession;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a visit's photo came about, who accepted it and what became of it, as parts of the visit's CBOR. No picture is in them. */
final class PhotoCodec {
    private PhotoCodec() {}

    static void write(ObjectNode node, PhotoSession session) {
        node.put("shots", session.shots()).put("seconds", session.seconds());
        session.reasons().forEach(node.putArray("reasons")::add);
        session.exception().forEach(node.putArray("exception")::add);
    }

    static PhotoSession session(JsonNode node) {
        return new PhotoSession(
                node.required("shots").intValue(),
                node.required("seconds").doubleValue(),
                Part.texts(node, "reasons"),
                Part.texts(node, "exception"));
    }

    static void write(ObjectNode node, PhotoReview review) {
        node.put("by", review.by())
                .put("exception", review.exception())
                .put("byHand", review.byHand())
                .put("at", review.at().toString());
        review.confirmed().stream().map(PersonCheck::name).sorted().forEach(node.putArray("confirmed")::add);
        review.accepted().forEach(node.putArray("accepted")::add);
    }

    static PhotoReview review(JsonNode node) {
        return new PhotoReview(
                Part.text(node, "by"),
                Part.texts(node, "confirmed").stream().map(PersonCheck::valueOf).collect(Collectors.toSet()),
                node.required("exception").booleanValue(),
                Part.texts(node, "accepted"),
                node.required("byHand").booleanValue(),
                Part.instant(node, "at"));
    }

    static void write(ObjectNode node, ErasedPhoto erased) {
        node.put("id", erased.id().toString())
                .put("reason", erased.reason().name())
                .put("at", erased.at().toString());
    }

    static ErasedPhoto erased(JsonNode node) {
        return new ErasedPhoto(
                UUID.fromString(Part.text(node, "id")),
                Reason.valueOf(Part.text(node, "reason")),
                Part.instant(node, "at"));
    }

    static void write(ObjectNode node, Delivery delivery) {
        node.put("to", delivery.to().name()).put("at", delivery.at().toString()).put("by", delivery.by());
        delivery.file()
                .ifPresent(file -> node.putObject("file")
                        .put("name", file.name())
                        .put("size", file.size())
                        .put("sha256", file.sha256())
                        .put("medium", file.medium())
                        .put("fromMedium", file.fromMedium()));
    }

    static Delivery delivery(JsonNode node) {
        Optional<DeliveredFile> file = node.optional("file")
                .map(it -> new DeliveredFile(
                        Part.text(it, "name"),
                        it.required("size").longValue(),
                        Part.text(it, "sha256"),
                        Part.text(it, "medium"),
                        it.required("fromMedium").booleanValue()));
        return new Delivery(
                ExpressPhoto.Way.valueOf(Part.text(node, "to")), file, Part.instant(node, "at"), Part.text(node, "by"));
    }
}
