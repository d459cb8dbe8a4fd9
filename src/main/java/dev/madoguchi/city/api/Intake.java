package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.receipt.ReceiptSigner;
import dev.madoguchi.city.vault.RecordVault;
import dev.madoguchi.city.vault.Storing;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.Header;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes sealed records in: checks each from the outside, stores it, and only then signs for it. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Predicate<String> takesKey;
    private final RecordVault vault;
    private final ReceiptSigner receipts;
    private final DiskRoom room;
    private final Clock clock;

    /**
     * @param takesKey whether records may be sealed for the key of an id
     */
    Intake(Predicate<String> takesKey, RecordVault vault, ReceiptSigner receipts, DiskRoom room, Clock clock) {
        this.takesKey = takesKey;
        this.vault = vault;
        this.receipts = receipts;
        this.room = room;
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

    /** The receipt again for a record that the station is known to have delivered; empty where the city has no such bytes. */
    Optional<Taking> known(Station station, UUID id, String sha256) {
        return vault.find(station.name().municipality(), id)
                .filter(stored -> stored.sha256().equals(sha256))
                .filter(stored -> stored.station().equals(station.name().station()))
                .map(stored -> new Taking.Taken(false, receipts.sign(stored)));
    }

    private Taking check(Station station, Envelope envelope) {
        Header header = envelope.header();
        if (!header.municipality().equals(station.name().municipality())) {
            return refused(station, Refusal.OTHER_MUNICIPALITY);
        }
        if (!header.station().equals(station.name().station())) {
            return refused(station, Refusal.OTHER_STATION);
        }
        if (!takesKey.test(header.keyId())) {
            return refused(station, Refusal.UNKNOWN_KEY);
        }
        try {
            envelope.verify(station.signing());
        } catch (EnvelopeException e) {
            return refused(station, Refusal.SIGNATURE);
        }
        return store(station, envelope);
    }

    /** Refuses what is to be kept where there is no room for it. */
    void requireRoom() {
        if (!room.isThere()) {
            LOG.error("The disk is nearly full: no record is taken until there is room");
            throw new RefusedException(Refusal.SERVER_FULL);
        }
    }

    private Taking store(Station station, Envelope envelope) {
        if (!room.isThere()) {
            return known(station, envelope.header().id(), envelope.sha256())
                    .orElseGet(() -> refused(station, Refusal.SERVER_FULL));
        }
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
