package dev.madoguchi.city.console;

import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.PasswordHash;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The accounts of the console. Every method is one transaction; changing or locking an account ends its sessions. */
public final class Accounts {
    /** How many wrong passwords are free; each one after makes the next wait, a minute first, then twice as long each time. */
    static final int FREE_TRIES = 5;

    /** Blocked until then: not at all, whatever the clocks of several servers say. */
    private static final Instant FREE = Instant.EPOCH;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int ONE_TIME_LETTERS = 16;
    /** Without those that look like another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9A-Za-z-]{1,16}");
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z._-]{1,64}");
    private static final String COLUMNS =
            "select municipality, id, role, must_change, locked, failures, blocked_until from console_account";

    private final VaultDatabase database;
    private final PasswordHash passwords;
    private final Clock clock;
    private final SecureRandom random;

    public Accounts(VaultDatabase database, PasswordHash passwords, Clock clock, SecureRandom random) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes an account, and gives its one-time password.
     *
     * @return empty where there is one of this id
     * @throws IllegalArgumentException where municipality or id have characters that they may not have
     */
    public Optional<String> add(String municipality, String id, ConsoleRole role) {
        if (!MUNICIPALITY.matcher(municipality).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("letters, digits, dot, hyphen and underscore only");
        }
        String password = oneTimePassword();
        String hash = passwords.of(password.toCharArray());
        boolean added = database.append(handle -> handle.createUpdate("""
                                insert into console_account (municipality, id, role, password, must_change, locked, failures,
                                    blocked_until, changed_at)
                                select :municipality, :id, :role, :password, true, false, 0, :free, :now
                                where not exists (select 1 from console_account where municipality = :municipality and id = :id)
                                """)
                        .bind("municipality", municipality)
                        .bind("id", id)
                        .bind("role", role)
                        .bind("password", hash)
                        .bind("free", FREE)
                        .bind("now", now())
                        .execute())
                == 1;
        return added ? Optional.of(password) : Optional.empty();
    }

    /** Gives an account a new one-time password; empty where there is no such account. */
    public Optional<String> reset(String municipality, String id) {
        String password = oneTimePassword();
        return change(municipality, id, password.toCharArray(), true) ? Optional.of(password) : Optional.empty();
    }

    /** Gives an account the password that its owner chose. */
    boolean change(String municipality, String id, char[] password, boolean mustChange) {
        String hash = passwords.of(password);
        return database.append(handle -> {
            endSessions(handle, municipality, id);
            return handle.createUpdate("""
                                    update console_account set password = :password, must_change = :mustChange, failures = 0,
                                        blocked_until = :free, changed_at = :now
                                    where municipality = :municipality and id = :id
                                    """)
                            .bind("municipality", municipality)
                            .bind("id", id)
                            .bind("password", hash)
                            .bind("mustChange", mustChange)
                            .bind("free", FREE)
                            .bind("now", now())
                            .execute()
                    == 1;
        });
    }

    /** Locks an account until further notice, or opens it; false where there is no such account. */
    public boolean lock(String municipality, String id, boolean locked) {
        return database.append(handle -> {
            endSessions(handle, municipality, id);
            return handle.createUpdate("""
                                    update console_account set locked = :locked, failures = 0, blocked_until = :free
                                    where municipality = :municipality and id = :id
                                    """)
                            .bind("municipality", municipality)
                            .bind("id", id)
                            .bind("locked", locked)
                            .bind("free", FREE)
                            .execute()
                    == 1;
        });
    }

    private static void endSessions(Handle handle, String municipality, String id) {
        handle.createUpdate("delete from console_session where municipality = :municipality and id = :id")
                .bind("municipality", municipality)
                .bind("id", id)
                .execute();
    }

    /** The accounts of a municipality, by id. */
    public List<Account> of(String municipality) {
        return database.read(handle -> handle.createQuery(COLUMNS + " where municipality = :municipality order by id")
                .bind("municipality", municipality)
                .map(Accounts::account)
                .list());
    }

    Optional<Account> find(String municipality, String id) {
        return database.read(handle -> handle.createQuery(COLUMNS + " where municipality = :municipality and id = :id")
                .bind("municipality", municipality)
                .bind("id", id)
                .map(Accounts::account)
                .findOne());
    }

    /**
     * Counts a try before its password is looked at, so that tries at the same time are all counted.
     *
     * @return what the password must fit; empty where none may be tried now
     */
    Optional<String> beginTry(Account account) {
        Instant now = now();
        return database.append(handle -> {
            boolean counted = handle.createUpdate("""
                                    update console_account set failures = failures + 1, blocked_until = :until
                                    where municipality = :municipality and id = :id and failures = :failures
                                      and blocked_until <= :now and locked = false
                                    """)
                            .bind("municipality", account.municipality())
                            .bind("id", account.id())
                            .bind("failures", account.failures())
                            .bind("now", now)
                            .bind("until", now.plus(waitAfter(account.failures() + 1)))
                            .execute()
                    == 1;
            return counted ? Optional.of(password(handle, account)) : Optional.<String>empty();
        });
    }

    private static String password(Handle handle, Account account) {
        return handle.createQuery(
                        "select password from console_account where municipality = :municipality and id = :id")
                .bind("municipality", account.municipality())
                .bind("id", account.id())
                .mapTo(String.class)
                .one();
    }

    /** The password was right. */
    void triedWell(Account account) {
        database.append(handle -> handle.createUpdate("""
                        update console_account set failures = 0, blocked_until = :free
                        where municipality = :municipality and id = :id
                        """)
                .bind("municipality", account.municipality())
                .bind("id", account.id())
                .bind("free", FREE)
                .execute());
    }

    private static Duration waitAfter(int failures) {
        if (failures < FREE_TRIES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_TRIES, 10);
        Duration grown = FIRST_WAIT.multipliedBy(1L << doublings);
        return grown.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : grown;
    }

    private String oneTimePassword() {
        return random.ints(ONE_TIME_LETTERS, 0, LETTERS.length())
                .map(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Account account(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                row.getString("municipality"),
                row.getString("id"),
                ConsoleRole.valueOf(row.getString("role")),
                row.getBoolean("must_change"),
                row.getBoolean("locked"),
                row.getInt("failures"),
                row.getObject("blocked_until", OffsetDateTime.class).toInstant());
    }
}
