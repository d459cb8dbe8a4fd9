package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.StationName;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A station of its own at a city that tests share, and its sync. */
final class SyncStation implements AutoCloseable {
    static final byte[] PLAIN = "MARKER".getBytes(StandardCharsets.US_ASCII);

    final TestCity city;
    final SettableClock clock = new SettableClock(TestCity.NOON);
    /** One of its own for each test, so that the city's counts are the test's. */
    final String municipality;

    final StationIdentity station;
    final Outbox outbox;

    SyncStation(CityAndStore both, Path directory) throws Exception {
        city = both.city();
        municipality = UUID.randomUUID().toString().substring(0, 13);
        station = city.station(new StationName(municipality, "main", "W-01"));
        outbox = both.emptyOutbox(directory, clock);
    }

    @Override
    public void close() {
        station.close();
    }

    Sync sync() {
        return sync(city.address());
    }

    Sync sync(URI server) {
        return new Sync(outbox, new CityLink(server, station.tls(), clock), station.receipts(), clock, new Random(1));
    }

    Envelope added() throws IOException {
        return added(city.seal(station, PLAIN));
    }

    Envelope added(Envelope envelope) throws IOException {
        assertTrue(outbox.add(envelope));
        return envelope;
    }

    void deliverOtherBytesAs(UUID id) {
        city.home().vaults().records().store(city.seal(station, id, PLAIN), clock.instant());
    }

    OutboxRow row(Envelope envelope) {
        return outbox.rows().stream()
                .filter(row -> row.id().equals(envelope.header().id()))
                .findFirst()
                .orElseThrow();
    }

    String told(Envelope envelope) {
        OutboxRow row = row(envelope);
        return row.state() + " " + row.reason().orElse("");
    }

    static String told(SyncReport report) {
        return "%d receipted, %d refused, %d failed".formatted(report.receipted(), report.refused(), report.failed());
    }

    List<Integer> attempts() {
        return outbox.rows().stream().map(OutboxRow::attempts).sorted().toList();
    }

    static UUID id(Envelope envelope) {
        return envelope.header().id();
    }
}
