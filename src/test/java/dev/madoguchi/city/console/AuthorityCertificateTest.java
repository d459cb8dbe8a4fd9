package dev.madoguchi.city.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityFolder;
import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.PasswordCost;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityCertificateTest {
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();

    @TempDir
    private Path directory;

    @Test
    void isTheCitysOwnInTheFormThatComputersImport() throws Exception {
        CityFolder folder = new CityFolder(directory.resolve("city"));
        folder.create("city:131016", PASSPHRASE, new PasswordCost(64, 1, 1), Clock.systemUTC(), new SecureRandom());
        X509Certificate own = folder.authority(PASSPHRASE, Clock.systemUTC(), new SecureRandom());

        AuthorityCertificate authority = AuthorityCertificate.of(own);

        var read = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(authority.pem().getBytes(StandardCharsets.US_ASCII)));
        assertEquals(own, read);
        assertEquals(
                Digests.sha256Hex(own.getEncoded()).toUpperCase(Locale.ROOT),
                authority.fingerprint().replace(":", ""));
        assertTrue(authority.pem().lines().allMatch(line -> line.length() <= 64));
    }
}
