package dev.madoguchi.city.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What stations delivered, for the city's desk to fetch: sealed as it came. */
public final class DeliveryVault {
    private final VaultDatabase database;

    public DeliveryVault(VaultDatabase database) {
        this.database = database;
    }

    /** A municipality's records of a day, by station and in the order in which they came. */
    public List<DeliveredRecord> records(String municipality, LocalDate day) {
        return database.read(handle -> handle.createQuery("""
                        select id, site, station, sha256 from record
                        where municipality = :municipality and business_day = :day
                        order by site, station, seq
                        """)
                .bind("municipality", municipality)
                .bind("day", day)
                .map((row, context) -> new DeliveredRecord(
                        row.getObject("id", UUID.class),
                        row.getString("site"),
                        row.getString("station"),
                        row.getString("sha256")))
                .list());
    }

    /** One sealed record of a municipality, byte for byte as it came. */
    public Optional<byte[]> envelope(String municipality, UUID id) {
        return database.read(handle -> handle.createQuery("""
                        select envelope from record
                        where municipality = :municipality and id = :id
                          and business_day = (select business_day from record_id
                              where municipality = :municipality and id = :id)
                        """)
                .bind("municipality", municipality)
                .bind("id", id)
                .map((row, context) -> row.getBytes("envelope"))
                .findOne());
    }
}
