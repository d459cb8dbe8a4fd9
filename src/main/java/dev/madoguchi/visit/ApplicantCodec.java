package dev.madoguchi.visit;

import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.identity.CardKind;
import dev.madoguchi.identity.CertificateFacts;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.identity.Sex;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who the visitor is, and what their card said of itself, as parts of a visit's CBOR. */
final class ApplicantCodec {
    private ApplicantCodec() {}

    static void write(ObjectNode node, Applicant applicant) {
        FourItems items = applicant.items();
        node.put("name", items.name())
                .put("address", items.address())
                .put("birthDate", items.birthDate())
                .put("sex", items.sex().name())
                .put("telephone", applicant.telephone());
    }

    static Applicant applicant(JsonNode node) {
        FourItems items = new FourItems(
                Part.text(node, "name"),
                Part.text(node, "address"),
                Part.text(node, "birthDate"),
                Sex.valueOf(Part.text(node, "sex")));
        return new Applicant(items, Part.text(node, "telephone"));
    }

    static void write(ObjectNode node, CardFacts card) {
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
    static CardFacts card(JsonNode node) {
        Optional<CertificateFacts> certificate = node.optional("certificate")
                .map(facts -> new CertificateFacts(
                        Part.text(facts, "issuer"), Part.instant(facts, "notBefore"), Part.instant(facts, "notAfter")));
        boolean licence =
                node.optional("licencePresent").map(JsonNode::booleanValue).orElse(false);
        return new CardFacts(CardKind.valueOf(Part.text(node, "kind")), certificate, Optional.empty(), licence);
    }
}
