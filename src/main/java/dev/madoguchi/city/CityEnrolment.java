package dev.madoguchi.city;

import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;

/** Takes stations in: each gets its certificate and the keys to pin. */
final class CityEnrolment {
    private final CityKeys keys;
    private final KeyRounds rounds;
    private final StationRegister register;
    private final Enrolments enrolments;

    CityEnrolment(CityKeys keys, KeyRounds rounds, StationRegister register, Enrolments enrolments) {
        this.keys = keys;
        this.rounds = rounds;
        this.register = register;
        this.enrolments = enrolments;
    }

    /** Gives a station its certificate and the keys to pin. A station may be enrolled again; its older records stay its own. */
    StationCredentials enrol(EnrolmentRequest request) throws CityException {
        return enrol(request.name(), request.keys().signing(), request.keys().tls());
    }

    private StationCredentials enrol(StationName name, VerifyingKey signing, PublicKey tls) throws CityException {
        try {
            X509Certificate certificate = rounds.authority().issueStation(tls, name.station());
            register.add(name, signing, certificate);
            return credentials(name, certificate);
        } catch (GeneralSecurityException e) {
            throw new CityException(CityFault.ENROLMENT_REQUEST, "no certificate can be made for the station", e);
        }
    }

    private StationCredentials credentials(StationName name, X509Certificate certificate) {
        AuthorityTrust trust = rounds.trust();
        return new StationCredentials(
                keys.issuer(),
                name,
                certificate,
                trust.newest().certificate(),
                rounds.sealing(),
                rounds.receipt().verifyingKey(),
                trust.handovers());
    }

    /**
     * Enrols the station that a one-time code was made for.
     *
     * @param secret the code's
     */
    StationCredentials redeem(byte[] secret, EnrolmentKeys request) throws CityException {
        Enrolments.Enrolled enrolled = enrolments.redeem(secret, request);
        return credentials(enrolled.name(), enrolled.certificate());
    }

    /**
     * Gives an enrolled station a certificate for a new TLS key before the old one runs out; its signing key stays.
     *
     * @param tls base64 of a PKCS #10 request in DER
     */
    StationCredentials renew(Station station, String tls) throws CityException {
        return enrol(station.name(), station.signing(), EnrolmentKeys.tlsKey(tls));
    }
}
