package dev.madoguchi.city;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/** Whoever holds the city's keys and their passphrase: the authority gives them a certificate for five minutes. */
public final class Administrator {
    private Administrator() {}

    /** TLS to a running server of this city, as its administrator. */
    public static SSLContext tls(CityFolder folder, char[] passphrase, Clock clock, SecureRandom random)
            throws IOException, CityException {
        try (CityKeys keys = folder.openKeys(passphrase, clock, random)) {
            KeyPair pair = CertificateAuthority.newKeys(random);
            CertificateAuthority authority = folder.newestAuthority(keys);
            X509Certificate certificate = authority.issueAdministrator(pair.getPublic());
            return CityTls.context(pair.getPrivate(), certificate, authority.certificate(), random);
        } catch (GeneralSecurityException e) {
            throw new CityException(CityFault.DAMAGED, "no certificate can be made for the administrator", e);
        }
    }

    /** Whether a certificate that TLS has already traced to the authority is an administrator's. */
    public static boolean is(X509Certificate certificate) {
        try {
            var purposes = certificate.getExtendedKeyUsage();
            return purposes != null && purposes.contains(CertificateAuthority.ADMINISTRATOR);
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}
