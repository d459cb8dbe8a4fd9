package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReceiptCheckTest {
    private static final String TYPE = "madoguchi-receipt+jws";
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final SecureRandom random = new SecureRandom();
    private final SigningKey city = SigningKey.generate(random);
    private final ReceiptCheck check = new ReceiptCheck(city.verifyingKey(), "city:131016", "W-01");
    private final Envelope envelope = sealed();

    @Test
    void believesTheCitysReceipt() {
        assertEquals(Optional.of(NOON), check.receivedAt(Jws.sign(city, TYPE, says()), envelope));
    }

    @Test
    void believesAReceiptForSeveralRecords() {
        ObjectNode says = says();
        says.putArray("records")
                .add(record(UUID.randomUUID(), "0".repeat(64)))
                .add(record(envelope.header().id(), envelope.sha256()));

        assertEquals(Optional.of(NOON), check.receivedAt(Jws.sign(city, TYPE, says), envelope));
    }

    @Test
    void believesNoReceiptForSomethingElse() {
        ObjectNode otherId = says();
        otherId.putArray("records").add(record(UUID.randomUUID(), envelope.sha256()));
        ObjectNode otherBytes = says();
        otherBytes.putArray("records").add(record(envelope.header().id(), "0".repeat(64)));
        ObjectNode mixed = says();
        mixed.putArray("records")
                .add(record(envelope.header().id(), "0".repeat(64)))
                .add(record(UUID.randomUUID(), envelope.sha256()));
        ObjectNode none = says();
        none.putArray("records");

        for (ObjectNode says : List.of(
                otherId,
                otherBytes,
                mixed,
                none,
                says().without("records"),
                says().put("station", "W-02"),
                says().put("iss", "city:271004"),
                says().put("receivedAt", "yesterday"),
                says().without("receivedAt"))) {
            assertEquals(Optional.empty(), check.receivedAt(Jws.sign(city, TYPE, says), envelope), says.toString());
        }
    }

    @Test
    void believesNoStatementOfAnotherKindOrKey() {
        try (SigningKey other = SigningKey.generate(random)) {
            assertEquals(Optional.empty(), check.receivedAt(Jws.sign(other, TYPE, says()), envelope));
        }
        assertEquals(Optional.empty(), check.receivedAt(Jws.sign(city, "certificate+jws", says()), envelope));
    }

    @Test
    void believesNoReceiptThatWasAltered() {
        String receipt = Jws.sign(city, TYPE, says());
        int payload = receipt.indexOf('.') + 10;
        char other = receipt.charAt(payload) == 'A' ? 'B' : 'A';

        for (String altered : List.of(
                receipt.substring(0, payload) + other + receipt.substring(payload + 1),
                receipt.substring(0, receipt.length() - 4),
                receipt.substring(0, receipt.lastIndexOf('.') + 1),
                receipt + "." + receipt,
                "",
                "<html>Please sign in to the network</html>")) {
            assertEquals(Optional.empty(), check.receivedAt(altered, envelope), altered);
        }
    }

    @Test
    void believesAnEndedKeyAboutNothingThatWasAfterItsEnd() {
        Instant sealed = envelope.header().sealedAt();
        String receipt = Jws.sign(
                city, TYPE, says().put("receivedAt", sealed.plusSeconds(5).toString()));
        String backdated = Jws.sign(
                city, TYPE, says().put("receivedAt", sealed.minusSeconds(60).toString()));

        assertEquals(
                Optional.of(sealed.plusSeconds(5)), ended(sealed.plusSeconds(6)).receivedAt(receipt, envelope));
        assertEquals(Optional.empty(), ended(sealed.plusSeconds(5)).receivedAt(receipt, envelope));
        assertEquals(Optional.empty(), ended(sealed.minusSeconds(1)).receivedAt(backdated, envelope));
    }

    private ReceiptCheck ended(Instant moment) {
        var keys = new VerifyingKeys(
                List.of(city.verifyingKey()), Map.of(city.verifyingKey().keyId(), moment));
        return new ReceiptCheck(() -> keys, "city:131016", "W-01");
    }

    private ObjectNode says() {
        ObjectNode says = JSON.createObjectNode();
        says.put("iss", "city:131016").put("station", "W-01");
        says.put("receivedAt", NOON.toString()).put("seq", 1);
        says.putArray("records").add(record(envelope.header().id(), envelope.sha256()));
        return says;
    }

    private static ObjectNode record(UUID id, String sha256) {
        return JSON.createObjectNode().put("id", id.toString()).put("sha256", sha256);
    }

    private Envelope sealed() {
        try (CityPrivateKey sealing = CityPrivateKey.generate(random);
                SigningKey station = SigningKey.generate(random)) {
            var name = new StationName("131016", "main", "W-01");
            return new Sealer(sealing.publicKey(), station, name, Clock.systemUTC())
                    .seal(UUID.randomUUID(), "visit", LocalDate.of(2026, 11, 20), new byte[] {1});
        }
    }
}
