package dev.madoguchi.queue.station;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.LineProxy;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ticket.Tickets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A real workstation's queue on its own store, at the end of a line to the city that can be cut. */
final class QueueRig implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(TestCity.NOON, ZoneId.of("Asia/Tokyo"));
    static final SiteSign SIGN = new SiteSign(
            "本庁",
            List.of(new SiteSign.Purpose("A", "申請"), new SiteSign.Purpose("C", "電子証明書")),
            List.of(
                    new SiteSign.Counter("card-1", "カード窓口1", List.of("A")),
                    new SiteSign.Counter("card-2", "カード窓口2", List.of("A")),
                    new SiteSign.Counter("certificate-1", "電子証明書窓口1", List.of("C"))));

    private final StationKey key = MadeStore.key();
    private final StationIdentity identity;
    private final Database database;
    private final LineProxy proxy;
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean cut;
    final Tickets tickets;
    final QueueStation queue;

    QueueRig(TestCity city, Path home, String station) throws EnrolmentException, StoreException, IOException {
        this(city, home, city.station(station));
    }

    private QueueRig(TestCity city, Path home, StationIdentity identity) throws StoreException, IOException {
        this.identity = identity;
        database = MadeStore.open(home, key, CLOCK).database();
        proxy = new LineProxy("127.0.0.1", city.port());
        proxy.cutAnswersWhen(() -> cut);
        tickets = new Tickets(database, CLOCK);
        queue = station(identity);
        queue.listen(changed::release);
        queue.start();
    }

    private QueueStation station(StationIdentity who) {
        return new QueueStation(
                database,
                tickets,
                new QueueLink(proxy.address(), who.tls(), who.pins().name()),
                new Seat(who.pins().name(), SIGN),
                CLOCK);
    }

    /** The server's answers no longer come through. */
    void cut(boolean now) {
        cut = now;
    }

    /** Waits until something holds, looking again at each change of this station's queue. */
    void until(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!holds.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("not in time: " + what);
            }
            if (changed.tryAcquire(Math.min(left, TimeUnit.MILLISECONDS.toNanos(200)), TimeUnit.NANOSECONDS)) {
                changed.drainPermits();
            }
        }
    }

    @Override
    public void close() throws IOException {
        queue.close();
        proxy.close();
        database.close();
        identity.close();
        key.close();
    }
}
