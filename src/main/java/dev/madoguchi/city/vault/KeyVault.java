package dev.madoguchi.city.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of the keys that came after those of the city's folder: added to, never changed. */
public final class KeyVault {
    private static final String WHOLE_CITY = "*";

    private final VaultDatabase database;

    public KeyVault(VaultDatabase database) {
        this.database = database;
    }

    /**
     * Adds a key, durably; the database refuses a version that is there.
     *
     * @return how many rows there are more
     */
    public int add(KeptKey key) {
        return database.append(handle -> handle.createUpdate("""
                        insert into city_key (municipality, version, kind, public_jwk, secret, made_at)
                        values (:municipality, :version, :kind, :publicJwk, :secret, :madeAt)
                        """)
                .bind("municipality", WHOLE_CITY)
                .bind("version", key.version())
                .bind("kind", key.kind().name())
                .bind("publicJwk", key.publicJwk())
                .bind("secret", key.secret())
                .bind("madeAt", key.madeAt())
                .execute());
    }

    /** All keys after a version, in their order. */
    public List<KeptKey> after(long version) {
        return database.read(handle -> handle.createQuery("""
                        select version, kind, public_jwk, secret, made_at from city_key
                        where municipality = :municipality and version > :version
                        order by version
                        """)
                .bind("municipality", WHOLE_CITY)
                .bind("version", version)
                .map(KeyVault::key)
                .list());
    }

    private static KeptKey key(ResultSet row, StatementContext context) throws SQLException {
        return new KeptKey(
                row.getLong("version"),
                KeptKey.Kind.valueOf(row.getString("kind")),
                row.getString("public_jwk"),
                row.getString("secret"),
                Moments.at(row, "made_at"));
    }
}
