package dev.madoguchi.city.console;

import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.seal.StationName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** What every station told last of itself, beside all that are enrolled. */
public final class StationStates {
    /** Where city desks are enrolled. They are no counters, and tell nothing of themselves. */
    private static final String DESK_SITE = Site.CITY_DESK;

    private final VaultDatabase database;

    public StationStates(VaultDatabase database) {
        this.database = database;
    }

    /** Notes what a station says, in place of what it said before; what it said earlier and comes late is left out. */
    public void tell(StationName name, StationState state) {
        database.append(handle -> {
            int changed = bound(handle.createUpdate("""
                            update station_state set site = :site, told_at = :toldAt, received_at = :receivedAt, version = :version,
                                waiting = :waiting, refused = :refused, oldest_at = :oldestAt, faults = :faults
                            where municipality = :municipality and station = :station and received_at <= :receivedAt
                            """), name, state).execute();
            return changed > 0 ? changed : add(handle, name, state);
        });
    }

    private static int add(Handle handle, StationName name, StationState state) {
        return bound(handle.createUpdate("""
                        insert into station_state (municipality, station, site, told_at, received_at, version, waiting, refused,
                            oldest_at, faults)
                        select :municipality, :station, :site, :toldAt, :receivedAt, :version, :waiting, :refused,
                            cast(:oldestAt as timestamp(3) with time zone), :faults
                        where not exists
                            (select 1 from station_state where municipality = :municipality and station = :station)
                        """), name, state).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, StationName name, StationState state) {
        return statement
                .bindMethods(name)
                .bindMethods(state)
                .bindByType("oldestAt", state.oldestAt().orElse(null), Instant.class)
                .bind("faults", written(state.faults()));
    }

    private static String written(SortedMap<String, String> faults) {
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + "=" + fault.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Every station of a municipality's counters whose certificate was not taken back, by site and name. */
    public List<Line> of(String municipality) {
        return database.read(handle -> handle.createQuery("""
                        select e.station, e.site, s.told_at, s.received_at, s.version, s.waiting, s.refused, s.oldest_at, s.faults
                        from (select distinct s.station, s.site from station s
                              left join revocation r on r.certificate_sha256 = s.certificate_sha256
                              where s.municipality = :municipality and s.site <> :desk and r.certificate_sha256 is null) e
                        left join station_state s on s.municipality = :municipality and s.station = e.station
                        order by e.site, e.station
                        """)
                .bind("municipality", municipality)
                .bind("desk", DESK_SITE)
                .map(StationStates::line)
                .list());
    }

    private static Line line(ResultSet row, StatementContext context) throws SQLException {
        return new Line(row.getString("site"), row.getString("station"), state(row));
    }

    private static Optional<StationState> state(ResultSet row) throws SQLException {
        if (row.getString("version") == null) {
            return Optional.empty();
        }
        return Optional.of(new StationState(
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("version"),
                row.getInt("waiting"),
                row.getInt("refused"),
                Optional.ofNullable(row.getObject("oldest_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                read(row.getString("faults"))));
    }

    private static SortedMap<String, String> read(String faults) {
        return Arrays.stream(faults.split(" ", -1))
                .filter(fault -> !fault.isEmpty())
                .map(fault -> fault.split("=", 2))
                .collect(Collectors.toMap(
                        fault -> fault[0], fault -> fault[1], (first, second) -> second, TreeMap::new));
    }

    /**
     * A station, and what it told last.
     *
     * @param state empty where it never told anything
     */
    public record Line(String site, String station, Optional<StationState> state) {}
}
