package dev.madoguchi.city.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The city's H2 database, opened durably and append-only.
 *
 * <p>Two users: the owner migrates and flushes; the clerk does all the work and may only read and append. With
 * {@code WRITE_DELAY=0} alone a kill can lose the last commits, so every appending transaction ends with a checkpoint, which
 * commits that wait at the same time share.
 */
public final class VaultDatabase implements AutoCloseable {
    private static final String OWNER = "VAULT_OWNER";
    private static final String CLERK = "VAULT_CLERK";
    private static final int PASSWORD_BYTES = 32;
    private static final int CONNECTIONS = 16;
    private static final long CONNECTION_WAIT_MILLIS = 10_000;

    private final Handle owner;
    private final HikariDataSource pool;
    private final Jdbi clerk;
    private final AtomicLong committed = new AtomicLong();
    private final ReentrantLock flushing = new ReentrantLock();
    private final ReentrantLock turn = new ReentrantLock();
    private long flushed;

    private VaultDatabase(Handle owner, HikariDataSource pool) {
        this.owner = owner;
        this.pool = pool;
        this.clerk = Jdbi.create(pool);
        clerk.registerArgument(new InstantArgument());
        // The usual message lists every bound value.
        clerk.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** Opens or creates the database in a folder and brings its tables up to date. */
    public static VaultDatabase open(Path folder, SecureRandom random) {
        String url = "jdbc:h2:file:" + folder.resolve("vault").toAbsolutePath();
        JdbcDataSource own = new JdbcDataSource();
        own.setURL(url + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        own.setUser(OWNER);
        String password = password(random);
        Handle owner = Jdbi.open(own);
        try {
            Flyway.configure()
                    .dataSource(own)
                    .locations("classpath:dev/madoguchi/city/vault")
                    .placeholders(Map.of("clerkPassword", password))
                    .load()
                    .migrate();
            owner.execute("alter user " + CLERK + " set password '" + password + "'");
            return new VaultDatabase(owner, new HikariDataSource(pool(url, password)));
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    /** Reads, in one transaction. */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return clerk.inTransaction(work);
    }

    /** Appends, in one transaction, and comes back when it is on the disk. */
    public <T> T append(HandleCallback<T, RuntimeException> work) {
        T result = clerk.inTransaction(work);
        flush(committed.incrementAndGet());
        return result;
    }

    /**
     * Appends one after the other, so that who reads up to a row that was added has seen every row before it.
     *
     * @param committed is told the result in the same order, before it is known to be on the disk
     */
    public <T> T appendInTurn(HandleCallback<T, RuntimeException> work, Consumer<T> committed) {
        T result;
        long mine;
        turn.lock();
        try {
            result = clerk.inTransaction(work);
            mine = this.committed.incrementAndGet();
            committed.accept(result);
        } finally {
            turn.unlock();
        }
        flush(mine);
        return result;
    }

    private void flush(long mine) {
        flushing.lock();
        try {
            if (flushed < mine) {
                long upTo = committed.get();
                owner.execute("checkpoint sync");
                flushed = upTo;
            }
        } finally {
            flushing.unlock();
        }
    }

    @Override
    public void close() {
        pool.close();
        owner.close();
    }

    private static HikariConfig pool(String url, String password) {
        var config = new HikariConfig();
        config.setPoolName("vault");
        config.setJdbcUrl(url);
        config.setUsername(CLERK);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        return config;
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Binds a moment by itself, not by way of the computer's time zone. */
    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
        }
    }
}
