package dev.madoguchi.sync;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** The workstation's side of TLS: its own key, which never leaves it, and the one authority it trusts. */
final class StationTls {
    private StationTls() {}

    static KeyPair newKeys(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    /** A request to certify the key (PKCS #10, RFC 2986), which also proves that the station holds it. DER. */
    static byte[] signingRequest(String station, KeyPair keys) throws GeneralSecurityException {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, station)
                .build();
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaPKCS10CertificationRequestBuilder(name, keys.getPublic())
                    .build(signer)
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new GeneralSecurityException("the signing request cannot be made", e);
        }
    }

    /** TLS 1.3 that shows this certificate and trusts the pinned authority alone, not those of the computer. */
    static SSLContext context(PrivateKey key, X509Certificate certificate, X509Certificate authority)
            throws GeneralSecurityException {
        char[] inMemoryOnly = {};
        try {
            KeyStore own = emptyStore();
            own.setKeyEntry("station", key, inMemoryOnly, new Certificate[] {certificate});
            KeyManagerFactory ownKeys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            ownKeys.init(own, inMemoryOnly);

            KeyStore trusted = emptyStore();
            trusted.setCertificateEntry("city", authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);

            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(ownKeys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store cannot be made", e);
        }
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
