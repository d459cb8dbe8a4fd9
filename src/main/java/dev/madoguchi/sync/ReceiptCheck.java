package dev.madoguchi.sync;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.VerifyingKey;
import dev.madoguchi.seal.VerifyingKeys;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Believes a receipt only when one of the city's keys signed it, for this station, for exactly these bytes. */
public final class ReceiptCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptCheck.class);
    private static final String TYPE = "madoguchi-receipt+jws";

    private static final String HEAD_TYPE = "madoguchi-audit-head-receipt+jws";

    private final Supplier<VerifyingKeys> keys;
    private final String issuer;
    private final String station;

    /** Believes one key alone. */
    public ReceiptCheck(VerifyingKey key, String issuer, String station) {
        this(() -> VerifyingKeys.only(key), issuer, station);
    }

    /**
     * @param keys the city's receipt keys, pinned at enrolment or vouched for since
     * @param issuer the city's name, pinned at enrolment
     * @param station this station's name
     */
    public ReceiptCheck(Supplier<VerifyingKeys> keys, String issuer, String station) {
        this.keys = keys;
        this.issuer = issuer;
        this.station = station;
    }

    /** When the city received this record, or nothing where the receipt does not prove that it did. */
    public Optional<Instant> receivedAt(String receipt, Envelope envelope) {
        var header = envelope.header();
        return receivedAt(receipt, header.id(), envelope.sha256(), header.sealedAt());
    }

    /** The same of a record of which only its id, its digest and when it was sealed, or taken in, are known. */
    Optional<Instant> receivedAt(String receipt, UUID id, String sha256, Instant sealed) {
        try {
            JsonNode says = Jws.verify(receipt, TYPE, keys.get(), each -> later(receivedAt(each), sealed));
            boolean ours = issuer.equals(says.path("iss").stringValue(""))
                    && station.equals(says.path("station").stringValue(""));
            if (ours && names(says.path("records"), id, sha256)) {
                return Optional.of(receivedAt(says));
            }
            LOG.warn("A receipt is not for record {}", id);
        } catch (JwsException | DateTimeParseException e) {
            LOG.warn("A receipt for record {} is not to be believed: {}", id, e.getMessage());
        }
        return Optional.empty();
    }

    /** Whether this receipt proves that the city has this day's head of the audit trail, in its payload's words. */
    boolean provesHead(String receipt, JsonNode head) {
        try {
            JsonNode says = Jws.verify(receipt, HEAD_TYPE, keys.get(), ReceiptCheck::receivedAt);
            return issuer.equals(says.path("iss").stringValue(""))
                    && station.equals(says.path("station").stringValue(""))
                    && says.path("day").equals(head.path("day"))
                    && says.path("seq").longValue(-1) == head.path("seq").longValue(-2)
                    && says.path("hash").equals(head.path("hash"));
        } catch (JwsException | DateTimeParseException e) {
            LOG.warn("A receipt for an audit head is not to be believed: {}", e.getMessage());
            return false;
        }
    }

    private static Instant receivedAt(JsonNode says) {
        return Instant.parse(says.path("receivedAt").stringValue(""));
    }

    /** Nothing was received before it was sealed: a key that is not believed any more says so of no record that came after. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean names(JsonNode records, UUID id, String sha256) {
        for (JsonNode record : records) {
            if (id.toString().equals(record.path("id").stringValue(""))
                    && sha256.equals(record.path("sha256").stringValue(""))) {
                return true;
            }
        }
        return false;
    }
}
