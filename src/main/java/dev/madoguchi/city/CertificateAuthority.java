package dev.madoguchi.city;

import dev.madoguchi.seal.KeyDocument;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The city's own small certificate authority (RFC 5280): it vouches for one server and for the stations, and nobody outside
 * the city trusts it.
 *
 * <p>All keys are ECDSA on P-256. The clock must show the real time, because a TLS stack judges validity by it.
 */
final class CertificateAuthority {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final Duration SKEW = Duration.ofHours(24);
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(20 * 365);
    private static final Duration SERVER_LIFE = Duration.ofDays(397);
    private static final Duration STATION_LIFE = Duration.ofDays(2 * 365);
    private static final Duration ADMINISTRATOR_LIFE = Duration.ofMinutes(5);
    private static final int SERIAL_BITS = 127;

    /** The extended key usage that no station's certificate has: an OID made of a random UUID (ITU-T X.667). */
    static final String ADMINISTRATOR = "2.25.307914862457811039526708812263471529846";

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Clock clock;
    private final SecureRandom random;

    CertificateAuthority(PrivateKey key, X509Certificate certificate, Clock clock, SecureRandom random) {
        this.key = key;
        this.certificate = certificate;
        this.clock = clock;
        this.random = random;
    }

    /** Makes the certificate by which an authority vouches for itself. */
    static X509Certificate selfSigned(String name, KeyPair keys, Clock clock, SecureRandom random)
            throws GeneralSecurityException {
        X500Name subject = subject(name);
        try {
            var builder = builder(subject, subject, keys.getPublic(), clock.instant(), AUTHORITY_LIFE, random)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return sign(builder, keys.getPrivate());
        } catch (CertIOException e) {
            throw new GeneralSecurityException("the authority's certificate cannot be encoded", e);
        }
    }

    /**
     * Vouches for the key of the authority that comes next, under the same name ("new with old", RFC 4210 section 4.4): whoever trusts this
     * one finds the way to that one's certificates.
     */
    X509Certificate handOver(PublicKey next) throws GeneralSecurityException {
        X500Name own = new JcaX509CertificateHolder(certificate).getSubject();
        try {
            var builder = builder(own, own, next, clock.instant(), AUTHORITY_LIFE, random)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(next));
            return sign(builder, key);
        } catch (CertIOException e) {
            throw new GeneralSecurityException("the handover cannot be encoded", e);
        }
    }

    static KeyPair newKeys(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    /** One with another key, which goes by the same clock. */
    CertificateAuthority succeeded(PrivateKey nextKey, X509Certificate nextCertificate) {
        return new CertificateAuthority(nextKey, nextCertificate, clock, random);
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** Vouches for the keys that the city uses beside this one. */
    String vouch(KeyDocument document) {
        return document.sign(key);
    }

    /**
     * Vouches for the server.
     *
     * @param hosts DNS names and IP addresses by which stations reach it
     */
    X509Certificate issueServer(PublicKey server, List<String> hosts) throws GeneralSecurityException {
        var names =
                new GeneralNames(hosts.stream().map(CertificateAuthority::host).toArray(GeneralName[]::new));
        try {
            var builder = leaf("Madoguchi city server", server, SERVER_LIFE, KeyPurposeId.id_kp_serverAuth)
                    .addExtension(Extension.subjectAlternativeName, false, names);
            return sign(builder, key);
        } catch (CertIOException e) {
            throw new GeneralSecurityException("the server's certificate cannot be encoded", e);
        }
    }

    /** Vouches for one station. Its name stands in the certificate for people; the register decides by fingerprint. */
    X509Certificate issueStation(PublicKey station, String name) throws GeneralSecurityException {
        try {
            return sign(leaf(name, station, STATION_LIFE, KeyPurposeId.id_kp_clientAuth), key);
        } catch (CertIOException e) {
            throw new GeneralSecurityException("the station's certificate cannot be encoded", e);
        }
    }

    /** Vouches for whoever holds the city's keys, for so long as one command takes. */
    X509Certificate issueAdministrator(PublicKey administrator) throws GeneralSecurityException {
        try {
            return sign(
                    builder(
                                    new JcaX509CertificateHolder(certificate).getSubject(),
                                    subject("Madoguchi administrator"),
                                    administrator,
                                    clock.instant(),
                                    ADMINISTRATOR_LIFE,
                                    random)
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                            .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(new KeyPurposeId[] {
                                KeyPurposeId.id_kp_clientAuth,
                                KeyPurposeId.getInstance(new ASN1ObjectIdentifier(ADMINISTRATOR))
                            })),
                    key);
        } catch (CertIOException e) {
            throw new GeneralSecurityException("the administrator's certificate cannot be encoded", e);
        }
    }

    private X509v3CertificateBuilder leaf(String name, PublicKey subjectKey, Duration life, KeyPurposeId purpose)
            throws GeneralSecurityException, CertIOException {
        X500Name issuer = new JcaX509CertificateHolder(certificate).getSubject();
        return builder(issuer, subject(name), subjectKey, clock.instant(), life, random)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate.getPublicKey()));
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey subjectKey, Instant now, Duration life, SecureRandom random) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, random),
                Date.from(now.minus(SKEW)),
                Date.from(now.plus(life)),
                subject,
                subjectKey);
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder(SIGNATURE).build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("the authority's key does not sign", e);
        }
    }

    private static X500Name subject(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static GeneralName host(String host) {
        boolean address = host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }
}
