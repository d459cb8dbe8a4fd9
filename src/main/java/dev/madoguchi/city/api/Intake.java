package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.receipt.ReceiptSigner;
import dev.madoguchi.city.vault.RecordVault;
import dev.madoguchi.city.vault.Storing;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.Header;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes sealed records in: checks each from the outside, stores it, and only then signs for it. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Set<String> sealingKeyIds;
    private final RecordVault vault;
    private final ReceiptSigner receipts;
    private final Clock clock;

    /**
     * @param sealingKeyIds the keys that records may be sealed for
     */
    Intake(Set<String> sealingKeyIds, RecordVault vault, ReceiptSigner receipts, Clock clock) {
        this.sealingKeyIds = sealingKeyIds;
        this.vault = vault;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Takes a record that was sent to the address of its id. */
    Taking take(Station station, UUID id, byte[] body) {
        try {
            Envelope envelope = Envelope.parse(body);
            return envelope.header().id().equals(id) ? check(station, envelope) : refused(station, Refusal.OTHER_ID);
        } catch (EnvelopeException e) {
            return notAnEnvelope(station, e);
        }
    }

    /** Takes a record under whatever id it says it has. */
    Taking take(Station station, byte[] body) {
        try {
            return check(station, Envelope.parse(body));
        } catch (EnvelopeException e) {
            return notAnEnvelope(station, e);
        }
    }

    private Taking check(Station station, Envelope envelope) {
        Header header = envelope.header();
        if (!header.municipality().equals(station.name().municipality())) {
            return refused(station, Refusal.OTHER_MUNICIPALITY);
        }
        if (!header.station().equals(station.name().station())) {
            return refused(station, Refusal.OTHER_STATION);
        }
        if (!sealingKeyIds.contains(header.keyId())) {
            return refused(station, Refusal.UNKNOWN_KEY);
        }
        try {
            envelope.verify(station.signing());
        } catch (EnvelopeException e) {
            return refused(station, Refusal.SIGNATURE);
        }
        return store(station, envelope);
    }

    private Taking store(Station station, Envelope envelope) {
        return switch (vault.store(envelope, clock.instant())) {
            case Storing.Added added -> new Taking.Taken(true, receipts.sign(added.record()));
            case Storing.SameAgain same -> new Taking.Taken(false, receipts.sign(same.record()));
            case Storing.Conflict conflict -> refused(station, Refusal.CONFLICT);
        };
    }

    private static Taking refused(Station station, Refusal refusal) {
        LOG.warn("Refused a record of station {}: {}", station.name().station(), refusal);
        return new Taking.Refused(refusal);
    }

    private static Taking notAnEnvelope(Station station, EnvelopeException e) {
        LOG.warn("Refused a body of station {}: {}", station.name().station(), e.getMessage());
        return new Taking.Refused(
                e.reason() == EnvelopeException.Reason.TOO_LARGE ? Refusal.TOO_LARGE : Refusal.NOT_AN_ENVELOPE);
    }
}
