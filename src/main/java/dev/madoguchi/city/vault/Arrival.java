package dev.madoguchi.city.vault;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Header;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A record on its way in, its digest taken once.
 *
 * @param receivedAt in whole milliseconds
 */
record Arrival(Envelope envelope, String sha256, Instant receivedAt) {
    Arrival {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    Header header() {
        return envelope.header();
    }

    /** What the vault says of it once it is there. */
    Stored stored(long seq) {
        return new Stored(header().id(), sha256, header().station(), receivedAt, seq);
    }
}
