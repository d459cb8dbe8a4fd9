package dev.madoguchi.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few connections, and a gate that lets one deed have the whole store to itself.
 *
 * <p>H2 ends its database when a write fails, as on a full disk. Whoever asks for a connection after that opens the file anew, so that
 * the program goes on as soon as there is room.
 */
final class Pool implements ConnectionFactory, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);
    private static final int SIZE = 4;
    private static final long WAIT_SECONDS = 30;
    /** So long one pool is asked; nobody waits longer in one that was let go of meanwhile. */
    private static final long TRY_SECONDS = 1;

    private final H2File file;
    // Not fair on purpose: a thread that holds one connection may take a second while another waits for all.
    private final Semaphore permits = new Semaphore(SIZE);
    private @Nullable HikariDataSource source;
    private boolean started;
    private volatile boolean doubted;

    Pool(H2File file) {
        this.file = file;
    }

    synchronized void start() {
        started = true;
    }

    synchronized void stop() {
        started = false;
        letGo();
    }

    private void letGo() {
        HikariDataSource open = source;
        source = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        take(1);
        try {
            return connection();
        } catch (SQLException | RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    private Connection connection() throws SQLException {
        HikariDataSource open = open();
        Connection connection = connection(open);
        if (serves(connection)) {
            return connection;
        }
        letGo(open);
        return connection(open());
    }

    /** Asks again for {@link #WAIT_SECONDS}: a pool that another thread has let go of gives nothing any more, its successor does. */
    private Connection connection(HikariDataSource first) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        HikariDataSource open = first;
        while (true) {
            try {
                return open.getConnection();
            } catch (SQLException e) {
                if (System.nanoTime() - end >= 0) {
                    throw e;
                }
                LOG.debug("No connection to the store yet; it is asked for again", e);
                open = open();
            }
        }
    }

    private synchronized HikariDataSource open() throws SQLException {
        if (!started) {
            throw new SQLException("the store is closed");
        }
        HikariDataSource open = source;
        if (open == null) {
            open = opened();
            source = open;
        }
        return open;
    }

    private HikariDataSource opened() throws SQLException {
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setDataSource(file.dataSource());
        config.setMaximumPoolSize(SIZE);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(TRY_SECONDS));
        file.connect().close(); // Hikari asks but once
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new SQLException("the store's file does not open", e);
        }
    }

    /** Whoever asks next looks whether the file still takes what is written, because something has failed. */
    void doubt() {
        doubted = true;
    }

    /** Whether the database behind a connection has not ended. */
    private boolean serves(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            if (EndedDatabase.isBehind(connection)) {
                LOG.warn("The store's database has ended; its file is opened anew");
                return false;
            }
            // A session that was cut off in a transaction answers until that is over.
            connection.commit();
            statement.execute("values 1");
            if (doubted) {
                // A file that takes nothing any more still gives what was read before.
                DurableTransactions.flush(connection);
                doubted = false;
            }
            return true;
        } catch (SQLException e) {
            LOG.warn("The store's database has ended; its file is opened anew", e);
            return false;
        }
    }

    /** Only the first who finds it ended lets go of it: the next may have opened the file already. */
    private synchronized void letGo(HikariDataSource ended) {
        if (ended.equals(source)) {
            letGo();
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            connection.close();
        } finally {
            permits.release();
        }
    }

    /** Does a deed while nobody else holds a connection. */
    void alone(Deed deed) throws StoreException {
        try {
            take(SIZE);
        } catch (SQLException e) {
            throw new StoreException(StoreFault.BUSY, "others kept the store busy", e);
        }
        try {
            requireServing();
            deed.run();
        } finally {
            permits.release(SIZE);
        }
    }

    /** Has the file opened anew where its database has ended. */
    void requireServing() throws StoreException {
        try {
            connection().close();
        } catch (SQLException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the store does not serve", e);
        }
    }

    private void take(int count) throws SQLException {
        try {
            if (!permits.tryAcquire(count, WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLException("no connection to the store became free");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for the store", e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** What is done alone. */
    @FunctionalInterface
    interface Deed {
        void run() throws StoreException;
    }
}
