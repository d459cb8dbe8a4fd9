package dev.madoguchi.carryout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.carryout.AllowedMedia.Medium;
import dev.madoguchi.city.Administrator;
import dev.madoguchi.city.CarriedAnswer;
import dev.madoguchi.city.api.RunningCity;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.sync.StationIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A station with records in its outbox, a slot for memory cards, and the city that they are carried to. */
final class CarryingStation implements AutoCloseable {
    static final Clock NOON = Clock.fixed(TestCity.NOON, ZoneOffset.UTC);
    static final String CARD = "CARD-1";
    private static final byte[] MARKER = "MARKER".getBytes(StandardCharsets.US_ASCII);

    final Path folder;

    final TestCity city;
    final StationIdentity station;
    private final StationKey key;
    final Database database;
    final Outbox outbox;
    final CarryOuts carryOuts;
    final SimulatedMedia slot;
    final AllowedMedia media;

    CarryingStation(Path folder) throws Exception {
        this.folder = folder;
        city = TestCity.create(folder.resolve("city"));
        station = city.station("W-01");
        key = MadeStore.key();
        database = MadeStore.open(folder.resolve("store"), key, NOON).database();
        outbox = new Outbox(database, folder.resolve("envelopes"), NOON);
        carryOuts = new CarryOuts(
                database, outbox, station.signing(), station.pins().name(), NOON);
        slot = new SimulatedMedia(folder.resolve("media"));
        media = new AllowedMedia(slot, List.of(CARD), List.of(folder.resolve("share")));
    }

    @Override
    public void close() {
        database.close();
        station.close();
        key.close();
        city.close();
    }

    Database emptied() {
        database.jdbi().useTransaction(handle -> handle.execute("delete from outbox"));
        return database;
    }

    Envelope added() throws Exception {
        Envelope envelope = city.seal(station, MARKER);
        assertTrue(outbox.add(envelope));
        return envelope;
    }

    /** A container begun and written on a medium. */
    CarryOut written(Medium medium, String destination) throws Exception {
        return carryOuts.write(carryOuts.begin(medium, destination, "1001"), medium);
    }

    /** What the server answers when the administrator gives it a container. */
    Receipts taken(Path file) throws Exception {
        Map<UUID, String> receipts = new LinkedHashMap<>();
        Map<UUID, String> refusals = new LinkedHashMap<>();
        try (Container container = Container.open(file);
                RunningCity running = new RunningCity(
                        city.address(),
                        Administrator.tls(city.folder(), TestCity.PASSPHRASE, Clock.systemUTC(), new SecureRandom()))) {
            for (Carried each : container.list().records()) {
                switch (running.take(each.id(), container.record(each))) {
                    case CarriedAnswer.Taken taken -> receipts.put(each.id(), taken.receipt());
                    case CarriedAnswer.Refused refused -> refusals.put(each.id(), refused.reason());
                }
            }
            return new Receipts(container.list().id(), receipts, refusals);
        }
    }
}
