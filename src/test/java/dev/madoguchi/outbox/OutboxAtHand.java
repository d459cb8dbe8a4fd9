package dev.madoguchi.outbox;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An outbox on a store and a folder of its own. */
abstract class OutboxAtHand {
    static final Instant NOW = Instant.parse("2026-11-20T01:02:03.004Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final UUID FIRST = new UUID(0x4000, 1);
    static final UUID SECOND = new UUID(0x4000, 2);

    final SecureRandom random = new SecureRandom();
    final StationKey key = MadeStore.key();
    final Sealer sealer = new Sealer(
            CityPrivateKey.generate(random).publicKey(),
            SigningKey.generate(random),
            new StationName("131016", "honcho", "3"),
            CLOCK);

    @TempDir
    Path home;

    Database database;
    Outbox outbox;

    @BeforeEach
    void open() throws StoreException {
        database = MadeStore.open(home.resolve("store"), key, CLOCK).database();
        outbox = new Outbox(database, envelopes(), CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    OutboxRow queued(Envelope envelope) {
        return new OutboxRow(
                envelope.header().id(),
                DAY,
                envelope.sha256(),
                OutboxState.QUEUED,
                Optional.empty(),
                0,
                NOW,
                NOW,
                Optional.empty());
    }

    Envelope envelope(UUID id) {
        return sealer.seal(id, "visit", DAY, new byte[10]);
    }

    Path envelopes() {
        return home.resolve("envelopes");
    }

    Path file(UUID id) {
        return envelopes().resolve(id + ".cbor");
    }
}
