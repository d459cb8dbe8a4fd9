package dev.madoguchi.city;

import dev.madoguchi.city.vault.Moments;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Which certificates the city has given to which stations, and which it has taken back. Append-only, like the records. */
public final class StationRegister {
    private final VaultDatabase database;
    private final Clock clock;
    /** As many as there are signing keys of stations, some hundred bytes each. */
    private final Map<String, VerifyingKey> keys = new ConcurrentHashMap<>();

    StationRegister(VaultDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(StationName name, VerifyingKey signing, X509Certificate certificate) {
        database.append(handle -> add(handle, name, signing, certificate));
    }

    /** The same within a transaction of the caller's. */
    int add(Handle handle, StationName name, VerifyingKey signing, X509Certificate certificate) {
        return handle.createUpdate("""
                        insert into station (certificate_sha256, municipality, site, station, signing_key, enrolled_at)
                        values (:certificate, :municipality, :site, :station, :signing, :now)
                        """)
                .bind("certificate", fingerprint(certificate))
                .bind("municipality", name.municipality())
                .bind("site", name.site())
                .bind("station", name.station())
                .bind("signing", signing.toJwk())
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .execute();
    }

    /** The station that this certificate was given to, locked out or not. Asked at each request, so that it is never stale. */
    public Optional<Station> find(X509Certificate certificate) {
        return database.look(handle -> handle.createQuery("""
                        select s.municipality, s.site, s.station, s.signing_key, r.certificate_sha256 is not null as revoked
                        from station s left join revocation r on r.certificate_sha256 = s.certificate_sha256
                        where s.certificate_sha256 = :certificate
                        """)
                .bind("certificate", fingerprint(certificate))
                .map(this::station)
                .findOne());
    }

    /** A station by each of its certificates, the latest first; empty where it was never enrolled. */
    public List<Station> of(String municipality, String station) {
        return database.read(handle -> handle.createQuery("""
                        select s.municipality, s.site, s.station, s.signing_key, r.certificate_sha256 is not null as revoked
                        from station s left join revocation r on r.certificate_sha256 = s.certificate_sha256
                        where s.municipality = :municipality and s.station = :station
                        order by s.enrolled_at desc, s.certificate_sha256
                        """)
                .bind("municipality", municipality)
                .bind("station", station)
                .map(this::station)
                .list());
    }

    /** Takes back every certificate that a station has, from its next request on. Returns how many there were. */
    int revoke(String municipality, String station) {
        return database.append(handle -> handle.createUpdate("""
                        insert into revocation (certificate_sha256, revoked_at)
                        select certificate_sha256, :now from station
                        where municipality = :municipality and station = :station
                          and certificate_sha256 not in (select certificate_sha256 from revocation)
                        """)
                .bind("municipality", municipality)
                .bind("station", station)
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .execute());
    }

    /** The stations that are let in, but by certificates of before a moment only. */
    List<StationName> onlyBefore(Instant moment) {
        return database.read(handle -> handle.createQuery("""
                        select s.municipality, s.site, s.station from station s
                        where s.certificate_sha256 not in (select certificate_sha256 from revocation)
                        group by s.municipality, s.site, s.station
                        having max(s.enrolled_at) < :moment
                        order by s.municipality, s.site, s.station
                        """)
                .bind("moment", moment)
                .map((row, context) ->
                        new StationName(row.getString("municipality"), row.getString("site"), row.getString("station")))
                .list());
    }

    /** Takes back every certificate that was given before a moment. Returns how many there were. */
    int revokeBefore(Instant moment) {
        return database.append(handle -> handle.createUpdate("""
                        insert into revocation (certificate_sha256, revoked_at)
                        select certificate_sha256, :now from station
                        where enrolled_at < :moment
                          and certificate_sha256 not in (select certificate_sha256 from revocation)
                        """)
                .bind("moment", moment)
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .execute());
    }

    /** The signing keys of all stations there ever were, in the order of enrolment: what opening a record needs. */
    public StationKeys keys() {
        return new StationKeys(database.read(handle -> handle.createQuery("""
                        select municipality, site, station, signing_key, false as revoked from station
                        order by enrolled_at, certificate_sha256
                        """)
                .map(this::station)
                .map(station -> new StationKeys.Entry(station.name().station(), station.signing()))
                .list()));
    }

    /** The same of one municipality: what its own city desk may know. */
    public StationKeys keys(String municipality) {
        return new StationKeys(database.read(handle -> handle.createQuery("""
                        select municipality, site, station, signing_key, false as revoked from station
                        where municipality = :municipality order by enrolled_at, certificate_sha256
                        """)
                .bind("municipality", municipality)
                .map(this::station)
                .map(station -> new StationKeys.Entry(station.name().station(), station.signing()))
                .list()));
    }

    /** Every certificate ever given, the latest of each station last. */
    public List<RegisterEntry> entries() {
        return database.read(
                handle -> handle.createQuery("""
                        select s.municipality, s.site, s.station, s.enrolled_at, r.revoked_at
                        from station s left join revocation r on r.certificate_sha256 = s.certificate_sha256
                        order by s.municipality, s.site, s.station, s.enrolled_at, s.certificate_sha256
                        """).map(StationRegister::entry).list());
    }

    private static RegisterEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new RegisterEntry(
                new StationName(row.getString("municipality"), row.getString("site"), row.getString("station")),
                Moments.at(row, "enrolled_at"),
                Moments.find(row, "revoked_at"));
    }

    /** A key is read once: it checks one record after the other. */
    private VerifyingKey key(String jwk) throws SecretException {
        VerifyingKey known = keys.get(jwk);
        if (known == null) {
            known = VerifyingKey.fromJwk(jwk);
            keys.put(jwk, known);
        }
        return known;
    }

    private Station station(ResultSet row, StatementContext context) throws SQLException {
        try {
            return new Station(
                    new StationName(row.getString("municipality"), row.getString("site"), row.getString("station")),
                    key(row.getString("signing_key")),
                    row.getBoolean("revoked"));
        } catch (SecretException e) {
            throw new SQLException("the register holds a damaged key of " + row.getString("station"), e);
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate has no fingerprint", e);
        }
    }
}
