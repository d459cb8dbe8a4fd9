package dev.madoguchi.city.vault;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.CloseException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Who owns the vault on H2: holds it open, flushes it, and opens it anew where it broke.
 *
 * <p>H2 closes a database by itself when a write fails, on a full disk too, and everybody who had it open has it no longer.
 */
final class H2Owner implements AutoCloseable {
    private final DataSource source;
    private final AtomicLong committed = new AtomicLong();
    private final ReentrantLock flushing = new ReentrantLock();
    private Handle handle;
    private long flushed;

    H2Owner(DataSource source) {
        this.source = source;
        this.handle = Jdbi.open(source);
    }

    void execute(String statement) {
        handle.execute(statement);
    }

    /** Brings what the caller committed to the disk; commits that wait at the same time share it. */
    void flush() {
        long mine = committed.incrementAndGet();
        flushing.lock();
        try {
            if (flushed < mine) {
                long upTo = committed.get();
                handle.execute("checkpoint sync");
                flushed = upTo;
            }
        } finally {
            flushing.unlock();
        }
    }

    /** Opens the database anew where it has closed itself; whether it was so. */
    boolean openedAnew() {
        flushing.lock();
        try {
            if (isOpen()) {
                return false;
            }
            Handle dead = handle;
            handle = Jdbi.open(source);
            forget(dead);
            return true;
        } finally {
            flushing.unlock();
        }
    }

    private static void forget(Handle dead) {
        try {
            dead.close();
        } catch (CloseException e) {
            // Its database is gone, which is why it is forgotten.
        }
    }

    /** Asks the database itself: its driver's own look does not notice. */
    private boolean isOpen() {
        try {
            return handle.select("select 1").mapTo(Integer.class).one() == 1;
        } catch (JdbiException e) {
            return false; // a database that cannot say is not open
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
