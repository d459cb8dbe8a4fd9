package dev.madoguchi.visit;

import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.CardAnswer;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.HeldCard;
import dev.madoguchi.reception.HeldCard.Certificate;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.reception.Shown;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was settled at the reception, and what the card said against it, as parts of a visit's CBOR. What was not said is absent. */
final class ReceptionCodec {
    private static final String SAID = "said";
    private static final String LAST_DAY = "lastDay";
    private static final String CERTIFICATE_LAST_DAY = "certificateLastDay";
    private static final String EXCEPTION = "exception";

    private ReceptionCodec() {}

    static void write(ObjectNode node, Reception reception) {
        node.put("procedure", reception.procedure())
                .put("route", reception.route().name())
                .put("residency", reception.residency().name())
                .put("at", reception.at().toString());
        reception.express().ifPresent(way -> node.put("express", way.name()));
        Shown shown = reception.shown();
        shown.form().ifPresent(brought -> node.put("form", brought));
        shown.keepsLicence().ifPresent(keeps -> node.put("keepsLicence", keeps));
        shown.exception().ifPresent(reason -> node.put(EXCEPTION, reason));
        switch (shown.card()) {
            case CardAnswer.Open open -> {}
            case CardAnswer.Said said ->
                node.putObject("card").put(SAID, said.holding().name());
            case CardAnswer.Read read -> write(node.putObject("card"), read.card());
        }
    }

    static Reception reception(JsonNode node) {
        return new Reception(
                Part.text(node, "procedure"),
                Residency.valueOf(Part.text(node, "residency")),
                Route.valueOf(Part.text(node, "route")),
                node.optional("express").map(way -> ExpressPhoto.Way.valueOf(way.stringValue())),
                new Shown(
                        node.optional("form").map(JsonNode::booleanValue),
                        node.optional("card").map(ReceptionCodec::card).orElseGet(CardAnswer.Open::new),
                        node.optional("keepsLicence").map(JsonNode::booleanValue),
                        node.optional(EXCEPTION).map(JsonNode::stringValue)),
                Part.instant(node, "at"));
    }

    static void write(ObjectNode node, CardDoubt doubt) {
        node.put("why", doubt.why().name());
        doubt.exception().ifPresent(reason -> node.put(EXCEPTION, reason));
    }

    static CardDoubt doubt(JsonNode node) {
        return new CardDoubt(
                Why.valueOf(Part.text(node, "why")), node.optional(EXCEPTION).map(JsonNode::stringValue));
    }

    private static void write(ObjectNode node, HeldCard card) {
        card.lastDay().ifPresent(day -> node.put(LAST_DAY, day.toString()));
        node.put("licence", card.licence());
        if (card.certificate() instanceof Certificate.Until until) {
            node.put(CERTIFICATE_LAST_DAY, until.lastDay().toString());
        }
    }

    private static CardAnswer card(JsonNode node) {
        Optional<String> said = node.optional(SAID).map(JsonNode::stringValue);
        if (said.isPresent()) {
            return new CardAnswer.Said(CardAnswer.Holding.valueOf(said.get()));
        }
        return new CardAnswer.Read(new HeldCard(
                day(node, LAST_DAY),
                day(node, CERTIFICATE_LAST_DAY)
                        .<Certificate>map(Certificate.Until::new)
                        .orElseGet(Certificate.None::new),
                node.required("licence").booleanValue()));
    }

    private static Optional<LocalDate> day(JsonNode node, String name) {
        return node.optional(name).map(day -> LocalDate.parse(day.stringValue()));
    }
}
