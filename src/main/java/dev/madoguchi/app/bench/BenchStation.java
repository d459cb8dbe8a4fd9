package dev.madoguchi.app.bench;

import dev.madoguchi.app.workstation.PracticeCity;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.station.QueueLink;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.queue.station.Seat;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ticket.Tickets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;

/** A station that is nothing but its store and its line to the queue. */
final class BenchStation implements AutoCloseable {
    static final String MUNICIPALITY = "bench";
    static final String SITE = "main";
    static final String WINDOW = "card-1";

    private static final SiteSign SIGN = new SiteSign(
            "本庁", List.of(new SiteSign.Purpose("A", "申請")), List.of(new SiteSign.Counter(WINDOW, "窓口1", List.of("A"))));

    private final StationKey key;
    private final StationIdentity identity;
    private final Database database;
    private final QueueStation queue;

    private BenchStation(StationKey key, StationIdentity identity, Database database, PracticeCity city, Clock clock) {
        this.key = key;
        this.identity = identity;
        this.database = database;
        StationName name = identity.pins().name();
        this.queue = new QueueStation(
                database,
                new Tickets(database, clock),
                new QueueLink(city.address(), identity.tls(), name),
                new Seat(name, SIGN),
                clock);
    }

    static BenchStation open(PracticeCity city, Path folder, String name, Clock clock) throws Exception {
        SecureRandom random = new SecureRandom();
        StationKey key = StationKey.generate(random);
        StationIdentity identity =
                StationIdentity.enrol(new StationName(MUNICIPALITY, SITE, name), random, city::enrol);
        Database database = Database.open(folder.resolve(name), key, clock).database();
        BenchStation station = new BenchStation(key, identity, database, city, clock);
        station.queue.start();
        return station;
    }

    QueueStation queue() {
        return queue;
    }

    SSLContext tls() {
        return identity.tls();
    }

    @Override
    public void close() {
        queue.close();
        database.close();
        identity.close();
        key.close();
    }
}
