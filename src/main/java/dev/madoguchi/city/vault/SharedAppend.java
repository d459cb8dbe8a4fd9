package dev.madoguchi.city.vault;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Adds new records. Those that arrive while others are being written share the next transaction: one commit, and one way to the database for
 * each statement. Everybody comes back when their own record is on the disk.
 */
final class SharedAppend {
    private static final int MOST_RECORDS = 16;
    /** Bounds what one transaction takes to the database; one larger record goes by itself. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;
    /** Classes of SQLSTATE that one record of many is to blame for: its data, a key that is taken, a neighbour on another node. */
    private static final Set<String> ONE_TO_BLAME = Set.of("22", "23", "40");

    /** While one transaction waits for the disk, the next is on its way. */
    private static final int MOST_AT_ONCE = 2;

    private final VaultDatabase database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int underWay;

    SharedAppend(VaultDatabase database) {
        this.database = database;
    }

    /** What became of a new record; empty where it has to be looked at by itself, because it, or one beside it, was refused. */
    Optional<Stored> add(Arrival arrival) {
        Waiting mine = new Waiting(arrival);
        lock.lock();
        try {
            waiting.add(mine);
            while (!mine.isOver) {
                if (mine.isTaken || underWay == MOST_AT_ONCE) {
                    ended.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return Optional.ofNullable(mine.stored);
    }

    /** Brings those who wait longest into the vault, without the lock meanwhile. */
    private void lead() {
        List<Waiting> group = next();
        underWay++;
        lock.unlock();
        try {
            append(group);
        } finally {
            lock.lock();
            underWay--;
            group.forEach(each -> each.isOver = true);
            ended.signalAll();
        }
    }

    /** In one order for all nodes: two that bring the same records would wait for each other. */
    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        long bytes = 0;
        for (Waiting each = waiting.peek();
                each != null && group.size() < MOST_RECORDS && (bytes == 0 || bytes + each.bytes <= MOST_BYTES);
                each = waiting.peek()) {
            bytes += each.bytes;
            each.isTaken = true;
            group.add(waiting.remove());
        }
        group.sort(Comparator.comparing(each -> each.arrival.header().id()));
        return group;
    }

    private void append(List<Waiting> group) {
        try {
            List<Stored> stored = database.append(handle ->
                    insert(handle, group.stream().map(each -> each.arrival).toList()));
            for (int each = 0; each < group.size(); each++) {
                group.get(each).stored = stored.get(each);
            }
        } catch (RuntimeException e) {
            if (!isOfOne(e)) {
                group.forEach(each -> each.failure = e);
            }
        }
    }

    private static boolean isOfOne(RuntimeException failed) {
        if (failed instanceof UnableToExecuteStatementException && failed.getCause() instanceof SQLException cause) {
            String state = String.valueOf(cause.getSQLState());
            return state.length() > 2 && ONE_TO_BLAME.contains(state.substring(0, 2));
        }
        return false;
    }

    /** Adds new records; what the vault says of each, in their order. */
    static List<Stored> insert(Handle handle, List<Arrival> arrivals) {
        PreparedBatch ids = handle.prepareBatch("""
                insert into record_id (municipality, id, business_day) values (:municipality, :id, :day)
                """);
        PreparedBatch records = handle.prepareBatch("""
                insert into record (municipality, id, station, site, kind, business_day, key_id,
                                    sealed_at, received_at, sha256, envelope)
                values (:municipality, :id, :station, :site, :kind, :day, :keyId,
                        :sealedAt, :receivedAt, :sha256, :envelope)
                """);
        for (Arrival arrival : arrivals) {
            ids.bindMethods(arrival.header()).add();
            records.bindMethods(arrival.header())
                    .bind("receivedAt", arrival.receivedAt())
                    .bind("sha256", arrival.sha256())
                    .bindBinaryStream(
                            "envelope",
                            arrival.envelope().stream(),
                            arrival.envelope().size())
                    .add();
        }
        ids.execute();
        Iterator<Long> numbers =
                records.executePreparedBatch("seq").mapTo(Long.class).list().iterator();
        return arrivals.stream().map(arrival -> arrival.stored(numbers.next())).toList();
    }

    /** A record that somebody waits for; handed from who waits to who leads, and back, under the lock. */
    private static final class Waiting {
        private final Arrival arrival;
        private final long bytes;
        private boolean isTaken;
        private boolean isOver;
        private @Nullable Stored stored;
        private @Nullable RuntimeException failure;

        Waiting(Arrival arrival) {
            this.arrival = arrival;
            this.bytes = arrival.envelope().size();
        }
    }
}
