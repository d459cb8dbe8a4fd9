package dev.madoguchi.city.vault;

import dev.madoguchi.seal.StationName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table of proposals: added to, never changed. */
public final class ProposalVault {
    private static final String SELECT = "select municipality, id, site, station, received_at, signing_key, statement"
            + " from proposal where municipality = :municipality";

    private final VaultDatabase database;

    public ProposalVault(VaultDatabase database) {
        this.database = database;
    }

    /**
     * Keeps a proposal once, however often it comes; durable before this returns.
     *
     * @return false where another one has its id
     */
    public boolean add(KeptProposal proposal) {
        try {
            insert(proposal);
        } catch (UnableToExecuteStatementException e) {
            // Another connection may have kept the same between our look and our insert: then it is there now.
            insert(proposal);
        }
        return find(proposal.station().municipality(), proposal.id())
                .map(KeptProposal::statement)
                .filter(proposal.statement()::equals)
                .isPresent();
    }

    private void insert(KeptProposal proposal) {
        database.append(handle -> handle.createUpdate("""
                        insert into proposal (municipality, id, site, station, received_at, signing_key, statement)
                        select :municipality, :id, :site, :station, :receivedAt, :signingKey, :statement
                        where not exists (select 1 from proposal where municipality = :municipality and id = :id)
                        """)
                .bind("municipality", proposal.station().municipality())
                .bind("id", proposal.id())
                .bind("site", proposal.station().site())
                .bind("station", proposal.station().station())
                .bind("receivedAt", proposal.receivedAt().truncatedTo(ChronoUnit.MILLIS))
                .bind("signingKey", proposal.signingKey())
                .bind("statement", proposal.statement())
                .execute());
    }

    /** One of a municipality's proposals. */
    public Optional<KeptProposal> find(String municipality, UUID id) {
        return database.read(handle -> handle.createQuery(SELECT + " and id = :id")
                .bind("municipality", municipality)
                .bind("id", id)
                .map(ProposalVault::kept)
                .findOne());
    }

    /**
     * What was proposed to a municipality, the first first.
     *
     * @param skipped how many to leave out at the beginning
     * @param most how many at most
     */
    public List<KeptProposal> of(String municipality, int skipped, int most) {
        return database.read(
                handle -> handle.createQuery(SELECT + " order by received_at, id limit :most offset :skipped")
                        .bind("municipality", municipality)
                        .bind("skipped", skipped)
                        .bind("most", most)
                        .map(ProposalVault::kept)
                        .list());
    }

    private static KeptProposal kept(ResultSet row, StatementContext context) throws SQLException {
        return new KeptProposal(
                row.getObject("id", UUID.class),
                new StationName(row.getString("municipality"), row.getString("site"), row.getString("station")),
                Moments.at(row, "received_at"),
                row.getString("signing_key"),
                row.getString("statement"));
    }
}
