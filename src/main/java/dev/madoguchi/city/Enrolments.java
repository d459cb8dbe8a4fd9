package dev.madoguchi.city;

import dev.madoguchi.city.vault.Moments;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.EnrolmentCodeException;
import dev.madoguchi.seal.StationName;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Enrolment by one-time codes: each is good for {@link #LIFE}, for one station and one pair of keys.
 *
 * <p>The database decides, so any number of nodes may be asked at once. Whoever asks again with the same code and the same keys within
 * its time gets the same certificate; there is never a second one.
 */
public final class Enrolments {
    /** How long a code may be used. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private final VaultDatabase database;
    private final StationRegister register;
    private final Supplier<CertificateAuthority> authority;
    private final Clock clock;
    private final SecureRandom random;

    Enrolments(
            VaultDatabase database,
            StationRegister register,
            Supplier<CertificateAuthority> authority,
            Clock clock,
            SecureRandom random) {
        this.database = database;
        this.register = register;
        this.authority = authority;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a code for a station; what is kept of its secret is a digest.
     *
     * @param server where the station reaches a node of this city, {@code https://HOST:PORT}
     */
    EnrolmentOffer offer(StationName name, URI server) throws CityException {
        byte[] secret = EnrolmentCode.newSecret(random);
        EnrolmentCode code = code(secret, server);
        Instant now = now();
        database.append(handle -> handle.createUpdate("""
                        insert into enrolment_code (municipality, secret_sha256, site, station, made_at, expires_at)
                        values (:municipality, :secret, :site, :station, :now, :expires)
                        """)
                .bind("municipality", name.municipality())
                .bind("secret", Digests.sha256Hex(secret))
                .bind("site", name.site())
                .bind("station", name.station())
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute());
        return new EnrolmentOffer(code.text(), now.plus(LIFE));
    }

    private EnrolmentCode code(byte[] secret, URI server) throws CityException {
        try {
            return EnrolmentCode.of(secret, authority.get().certificate(), server);
        } catch (EnrolmentCodeException e) {
            throw new CityException(CityFault.ADDRESS, "no code holds the address " + server, e);
        }
    }

    /**
     * Uses a code for these keys.
     *
     * @throws CityException {@code CODE_UNKNOWN}, {@code CODE_EXPIRED} or {@code CODE_USED}; then nothing was changed
     */
    Enrolled redeem(byte[] secret, EnrolmentKeys keys) throws CityException {
        String digest = Digests.sha256Hex(secret);
        Code code = database.read(handle -> code(handle, digest))
                .orElseThrow(() -> new CityException(CityFault.CODE_UNKNOWN, "no code has this secret"));
        if (now().isAfter(code.expires())) {
            throw new CityException(CityFault.CODE_EXPIRED, "the code of " + code.name() + " has run out");
        }
        Optional<Use> earlier = database.read(handle -> use(handle, code));
        return earlier.isPresent() ? again(code, earlier.get(), keys) : first(code, keys);
    }

    private Enrolled first(Code code, EnrolmentKeys keys) throws CityException {
        try {
            X509Certificate certificate =
                    authority.get().issueStation(keys.tls(), code.name().station());
            String encoded = Base64.getEncoder().encodeToString(certificate.getEncoded());
            database.append(handle -> {
                handle.createUpdate("""
                                insert into enrolment_use (municipality, secret_sha256, keys_sha256, certificate, used_at)
                                values (:municipality, :secret, :keys, :certificate, :now)
                                """)
                        .bind("municipality", code.name().municipality())
                        .bind("secret", code.secret())
                        .bind("keys", keys.sha256())
                        .bind("certificate", encoded)
                        .bind("now", now())
                        .execute();
                return register.add(handle, code.name(), keys.signing(), certificate);
            });
            return new Enrolled(code.name(), certificate);
        } catch (UnableToExecuteStatementException e) {
            // Another request may have used the code between our look and our insert: then its use is there now.
            return again(code, database.read(handle -> use(handle, code)).orElseThrow(() -> e), keys);
        } catch (GeneralSecurityException e) {
            throw new CityException(CityFault.ENROLMENT_REQUEST, "no certificate can be made for the station", e);
        }
    }

    private static Enrolled again(Code code, Use use, EnrolmentKeys keys) throws CityException {
        if (!use.keys().equals(keys.sha256())) {
            throw new CityException(CityFault.CODE_USED, "the code of " + code.name() + " was used for other keys");
        }
        return new Enrolled(code.name(), use.certificate());
    }

    private static Optional<Code> code(Handle handle, String secret) {
        return handle.createQuery("""
                        select municipality, site, station, secret_sha256, expires_at from enrolment_code
                        where secret_sha256 = :secret
                        """)
                .bind("secret", secret)
                .map(Enrolments::codeOf)
                .findOne();
    }

    private static Optional<Use> use(Handle handle, Code code) {
        return handle.createQuery("""
                        select keys_sha256, certificate from enrolment_use
                        where municipality = :municipality and secret_sha256 = :secret
                        """)
                .bind("municipality", code.name().municipality())
                .bind("secret", code.secret())
                .map(Enrolments::useOf)
                .findOne();
    }

    private static Code codeOf(ResultSet row, StatementContext context) throws SQLException {
        return new Code(
                new StationName(row.getString("municipality"), row.getString("site"), row.getString("station")),
                row.getString("secret_sha256"),
                Moments.at(row, "expires_at"));
    }

    private static Use useOf(ResultSet row, StatementContext context) throws SQLException {
        try {
            var der = new ByteArrayInputStream(Base64.getDecoder().decode(row.getString("certificate")));
            return new Use(row.getString("keys_sha256"), (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(der));
        } catch (GeneralSecurityException e) {
            throw new SQLException("a certificate that was kept cannot be read", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Code(StationName name, String secret, Instant expires) {}

    private record Use(String keys, X509Certificate certificate) {}

    /** Who was enrolled, and by which certificate. */
    record Enrolled(StationName name, X509Certificate certificate) {}
}
