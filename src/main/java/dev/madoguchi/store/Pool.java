package dev.madoguchi.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/** A few connections, and a gate that lets one deed have the whole store to itself. */
final class Pool implements ConnectionFactory, AutoCloseable {
    private static final int SIZE = 4;
    private static final long WAIT_SECONDS = 30;

    private final H2File file;
    // Not fair on purpose: a thread that holds one connection may take a second while another waits for all.
    private final Semaphore permits = new Semaphore(SIZE);
    private volatile @Nullable HikariDataSource source;

    Pool(H2File file) {
        this.file = file;
    }

    void start() {
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setDataSource(file.dataSource());
        config.setMaximumPoolSize(SIZE);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
        source = new HikariDataSource(config);
    }

    void stop() {
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
            HikariDataSource open = source;
            if (open == null) {
                throw new SQLException("the store is closed");
            }
            return open.getConnection();
        } catch (SQLException | RuntimeException e) {
            permits.release();
            throw e;
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
            deed.run();
        } finally {
            permits.release(SIZE);
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
