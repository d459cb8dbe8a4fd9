package dev.madoguchi.device.card;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The user-authentication certificate on a virtual card, its private key, and the certificate of the authority that signed it:
 * X.509, RSA 2048 as on today's cards, of nobody.
 */
public final class VirtualCertificate {
    /** Says of itself that it is none of the real authority's. */
    static final String ISSUER = "C=JP,O=Virtual JPKI,OU=JPKI for user authentication";

    private static final int KEY_BITS = 2048;
    private static final int SERIAL_BITS = 63;

    private final byte[] der;
    private final byte[] authority;
    private final @Nullable PrivateKey key;

    private VirtualCertificate(byte[] der, byte[] authority, @Nullable PrivateKey key) {
        this.der = der;
        this.authority = authority;
        this.key = key;
    }

    /** Makes a certificate with a key of its own and an authority of its own, which takes a second or less. */
    public static VirtualCertificate issue(Instant from, Instant until, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS, random);
            KeyPair own = generator.generateKeyPair();
            KeyPair issuer = generator.generateKeyPair();
            BigInteger serial = new BigInteger(SERIAL_BITS, random);
            X509v3CertificateBuilder users = unsigned("C=JP,CN=VIRTUAL" + serial, own, serial, from, until);
            users.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            users.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            X509v3CertificateBuilder authoritys = unsigned(ISSUER, issuer, BigInteger.ONE, from, until);
            authoritys.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            authoritys.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            return new VirtualCertificate(signed(users, issuer), signed(authoritys, issuer), own.getPrivate());
        } catch (NoSuchAlgorithmException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("this Java cannot make an RSA certificate", e);
        }
    }

    /** What a card holds whose owner asked for no certificate. */
    public static VirtualCertificate none() {
        return new VirtualCertificate(new byte[0], new byte[0], null);
    }

    private static X509v3CertificateBuilder unsigned(
            String subject, KeyPair keys, BigInteger serial, Instant from, Instant until) {
        return new JcaX509v3CertificateBuilder(
                new X500Name(ISSUER),
                serial,
                Date.from(from),
                Date.from(until),
                new X500Name(subject),
                keys.getPublic());
    }

    private static byte[] signed(X509v3CertificateBuilder certificate, KeyPair issuer)
            throws OperatorCreationException, IOException {
        return certificate
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer.getPrivate()))
                .getEncoded();
    }

    boolean present() {
        return der.length > 0;
    }

    /** The certificate in DER; empty for {@link #none()}. */
    public byte[] der() {
        return der.clone();
    }

    /** The certificate of the authority that signed it, in DER; empty for {@link #none()}. */
    byte[] authority() {
        return authority.clone();
    }

    /** The key that the certificate is about; it never leaves the card. */
    Optional<PrivateKey> key() {
        return Optional.ofNullable(key);
    }
}
