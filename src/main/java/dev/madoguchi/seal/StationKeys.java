package dev.madoguchi.seal;

import dev.madoguchi.seal.EnvelopeException.Reason;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which workstation signs with which key: a JWK set (RFC 7517 section 5) whose keys carry a member {@code station}.
 *
 * <p>A workstation that was enrolled anew has several keys; all of them count.
 *
 * @param entries the stations and their keys, in the order of enrolment
 */
public record StationKeys(List<Entry> entries) {
    /**
     * One workstation's key.
     *
     * @param station the name that stands in {@link Header#station()}
     * @param key what its signatures are checked with
     */
    public record Entry(String station, VerifyingKey key) {}

    public StationKeys {
        entries = List.copyOf(entries);
    }

    /** Reads a JWK set. */
    public static StationKeys fromJwks(String json) throws SecretException {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode jwk : Jwk.parse(json).path("keys")) {
            String station = jwk.path("station").stringValue("");
            if (station.isBlank()) {
                throw new SecretException(SecretFault.DAMAGED, "a key of the set names no station");
            }
            entries.add(new Entry(station, VerifyingKey.fromJwk(jwk)));
        }
        return new StationKeys(entries);
    }

    /** The JWK set. */
    public String toJwks() {
        ObjectNode set = Jwk.JSON.createObjectNode();
        ArrayNode keys = set.putArray("keys");
        for (Entry entry : entries) {
            keys.add(Jwk.publicJwk(Jwk.ED25519, entry.key().bytes()).put("station", entry.station()));
        }
        return set.toPrettyString();
    }

    /** The key that signed this envelope, or {@code UNKNOWN_STATION} or {@code BAD_SIGNATURE}. */
    public VerifyingKey signerOf(Envelope envelope) throws EnvelopeException {
        String station = envelope.header().station();
        EnvelopeException refused =
                new EnvelopeException(Reason.UNKNOWN_STATION, "no key is known for the station of the record");
        for (Entry entry : entries) {
            if (entry.station().equals(station)) {
                try {
                    envelope.verify(entry.key());
                    return entry.key();
                } catch (EnvelopeException e) {
                    refused = e;
                }
            }
        }
        throw refused;
    }
}
