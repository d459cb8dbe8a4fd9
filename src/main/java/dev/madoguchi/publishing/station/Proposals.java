package dev.madoguchi.publishing.station;

import dev.madoguchi.publishing.Proposal;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of what this station proposed. Every method is one transaction. */
public final class Proposals {
    private final Jdbi jdbi;
    private final SigningKey key;

    /** @param key the station's own; stays the caller's to close */
    public Proposals(Database database, SigningKey key) {
        this.jdbi = database.jdbi();
        this.key = key;
    }

    /** How far a proposal has come. */
    enum State {
        WAITING,
        SENT,
        /** The city's server does not take it. */
        REFUSED
    }

    /** A proposal in the store. */
    record Row(
            UUID id, String article, String title, String text, String by, Instant at, String statement, State state) {}

    /** Keeps a proposal to be sent; a second time with the same id does nothing. */
    void add(Proposal proposal) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        merge into proposal using (values (cast(:id as uuid))) as given (id) on proposal.id = given.id
                        when not matched then
                        insert (id, article, title, text, written_by, written_at, statement, state)
                        values (given.id, :article, :title, :text, :by, :at, :statement, 'WAITING')
                        """)
                .bindMethods(proposal)
                .bind("statement", proposal.sign(key))
                .execute());
    }

    /** Those that the city does not have yet, the oldest first. */
    List<Row> waiting() {
        return all().reversed().stream()
                .filter(row -> row.state() == State.WAITING)
                .toList();
    }

    /** All of them, the latest first. */
    List<Row> all() {
        return jdbi.inTransaction(
                handle -> handle.createQuery("""
                        select id, article, title, text, written_by, written_at, statement, state from proposal
                        order by written_at desc, id
                        """).map(Proposals::row).list());
    }

    /** Notes that the city has one, or does not take it. */
    void became(UUID id, State state) {
        jdbi.useTransaction(
                handle -> handle.createUpdate("update proposal set state = :state where id = :id and state = 'WAITING'")
                        .bind("id", id)
                        .bind("state", state)
                        .execute());
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("article"),
                row.getString("title"),
                row.getString("text"),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("statement"),
                State.valueOf(row.getString("state")));
    }
}
