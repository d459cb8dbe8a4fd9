package dev.madoguchi.city.vault;

import dev.madoguchi.seal.Digests;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table of the halves of day keys. A row stays for ever; its half is overwritten when it is destroyed and never made again. */
public final class ShareVault {
    private static final int SHARE_BYTES = 32;
    private static final String THIS_ROW = """
             where municipality = :municipality and station = :station and business_day = :day and purpose = :purpose
            """;

    private final VaultDatabase database;
    private final SecureRandom random;

    public ShareVault(VaultDatabase database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    /**
     * Hands a half to its station, made now where it has none yet; durable before this returns.
     *
     * @return base64url of its 32 bytes; empty where it is destroyed
     */
    public Optional<String> handOut(ShareName name, Instant now) {
        String fresh = fresh();
        Row row = once(handle -> {
            handle.createUpdate("update day_share set handed_out = handed_out + 1 " + THIS_ROW
                            + " and destroyed_at is null")
                    .bindMethods(name)
                    .execute();
            return find(handle, name).orElseGet(() -> add(handle, new Row(name, fresh, digest(fresh), millis(now), 1)));
        });
        return row.destroyedAt().isPresent() ? Optional.empty() : Optional.of(row.share());
    }

    /** Overwrites a half, or sees to it that there will never be one; durable before this returns. May be called again. */
    public DestroyedShare destroy(ShareName name, Instant now) {
        Row row = once(handle -> {
            if (find(handle, name).isEmpty()) {
                add(handle, new Row(name, "", "", millis(now), 0));
            }
            handle.createUpdate("update day_share set share = '', destroyed_at = :now " + THIS_ROW
                            + " and destroyed_at is null")
                    .bindMethods(name)
                    .bind("now", millis(now))
                    .execute();
            return find(handle, name).orElseThrow();
        });
        return new DestroyedShare(
                name,
                row.sha256(),
                row.madeAt(),
                row.handedOut(),
                row.destroyedAt().orElseThrow());
    }

    /** Another connection may add the same row between our look and our insert: then it is there now. */
    private Row once(HandleCallback<Row, RuntimeException> work) {
        try {
            return database.append(work);
        } catch (UnableToExecuteStatementException e) {
            return database.append(work);
        }
    }

    private static Row add(Handle handle, Row row) {
        handle.createUpdate("""
                        insert into day_share (municipality, station, business_day, purpose, share, sha256, made_at, handed_out)
                        values (:municipality, :station, :day, :purpose, :share, :sha256, :madeAt, :handedOut)
                        """)
                .bindMethods(row.name())
                .bind("share", row.share())
                .bind("sha256", row.sha256())
                .bind("madeAt", row.madeAt())
                .bind("handedOut", row.handedOut())
                .execute();
        return row;
    }

    private static Optional<Row> find(Handle handle, ShareName name) {
        return handle.createQuery("select share, sha256, made_at, handed_out, destroyed_at from day_share " + THIS_ROW)
                .bindMethods(name)
                .map((row, context) -> row(name, row))
                .findOne();
    }

    private static Row row(ShareName name, ResultSet row) throws SQLException {
        return new Row(
                name,
                row.getString("share"),
                row.getString("sha256"),
                Moments.at(row, "made_at"),
                row.getInt("handed_out"),
                Moments.find(row, "destroyed_at"));
    }

    private String fresh() {
        byte[] secret = new byte[SHARE_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String digest(String share) {
        return Digests.sha256Hex(Base64.getUrlDecoder().decode(share));
    }

    private static Instant millis(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A row of the table. */
    private record Row(
            ShareName name, String share, String sha256, Instant madeAt, int handedOut, Optional<Instant> destroyedAt) {
        Row(ShareName name, String share, String sha256, Instant madeAt, int handedOut) {
            this(name, share, sha256, madeAt, handedOut, Optional.empty());
        }

        @Override
        public String toString() {
            return "Row[" + sha256 + "]";
        }
    }
}
