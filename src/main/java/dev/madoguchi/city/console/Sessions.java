package dev.madoguchi.city.console;

import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who is signed in, in the database, so that any node can answer. A session ends 30 minutes after its last page, and after ten hours. */
final class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(10);
    /** The last page is noted once in a while only, to spare the disk. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 64;

    private final VaultDatabase database;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random;

    Sessions(VaultDatabase database, Accounts accounts, Clock clock, SecureRandom random) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /** Begins a session. Whoever confirms cases has one at a time: two people with one account put each other out. */
    Session begin(Account account) {
        Session session = new Session(account, token(), token());
        Instant now = now();
        database.append(handle -> {
            handle.createUpdate("delete from console_session where municipality = :municipality and began_at < :old")
                    .bind("municipality", account.municipality())
                    .bind("old", now.minus(LONGEST))
                    .execute();
            if (account.role().confirms()) {
                endAll(handle, account);
            }
            return handle.createUpdate("""
                            insert into console_session (municipality, token_sha256, id, csrf, began_at, seen_at)
                            values (:municipality, :token, :id, :csrf, :now, :now)
                            """)
                    .bind("municipality", account.municipality())
                    .bind("token", digest(session.token()))
                    .bind("id", account.id())
                    .bind("csrf", session.csrf())
                    .bind("now", now)
                    .execute();
        });
        return session;
    }

    private static void endAll(Handle handle, Account account) {
        handle.createUpdate("delete from console_session where municipality = :municipality and id = :id")
                .bind("municipality", account.municipality())
                .bind("id", account.id())
                .execute();
    }

    /**
     * The session of a token, where it is one of this municipality and has not ended.
     *
     * @param touch whether somebody did something; a page that only keeps itself fresh does not keep the session
     */
    Optional<Session> find(String municipality, String token, boolean touch) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        Instant now = now();
        Optional<Row> row = database.read(handle -> handle.createQuery("""
                        select id, csrf, seen_at from console_session
                        where municipality = :municipality and token_sha256 = :token
                          and seen_at > :idle and began_at > :old
                        """)
                .bind("municipality", municipality)
                .bind("token", digest(token))
                .bind("idle", now.minus(IDLE))
                .bind("old", now.minus(LONGEST))
                .map((found, context) -> new Row(
                        found.getString("id"),
                        found.getString("csrf"),
                        found.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .findOne());
        row.filter(found -> touch && found.seenAt().plus(NOTED_EVERY).isBefore(now))
                .ifPresent(found -> note(municipality, token, now));
        return row.flatMap(found -> accounts.find(municipality, found.id())
                .filter(account -> !account.locked())
                .map(account -> new Session(account, token, found.csrf())));
    }

    private void note(String municipality, String token, Instant now) {
        database.append(handle -> handle.createUpdate("""
                        update console_session set seen_at = :now
                        where municipality = :municipality and token_sha256 = :token
                        """)
                .bind("municipality", municipality)
                .bind("token", digest(token))
                .bind("now", now)
                .execute());
    }

    void end(Session session) {
        database.append(handle -> handle.createUpdate(
                        "delete from console_session where municipality = :municipality and token_sha256 = :token")
                .bind("municipality", session.account().municipality())
                .bind("token", digest(session.token()))
                .execute());
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String token) {
        return Digests.sha256Hex(token.getBytes(StandardCharsets.UTF_8));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Row(String id, String csrf, Instant seenAt) {}
}
