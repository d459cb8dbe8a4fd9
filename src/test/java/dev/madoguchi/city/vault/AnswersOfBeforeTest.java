package dev.madoguchi.city.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/** A vault of before, in which only the statements say what they answer. */
class AnswersOfBeforeTest {
    private static final int MANY = 120;

    @Test
    void copiesWhichProposalEachPublicationAnswersOutOfItsStatement() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:before")) {
            try (var statement = connection.createStatement()) {
                statement.execute("create table publication (municipality varchar(16), seq bigint,"
                        + " statement varchar(4096), answers varchar(64), primary key (municipality, seq))");
            }
            for (int each = 0; each < MANY; each++) {
                insert(connection, each, each % 2 == 0 ? "" : "id-" + each);
            }

            new AnswersOfBefore().migrate(new Migrating(connection));

            assertEquals(
                    MANY / 2,
                    texts(connection, "select answers from publication where answers = 'id-' || seq order by seq")
                            .size());
            assertEquals(
                    MANY / 2,
                    texts(connection, "select answers from publication where answers = ''")
                            .size());
        }
    }

    private static void insert(Connection connection, int seq, String answers) throws SQLException {
        String says = "{\"answers\":\"%s\",\"content\":\"文\"}".formatted(answers);
        String jws =
                "head." + Base64.getUrlEncoder().withoutPadding().encodeToString(says.getBytes(StandardCharsets.UTF_8))
                        + ".sig";
        try (PreparedStatement insert =
                connection.prepareStatement("insert into publication values ('m', ?, ?, null)")) {
            insert.setLong(1, seq);
            insert.setString(2, jws);
            insert.executeUpdate();
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    /** What a migration is given. */
    private record Migrating(Connection connection) implements Context {
        @Override
        public Connection getConnection() {
            return connection;
        }

        @Override
        public Configuration getConfiguration() {
            throw new UnsupportedOperationException("nobody asks");
        }
    }
}
