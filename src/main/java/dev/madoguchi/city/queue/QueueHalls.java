package dev.madoguchi.city.queue;

import dev.madoguchi.city.vault.VaultDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The queues of all sites. Stations open them; who only looks finds those that are there. */
public final class QueueHalls implements AutoCloseable {
    private final VaultDatabase database;
    private final Clock clock;
    private final Map<Place, QueueHall> halls = new ConcurrentHashMap<>();
    private final QueueWatch watch;

    /** @param clock the server's time, in the zone whose midnight begins the sites' day */
    public QueueHalls(VaultDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.watch = new QueueWatch(database, halls);
    }

    /** Begins to look for what other servers decide, where there may be others. */
    public QueueHalls start() {
        if (database.isShared()) {
            watch.start();
        }
        return this;
    }

    /** The queue of a station's site. */
    public QueueHall of(Place place) {
        return halls.computeIfAbsent(place, found -> new QueueHall(database, found, clock));
    }

    /** The queue of a site where some station ever came to work; empty for any other. */
    public Optional<QueueHall> find(Place place) {
        QueueHall open = halls.get(place);
        if (open != null) {
            return Optional.of(open);
        }
        boolean known =
                database.read(handle -> new QueueSigns(handle, place).last()).isPresent();
        return known ? Optional.of(of(place)) : Optional.empty();
    }

    /** Lets everybody go who waits for a change. */
    @Override
    public void close() {
        watch.close();
        halls.values().forEach(QueueHall::close);
    }
}
