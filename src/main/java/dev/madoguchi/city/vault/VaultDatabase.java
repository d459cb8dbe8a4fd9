package dev.madoguchi.city.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.madoguchi.store.EndedDatabase;
import dev.madoguchi.store.InstantArgument;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The city's database, H2 or PostgreSQL, opened durably and append-only.
 *
 * <p>Two users: the owner makes the tables (and flushes, on H2); the clerk does all the work and may only read and append. On H2, with
 * {@code WRITE_DELAY=0} alone a kill can lose the last commits, so every appending transaction ends with a checkpoint, which
 * commits that wait at the same time share.
 */
public final class VaultDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VaultDatabase.class);
    private static final String OWNER = "VAULT_OWNER";
    private static final String CLERK = "VAULT_CLERK";
    private static final int PASSWORD_BYTES = 32;
    private static final int CONNECTIONS = 16;
    private static final long CONNECTION_WAIT_MILLIS = 10_000;

    private final Optional<H2Owner> owner;
    private final HikariDataSource pool;
    private final Jdbi clerk;

    private VaultDatabase(Optional<H2Owner> owner, HikariDataSource pool) {
        this.owner = owner;
        this.pool = pool;
        this.clerk = Jdbi.create(pool);
        if (owner.isPresent()) {
            clerk.setTransactionHandler(EndedDatabase.leftAlone());
        }
        clerk.registerArgument(new InstantArgument());
        // The usual message lists every bound value.
        clerk.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** Opens or creates the H2 database in a folder and brings its tables up to date. */
    public static VaultDatabase open(Path folder, SecureRandom random) {
        String url = "jdbc:h2:file:" + folder.resolve("vault").toAbsolutePath();
        JdbcDataSource own = new JdbcDataSource();
        own.setURL(url + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        own.setUser(OWNER);
        String password = password(random);
        H2Owner owner = new H2Owner(own);
        try {
            VaultTables.h2(own, password).migrate();
            owner.execute("alter user " + CLERK + " set password '" + password + "'");
            return new VaultDatabase(Optional.of(owner), new HikariDataSource(pool(url, CLERK, password)));
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    /**
     * Connects to a PostgreSQL database that {@link PostgresOwner} prepared, and that other servers may use at the same time.
     *
     * @throws OldVaultException where it was prepared by an older program, or by none
     */
    public static VaultDatabase connect(PostgresAddress address) throws OldVaultException {
        HikariConfig config = pool(address.url(), address.user(), address.password());
        // a commit is on the disk when it comes back, whatever the server's own setting
        config.setConnectionInitSql("set synchronous_commit to on");
        // or the message of a batch that failed spells every value out, whole records too
        config.addDataSourceProperty("logServerErrorDetail", "false");
        HikariDataSource pool = new HikariDataSource(config);
        try {
            if (VaultTables.postgres(pool).areOld()) {
                throw new OldVaultException();
            }
            return new VaultDatabase(Optional.empty(), pool);
        } catch (RuntimeException | OldVaultException e) {
            pool.close();
            throw e;
        }
    }

    /** Whether other servers may work on the same database. */
    public boolean isShared() {
        return owner.isEmpty();
    }

    /** Reads, in one transaction. */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return watched(() -> clerk.inTransaction(work));
    }

    /** Reads with one statement, which needs no transaction around it and so goes to the database and back once. */
    public <T> T look(HandleCallback<T, RuntimeException> statement) {
        return watched(() -> clerk.withHandle(statement));
    }

    /** Appends, in one transaction, and comes back when it is on the disk. */
    public <T> T append(HandleCallback<T, RuntimeException> work) {
        return watched(() -> {
            T result = clerk.inTransaction(work);
            owner.ifPresent(H2Owner::flush);
            return result;
        });
    }

    /** A deed that fails because the database has closed itself fails; the next one finds it open again, where that can be. */
    private <T> T watched(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (RuntimeException e) {
            owner.ifPresent(own -> openAnew(own, e));
            throw e;
        }
    }

    private void openAnew(H2Owner own, RuntimeException cause) {
        try {
            if (own.openedAnew()) {
                pool.getHikariPoolMXBean().softEvictConnections();
                LOG.error("The database had closed itself and was opened anew", cause);
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e); // there is still no room
        }
    }

    @Override
    public void close() {
        pool.close();
        owner.ifPresent(H2Owner::close);
    }

    private static HikariConfig pool(String url, String user, String password) {
        var config = new HikariConfig();
        config.setPoolName("vault");
        config.setJdbcUrl(url);
        config.setUsername(user);
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
}
