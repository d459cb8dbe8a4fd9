package dev.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.XECPrivateKey;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Pkcs12Test {
    @TempDir
    private Path folder;

    @Test
    void opensTheCityKeyOfAPkcs12File() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        Path file = written(pair, "EC");

        try (CityPrivateKey key = new CityKeyFile(file).read("secret"::toCharArray);
                CityPrivateKey same = CityPrivateKey.of(
                        ((XECPrivateKey) pair.getPrivate()).getScalar().orElseThrow())) {
            assertEquals(same.publicKey().keyId(), key.publicKey().keyId());
        }
    }

    @Test
    void tellsAWrongPasswordFromADamagedFile() throws Exception {
        Path file = written(KeyPairGenerator.getInstance("X25519").generateKeyPair(), "EC");

        assertEquals(SecretFault.WRONG_PASSWORD, refused(file, "other"));
        Files.write(file, new byte[] {0x30, 1, 2, 3});
        assertEquals(SecretFault.DAMAGED, refused(file, "secret"));
    }

    @Test
    void refusesAFileWithAKeyOfAnotherKind() throws Exception {
        Path file = written(KeyPairGenerator.getInstance("EC").generateKeyPair(), "EC");

        assertEquals(SecretFault.DAMAGED, refused(file, "secret"));
    }

    private static SecretFault refused(Path file, String password) {
        return assertThrows(SecretException.class, () -> new CityKeyFile(file).read(password::toCharArray))
                .fault();
    }

    private Path written(KeyPair pair, String issuer) throws Exception {
        KeyPair authority = KeyPairGenerator.getInstance(issuer).generateKeyPair();
        X500Principal name = new X500Principal("CN=city");
        Instant now = Instant.parse("2026-11-20T03:00:00Z");
        var certificate = new JcaX509v3CertificateBuilder(
                        name, BigInteger.ONE, Date.from(now), Date.from(now.plusSeconds(60)), name, pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate()));
        X509Certificate signed = new JcaX509CertificateConverter().getCertificate(certificate);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("sealing", pair.getPrivate(), "secret".toCharArray(), new Certificate[] {signed});
        Path file = folder.resolve("city.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
        return file;
    }
}
