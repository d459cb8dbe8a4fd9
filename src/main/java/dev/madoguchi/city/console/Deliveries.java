package dev.madoguchi.city.console;

import dev.madoguchi.city.vault.VaultDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The sealed records that the city received, from the outside. */
final class Deliveries {
    static final int MOST = 500;

    private final VaultDatabase database;

    Deliveries(VaultDatabase database) {
        this.database = database;
    }

    /** How many of each kind came from each site of a day. */
    List<Sum> sums(String municipality, LocalDate day) {
        return database.read(handle -> handle.createQuery("""
                        select site, kind, count(*) as times, max(received_at) as latest from record
                        where municipality = :municipality and business_day = :day group by site, kind order by site, kind
                        """)
                .bind("municipality", municipality)
                .bind("day", day)
                .map((row, context) -> new Sum(
                        row.getString("site"),
                        row.getString("kind"),
                        row.getLong("times"),
                        row.getObject("latest", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** The latest 500 of a day. */
    List<Delivery> latest(String municipality, LocalDate day) {
        return database.read(handle -> handle.createQuery("""
                        select id, sha256, site, station, kind, received_at, seq from record
                        where municipality = :municipality and business_day = :day order by received_at desc, id limit :most
                        """)
                .bind("municipality", municipality)
                .bind("day", day)
                .bind("most", MOST)
                .map((row, context) -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getString("sha256"),
                        row.getString("site"),
                        row.getString("station"),
                        row.getString("kind"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getLong("seq")))
                .list());
    }

    /** What came under an id that other bytes had already taken, latest first: refused, and kept as evidence. */
    List<Evidence> evidence(String municipality) {
        return database.read(handle -> handle.createQuery("""
                        select id, sha256, station, received_at from conflict where municipality = :municipality
                        order by received_at desc, id, sha256 limit :most
                        """)
                .bind("municipality", municipality)
                .bind("most", MOST)
                .map((row, context) -> new Evidence(
                        row.getObject("id", UUID.class),
                        row.getString("sha256"),
                        row.getString("station"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** Records of a kind from a site. */
    record Sum(String site, String kind, long times, Instant latest) {}

    /** One record: what stands in its receipt, and where it is from. */
    record Delivery(UUID id, String sha256, String site, String station, String kind, Instant receivedAt, long seq) {}

    /** Bytes that were refused. */
    record Evidence(UUID id, String sha256, String station, Instant receivedAt) {}
}
