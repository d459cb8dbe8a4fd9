package dev.madoguchi.city.vault;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who owns the vault on PostgreSQL: makes the tables, the months' parts and the clerk, and then is gone. A running server never
 * has these rights.
 */
public final class PostgresOwner {
    /** How many parts a month is divided into, by municipality. */
    static final int PARTS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresOwner.class);
    /** The SQLSTATE of what an engine does not have (PostgreSQL's Appendix A). */
    private static final String NOT_SUPPORTED = "0A000";

    private static final int MONTHS_BEFORE = 2;
    private static final int MONTHS_AHEAD = 25;

    private final PGSimpleDataSource source;

    public PostgresOwner(PostgresAddress owner) {
        source = source(owner);
    }

    /**
     * Brings the tables up to date, makes the parts of the next two years and lets the clerk in. Done again and again without harm.
     *
     * @param clerkPassword set anew
     * @param today the parts are made from two months before it
     */
    public void prepare(String clerkPassword, LocalDate today) {
        Jdbi.create(source).useHandle(handle -> {
            if (handle.select("select 1 from pg_roles where rolname = ?", PostgresAddress.CLERK)
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty()) {
                handle.execute("create role vault_clerk login nosuperuser nocreatedb nocreaterole");
            }
            handle.execute("revoke create on schema public from public");
            VaultTables.postgres(source).migrate();
            leaveAsItIs(handle, "record", "envelope");
            leaveAsItIs(handle, "conflict", "envelope");
            leaveAsItIs(handle, "upload_part", "bytes");
            YearMonth first = YearMonth.from(today).minusMonths(MONTHS_BEFORE);
            for (int month = 0; month <= MONTHS_BEFORE + MONTHS_AHEAD; month++) {
                makeMonth(handle, first.plusMonths(month));
            }
            makeRest(handle);
            handle.execute("grant usage on all sequences in schema public to vault_clerk");
            handle.execute("grant select on flyway_schema_history to vault_clerk");
            handle.execute(alterPassword(handle, clerkPassword));
        });
    }

    /** The statement takes no parameter: PostgreSQL itself quotes the password. */
    private static String alterPassword(Handle handle, String password) {
        return handle.select("select format('alter role vault_clerk password %L', cast(? as text))", password)
                .mapTo(String.class)
                .one();
    }

    /**
     * Ciphertext does not get smaller: trying costs half of the database's time for a record. The months' parts have it from their
     * table. Engines that keep large values in another way know no such word.
     */
    private static void leaveAsItIs(Handle handle, String table, String column) {
        boolean known = handle.select(
                        "select attstorage = 'e' from pg_attribute where attrelid = cast(? as regclass) and attname = ?",
                        table,
                        column)
                .mapTo(Boolean.class)
                .one();
        if (known) {
            return;
        }
        try {
            handle.execute("alter table " + table + " alter column " + column + " set storage external");
        } catch (UnableToExecuteStatementException e) {
            if (!isUnknownHere(e)) {
                throw e;
            }
            LOG.info("This engine has no storage to choose for table {}", table);
        }
    }

    private static boolean isUnknownHere(UnableToExecuteStatementException failed) {
        return failed.getCause() instanceof SQLException cause && NOT_SUPPORTED.equals(cause.getSQLState());
    }

    private static void makeMonth(Handle handle, YearMonth month) {
        String name = "record_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
        handle.execute("create table if not exists %s partition of record for values from ('%s') to ('%s')"
                        .formatted(name, month.atDay(1), month.plusMonths(1).atDay(1))
                + " partition by hash (municipality)");
        makeParts(handle, name);
    }

    /** A record of a month that nobody made ready is taken too. */
    private static void makeRest(Handle handle) {
        handle.execute("create table if not exists record_rest partition of record default"
                + " partition by hash (municipality)");
        makeParts(handle, "record_rest");
    }

    private static void makeParts(Handle handle, String month) {
        for (int part = 0; part < PARTS; part++) {
            handle.execute(
                    "create table if not exists %1$s_%2$d partition of %1$s for values with (modulus %3$d, remainder %2$d)"
                            .formatted(month, part, PARTS));
        }
    }

    static PGSimpleDataSource source(PostgresAddress address) {
        var source = new PGSimpleDataSource();
        source.setURL(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }
}
