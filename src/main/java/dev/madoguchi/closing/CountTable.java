package dev.madoguchi.closing;

import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of what persons counted and explained. Every method is one transaction. */
public final class CountTable {
    private final Jdbi jdbi;

    public CountTable(Database database) {
        this.jdbi = database.jdbi();
    }

    /** What was said of a line, and of which number. */
    record Row(String line, int expected, CountedLine.Answer answer) {}

    /** The rows of a day by their lines. */
    Map<String, Row> of(LocalDate day) {
        return jdbi
                .inTransaction(handle -> handle.createQuery("""
                        select line, expected, counted, explanation, counted_by, counted_at from closing_count
                        where closing_day = :day
                        """)
                        .bind("day", day)
                        .map(CountTable::row)
                        .list())
                .stream()
                .collect(Collectors.toMap(Row::line, row -> row));
    }

    /** Puts a row in the place of the one that may be there: the last word counts, and the trail has them all. */
    void put(LocalDate day, Row row) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from closing_count where closing_day = :day and line = :line")
                    .bind("day", day)
                    .bind("line", row.line())
                    .execute();
            handle.createUpdate("""
                            insert into closing_count
                            (closing_day, line, expected, counted, explanation, counted_by, counted_at)
                            values (:day, :line, :expected, :counted, :explanation, :by, :at)
                            """)
                    .bind("day", day)
                    .bind("line", row.line())
                    .bind("expected", row.expected())
                    .bind("counted", row.answer().counted())
                    .bind("explanation", row.answer().explanation())
                    .bind("by", row.answer().by())
                    .bind("at", row.answer().at())
                    .execute();
        });
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getString("line"),
                row.getInt("expected"),
                new CountedLine.Answer(
                        row.getInt("counted"),
                        row.getString("explanation"),
                        row.getString("counted_by"),
                        row.getObject("counted_at", Instant.class)));
    }
}
