package dev.madoguchi.city.queue;

import dev.madoguchi.city.vault.VaultDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees what other servers on the same database decided, by asking for every site's last number five times a second.
 *
 * <p>Asking works on every engine that speaks PostgreSQL; {@code LISTEN} does not, and {@code NOTIFY} makes commits wait for each other.
 */
final class QueueWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(15);

    private final VaultDatabase database;
    private final Map<Place, QueueHall> halls;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private boolean failing;

    QueueWatch(VaultDatabase database, Map<Place, QueueHall> halls) {
        this.database = database;
        this.halls = halls;
        this.thread = Thread.ofPlatform().name("queue-watch").daemon().unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        try {
            while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (halls.isEmpty()) {
            return;
        }
        try {
            database.read(handle -> handle.createQuery("select municipality, site, last_seq from queue_site")
                            .map((row, context) ->
                                    new Last(new Place(row.getString(1), row.getString(2)), row.getLong(3)))
                            .list())
                    .forEach(this::tell);
            failing = false;
        } catch (JdbiException e) {
            if (!failing) {
                LOG.warn("Other servers' queue decisions cannot be read; it is tried again without end", e);
            }
            failing = true;
        }
    }

    private void tell(Last last) {
        QueueHall hall = halls.get(last.place());
        if (hall != null) {
            hall.catchUp(last.seq());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread.isAlive() && !thread.join(CLOSE_TIME)) {
                LOG.error("The watch of the queues did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Last(Place place, long seq) {}
}
