package dev.madoguchi.city.vault;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Migration 16: copies out of the statements of publications that were there before which proposal each answers. Whoever reads an answer
 * checks the statement itself.
 */
final class AnswersOfBefore implements JavaMigration {
    private static final MigrationVersion VERSION = MigrationVersion.fromVersion("16");
    /** How many statements are in memory at the same time. */
    private static final int PAGE = 50;

    private final JsonMapper json = new JsonMapper();

    private record Said(String municipality, long seq, String answers) {}

    @Override
    public MigrationVersion getVersion() {
        return VERSION;
    }

    @Override
    public String getDescription() {
        return "answers of before";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        for (List<Said> page = next(connection); !page.isEmpty(); page = next(connection)) {
            try (PreparedStatement update = connection.prepareStatement(
                    "update publication set answers = ? where municipality = ? and seq = ?")) {
                for (Said said : page) {
                    update.setString(1, said.answers());
                    update.setString(2, said.municipality());
                    update.setLong(3, said.seq());
                    update.addBatch();
                }
                update.executeBatch();
            }
        }
    }

    private List<Said> next(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select municipality, seq, statement from publication where answers is null limit " + PAGE)) {
            List<Said> page = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(new Said(row.getString(1), row.getLong(2), answers(row.getString(3))));
                }
            }
            return page;
        }
    }

    /** The middle part of a compact JWS is what it says (RFC 7515 section 3.1). */
    private String answers(String statement) {
        byte[] says = Base64.getUrlDecoder().decode(statement.split("\\.", -1)[1]);
        return json.readTree(new String(says, StandardCharsets.UTF_8))
                .path("answers")
                .stringValue("");
    }
}
