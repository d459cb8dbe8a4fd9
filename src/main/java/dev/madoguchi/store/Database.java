package dev.madoguchi.store;

import dev.madoguchi.seal.OwnerOnly;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The encrypted H2 database in one folder. It opens one way only: AES, every commit on the disk before it returns, a verified
 * backup beside it from which it is rebuilt when its file does not open.
 *
 * <p>Safe for several threads. Files: {@code store.mv.db}, {@code store-backup.mv.db}, {@code store.mark}, {@code store-backup.mark},
 * {@code store-care.txt}, {@code store.lock}, {@code store-broken-TIME.mv.db} for a file that did not open, and {@code store-before-VERSION.mv.db} for the store
 * of before an update.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final StoreFiles files;
    private final StationKey key;
    private final StoreLock lock;
    private final Clock clock;
    private final Pool pool;
    private final Jdbi jdbi;
    private volatile boolean changed;
    private final Object drilling = new Object();
    /** Held by whoever copies the store, or ends it. */
    private final Object caring = new Object();

    private boolean closed;

    private Database(StoreFiles files, StationKey key, StoreLock lock, Clock clock) {
        this.files = files;
        this.key = key;
        this.lock = lock;
        this.clock = clock;
        this.pool = new Pool(new H2File(files.main(), key));
        this.jdbi = durable(pool);
    }

    /**
     * Opens a workstation's store, or makes it.
     *
     * @param home the folder, made where it is missing
     * @param key the station key, which stays open as long as the store is
     */
    public static Opened open(Path home, StationKey key, Clock clock) throws StoreException {
        var files = new StoreFiles(home);
        try {
            OwnerOnly.folder(home);
            StoreLock lock = StoreLock.take(files.lock());
            try {
                Health health = new Opening(files, key, clock).open();
                var database = new Database(files, key, lock, clock);
                database.pool.start();
                return new Opened(database, health);
            } catch (StoreException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the store's folder cannot be used", e);
        }
    }

    /** Transactions on the store. When one returns, it is on the disk. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /**
     * Makes a new backup of the store as it is at this moment, compares it value by value, and lets it take the place of the last. Others go
     * on reading and writing meanwhile: with a year's trail it takes seconds.
     */
    public Copied backup() throws StoreException {
        synchronized (caring) {
            pool.requireServing();
            return makeBackup();
        }
    }

    /** Whether anything was written since the last backup. */
    public boolean isChanged() {
        return changed;
    }

    /**
     * Tries whether the store can be rebuilt from the backup as it lies on the disk. Nobody waits for it.
     *
     * @throws StoreException {@code BACKUP_CHANGED} where it cannot; the store itself is as it was
     */
    public Copied drill() throws StoreException {
        synchronized (drilling) {
            var drill = new RebuildDrill(files, key, clock);
            synchronized (caring) {
                drill.prepare();
            }
            return drill.rebuild();
        }
    }

    /** What was last done to keep it safe, for who has no key. */
    CareNote careNote() {
        return new CareNote(files);
    }

    /**
     * Rewrites the file without what was deleted, and the backup with it, which still held it. Others wait meanwhile.
     *
     * <p>Deleted rows stay in an H2 file until this is done: a table of forty live rows grew its file to 1.6 GB.
     */
    public void compact() throws StoreException {
        synchronized (caring) {
            pool.alone(this::rewrite);
        }
    }

    private void rewrite() throws StoreException {
        if (changed) {
            // What is rewritten may be lost to a crash.
            makeBackup();
        }
        pool.stop();
        try (Connection connection = store().connect()) {
            H2File.endCompact(connection);
        } catch (SQLException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the store was not compacted", e);
        } finally {
            pool.start();
        }
        makeBackup();
        forgetEarlier();
    }

    /** What was erased since must not lie in a store of before. */
    private void forgetEarlier() throws StoreException {
        try {
            Migration.forget(files);
        } catch (IOException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the store of before was not removed", e);
        }
    }

    private Copied makeBackup() throws StoreException {
        changed = false; // what is committed from here on may be missing in the copy
        boolean made = false;
        try {
            Copied copied = backupFile().make(store());
            made = true;
            return copied;
        } finally {
            if (!made) {
                changed = true;
            }
        }
    }

    /** Backs up what changed, ends the database and notes what its file looks like. What fails here is seen at the next start. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            synchronized (caring) {
                pool.alone(this::end);
            }
        } catch (StoreException e) {
            LOG.warn("The store was not closed in order; it will be examined when it is opened again", e);
        } finally {
            pool.close();
            release();
        }
    }

    private void end() throws StoreException {
        if (changed) {
            makeBackup();
        }
        pool.stop();
        try {
            try (Connection connection = store().connect()) {
                H2File.end(connection);
            }
            new StoreMark(files, key).closed(files.main());
        } catch (SQLException | IOException | SecretException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the store's end was not noted", e);
        }
    }

    private void release() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The store's lock was not released", e);
        }
    }

    private H2File store() {
        return new H2File(files.main(), key);
    }

    /** The copy that it is rebuilt from. */
    Backup backupFile() {
        return new Backup(files, key);
    }

    private Jdbi durable(Pool connections) {
        DurableTransactions transactions = DurableTransactions.telling(() -> changed = true, connections::doubt);
        Jdbi made = Jdbi.create(connections).setTransactionHandler(transactions);
        made.getConfig(SqlStatements.class).addCustomizer(transactions);
        // The usual message lists every bound value.
        made.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        made.registerArgument(new InstantArgument());
        made.registerArgument(new UuidArgument());
        return made;
    }

    private static final class UuidArgument extends AbstractArgumentFactory<UUID> {
        UuidArgument() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value);
        }
    }
}
