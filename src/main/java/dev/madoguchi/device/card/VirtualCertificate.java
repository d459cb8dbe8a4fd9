package dev.madoguchi.device.card;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The user-authentication certificate on a virtual card: X.509, RSA 2048 as on today's cards, of nobody. */
public final class VirtualCertificate {
    /** Says of itself that it is none of the real authority's. */
    static final String ISSUER = "C=JP,O=Virtual JPKI,OU=JPKI for user authentication";

    private static final int KEY_BITS = 2048;
    private static final int SERIAL_BITS = 63;

    private final byte[] der;

    private VirtualCertificate(byte[] der) {
        this.der = der;
    }

    /** Makes a certificate with a key of its own, which takes some tenths of a second. */
    public static VirtualCertificate issue(Instant from, Instant until, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS, random);
            return new VirtualCertificate(sign(generator.generateKeyPair(), from, until, random));
        } catch (NoSuchAlgorithmException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("this Java cannot make an RSA certificate", e);
        }
    }

    /** What a card holds whose owner asked for no certificate. */
    public static VirtualCertificate none() {
        return new VirtualCertificate(new byte[0]);
    }

    private static byte[] sign(KeyPair keys, Instant from, Instant until, SecureRandom random)
            throws OperatorCreationException, IOException {
        BigInteger serial = new BigInteger(SERIAL_BITS, random);
        X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                new X500Name(ISSUER),
                serial,
                Date.from(from),
                Date.from(until),
                new X500Name("C=JP,CN=VIRTUAL" + serial),
                keys.getPublic());
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        return certificate
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))
                .getEncoded();
    }

    boolean present() {
        return der.length > 0;
    }

    /** The certificate in DER; empty for {@link #none()}. */
    public byte[] der() {
        return der.clone();
    }
}
