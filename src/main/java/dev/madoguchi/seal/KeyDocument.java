package dev.madoguchi.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The city's keys as its authority vouches for them: what stations learn when keys were exchanged.
 *
 * <p>A JWS of type {@code madoguchi-keys+jws}, ES256 by the authority's key: {@code {"iss", "version", "sealing": [JWK…],
 * "receipt": [JWK…], "ended": {key id: moment}}}, the newest of each first and those of before after it. Whoever missed some needs only
 * the last.
 *
 * @param issuer the city's name as it stands in receipts
 * @param version rises with every exchange; the keys that the city was made with are 1
 * @param sealing records are sealed for the first
 * @param receipt receipts are signed with the first, and may be signed with any that was not ended before
 */
public record KeyDocument(String issuer, long version, List<CityPublicKey> sealing, VerifyingKeys receipt) {
    /** The kind of statement that it is. */
    public static final String TYPE = "madoguchi-keys+jws";

    public KeyDocument {
        if (sealing.isEmpty()) {
            throw new IllegalArgumentException("a city without a sealing key takes no records");
        }
        sealing = List.copyOf(sealing);
    }

    /** The signed document. */
    public String sign(PrivateKey authority, X509Certificate certificate) {
        ObjectNode payload = Jwk.JSON.createObjectNode();
        payload.put("iss", issuer);
        payload.put("version", version);
        ArrayNode sealingKeys = payload.putArray("sealing");
        sealing.forEach(key -> sealingKeys.add(Jwk.JSON.readTree(key.toJwk())));
        ArrayNode receiptKeys = payload.putArray("receipt");
        receipt.all().forEach(key -> receiptKeys.add(Jwk.JSON.readTree(key.toJwk())));
        ObjectNode ended = payload.putObject("ended");
        receipt.ended().forEach((keyId, moment) -> ended.put(keyId, moment.toString()));
        return AuthorityJws.sign(authority, certificate, TYPE, payload);
    }

    /**
     * Reads a document that this authority has signed.
     *
     * @throws JwsException {@code MALFORMED} too where what was signed is no such document
     */
    public static KeyDocument verify(String compact, X509Certificate authority) throws JwsException {
        JsonNode says = AuthorityJws.verify(compact, TYPE, authority);
        try {
            List<CityPublicKey> sealing = new ArrayList<>();
            for (JsonNode key : says.path("sealing")) {
                sealing.add(CityPublicKey.fromJwk(key.toString()));
            }
            List<VerifyingKey> receipt = new ArrayList<>();
            for (JsonNode key : says.path("receipt")) {
                receipt.add(VerifyingKey.fromJwk(key));
            }
            return new KeyDocument(
                    says.path("iss").stringValue(""),
                    says.path("version").longValue(0),
                    sealing,
                    new VerifyingKeys(receipt, ended(says.path("ended"))));
        } catch (SecretException | IllegalArgumentException | DateTimeException e) {
            throw new JwsException(JwsException.Reason.MALFORMED, "not a document of keys", e);
        }
    }

    private static Map<String, Instant> ended(JsonNode moments) {
        Map<String, Instant> ended = new HashMap<>();
        moments.properties()
                .forEach(each ->
                        ended.put(each.getKey(), Instant.parse(each.getValue().stringValue(""))));
        return ended;
    }
}
