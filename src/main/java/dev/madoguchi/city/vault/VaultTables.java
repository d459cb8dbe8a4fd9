package dev.madoguchi.city.vault;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the vault: one set of migrations, with placeholders where H2 and PostgreSQL differ. */
final class VaultTables {
    private final Flyway flyway;

    private VaultTables(DataSource source, Map<String, String> words) {
        this.flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:dev/madoguchi/city/vault")
                .javaMigrations(new AnswersOfBefore())
                .placeholders(words)
                .load();
    }

    /** @param clerkPassword for the user that the first migration makes */
    static VaultTables h2(DataSource owner, String clerkPassword) {
        return new VaultTables(
                owner,
                Map.of(
                        "bytes", "blob",
                        "nextRecord", "next value for record_seq",
                        "byMonth", "",
                        "makeClerk", "create user vault_clerk password '" + clerkPassword + "'"));
    }

    static VaultTables postgres(DataSource source) {
        return new VaultTables(
                source,
                Map.of(
                        "bytes", "bytea",
                        "nextRecord", "nextval('record_seq')",
                        "byMonth", "partition by range (business_day)",
                        "makeClerk", "select 1"));
    }

    void migrate() {
        flyway.migrate();
    }

    /** Whether the database lacks a migration that this program knows. */
    boolean areOld() {
        return flyway.info().pending().length > 0;
    }
}
