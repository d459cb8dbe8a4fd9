package dev.madoguchi.city.vault;

import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of publications: added to, never changed. */
public final class PublicationVault {
    private static final String COLUMNS =
            "municipality, seq, site, kind, name, version, effective_from, withdrawn, published_by, published_at,"
                    + " answers, statement";

    private final VaultDatabase database;

    public PublicationVault(VaultDatabase database) {
        this.database = database;
    }

    /**
     * Keeps the next version of a series; durable before this returns.
     *
     * @param made makes the row of a version, with the number 0 in place of the one that it gets here
     */
    public KeptPublication add(String municipality, Series series, IntFunction<KeptPublication> made) {
        return new NumberRace(database)
                .append(handle -> insert(handle, made.apply(next(handle, municipality, series))));
    }

    private static int next(Handle handle, String municipality, Series series) {
        return handle.createQuery("""
                        select coalesce(max(version), 0) + 1 from publication where municipality = :municipality
                            and site = :site and kind = :kind and name = :name
                        """)
                .bind("municipality", municipality)
                .bind("site", series.site())
                .bind("kind", series.kind())
                .bind("name", series.name())
                .mapTo(Integer.class)
                .one();
    }

    private static KeptPublication insert(Handle handle, KeptPublication row) {
        long seq = handle.createQuery(
                        "select coalesce(max(seq), 0) + 1 from publication where municipality = :municipality")
                .bind("municipality", row.municipality())
                .mapTo(Long.class)
                .one();
        handle.createUpdate(
                        "insert into publication (" + COLUMNS + ") values (:municipality, :seq, :site, :kind, :name,"
                                + " :version, :from, :withdrawn, :by, :at, :answers, :statement)")
                .bindMethods(row)
                .bind("seq", seq)
                .bind("site", row.series().site())
                .bind("kind", row.series().kind())
                .bind("name", row.series().name())
                .execute();
        return new KeptPublication(
                row.municipality(),
                seq,
                row.series(),
                row.version(),
                row.from(),
                row.withdrawn(),
                row.by(),
                row.at(),
                row.answers(),
                row.statement());
    }

    /**
     * What a municipality published of some kinds after a number, the first first.
     *
     * @param most how many at most
     */
    public List<KeptPublication> since(String municipality, Set<PublishedKind> kinds, long seq, int most) {
        return database.read(handle -> handle.createQuery(
                        "select " + COLUMNS + " from publication"
                                + " where municipality = :municipality and kind in (<kinds>) and seq > :seq order by seq limit :most")
                .bind("municipality", municipality)
                .bindList("kinds", List.copyOf(kinds))
                .bind("seq", seq)
                .bind("most", most)
                .map(PublicationVault::kept)
                .list());
    }

    /** What a municipality published in answer to some proposals, the first first. */
    public List<KeptPublication> answering(String municipality, Set<String> proposals) {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " from publication"
                        + " where municipality = :municipality and answers in (<proposals>) order by seq")
                .bind("municipality", municipality)
                .bindList("proposals", List.copyOf(proposals))
                .map(PublicationVault::kept)
                .list());
    }

    /** The series of some kinds that a municipality ever published something of. */
    public List<Series> series(String municipality, Set<PublishedKind> kinds) {
        return database.read(handle -> handle.createQuery("select distinct site, kind, name from publication"
                        + " where municipality = :municipality and kind in (<kinds>) order by site, kind, name")
                .bind("municipality", municipality)
                .bindList("kinds", List.copyOf(kinds))
                .map((row, context) -> series(row))
                .list());
    }

    /**
     * The versions of a series before one, the last first.
     *
     * @param most how many at most
     */
    public List<KeptPublication> versions(String municipality, Series series, int before, int most) {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " from publication"
                        + " where municipality = :municipality and site = :site and kind = :kind and name = :name"
                        + " and version < :before order by version desc limit :most")
                .bind("municipality", municipality)
                .bind("site", series.site())
                .bind("kind", series.kind())
                .bind("name", series.name())
                .bind("before", before)
                .bind("most", most)
                .map(PublicationVault::kept)
                .list());
    }

    /**
     * What a municipality published before a number, the last first.
     *
     * @param most how many at most
     */
    public List<KeptPublication> before(String municipality, long seq, int most) {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " from publication"
                        + " where municipality = :municipality and seq < :seq order by seq desc limit :most")
                .bind("municipality", municipality)
                .bind("seq", seq)
                .bind("most", most)
                .map(PublicationVault::kept)
                .list());
    }

    /** How much a municipality published; its last number is the same. */
    public long count(String municipality) {
        return database.look(
                handle -> handle.createQuery("select count(*) from publication where municipality = :municipality")
                        .bind("municipality", municipality)
                        .mapTo(Long.class)
                        .one());
    }

    /** The last version of each series that has begun on a day. */
    public Map<Series, Integer> begun(String municipality, LocalDate day) {
        return database.read(handle -> handle.createQuery("""
                        select site, kind, name, max(version) as begun from publication
                        where municipality = :municipality and effective_from <= :day group by site, kind, name
                        """)
                .bind("municipality", municipality)
                .bind("day", day)
                .reduceRows(new HashMap<>(), (all, row) -> {
                    Series series = new Series(
                            row.getColumn("site", String.class),
                            PublishedKind.valueOf(row.getColumn("kind", String.class)),
                            row.getColumn("name", String.class));
                    all.put(series, row.getColumn("begun", Integer.class));
                    return all;
                }));
    }

    /**
     * The numbers of what was published for a site after a number and still counts or will, the lowest first: a version is left out once a
     * later one of its series has begun.
     *
     * @param day the first day on which anybody may still be; what began later may not have begun for all
     * @param most how many at most
     */
    public List<Long> after(String municipality, String site, long seq, LocalDate day, int most) {
        return database.read(handle -> handle.createQuery("""
                        select p.seq from publication p
                        left join (select site, kind, name, max(version) as begun from publication
                            where municipality = :municipality and effective_from <= :day group by site, kind, name) b
                            on b.site = p.site and b.kind = p.kind and b.name = p.name
                        where p.municipality = :municipality and p.seq > :seq and (p.site = '' or p.site = :site)
                            and (b.begun is null or p.version >= b.begun)
                        order by p.seq limit :most
                        """)
                .bind("municipality", municipality)
                .bind("seq", seq)
                .bind("site", site)
                .bind("day", day)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    /** One of them, where it is for that site. */
    public Optional<KeptPublication> find(String municipality, String site, long seq) {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " from publication"
                        + " where municipality = :municipality and seq = :seq and (site = '' or site = :site)")
                .bind("municipality", municipality)
                .bind("seq", seq)
                .bind("site", site)
                .map(PublicationVault::kept)
                .findOne());
    }

    private static KeptPublication kept(ResultSet row, StatementContext context) throws SQLException {
        return new KeptPublication(
                row.getString("municipality"),
                row.getLong("seq"),
                series(row),
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                row.getBoolean("withdrawn"),
                row.getString("published_by"),
                Moments.at(row, "published_at"),
                row.getString("answers"),
                row.getString("statement"));
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(row.getString("site"), PublishedKind.valueOf(row.getString("kind")), row.getString("name"));
    }
}
