package dev.madoguchi.city;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The server's side of TLS.
 *
 * <p>The server's own key and certificate are made anew at each start, in memory only. Stations trust the authority, so
 * nothing is lost by it, no server certificate runs out unnoticed, and a stolen disk holds no server key.
 */
final class CityTls {
    private CityTls() {}

    /**
     * A fresh key, vouched for by the authority, trusting only clients of the same authority.
     *
     * @param hosts DNS names and IP addresses by which stations reach the server
     */
    static SSLContext serverContext(CertificateAuthority authority, List<String> hosts, SecureRandom random)
            throws IOException, GeneralSecurityException {
        KeyPair keys = CertificateAuthority.newKeys(random);
        X509Certificate certificate = authority.issueServer(keys.getPublic(), hosts);
        return context(keys.getPrivate(), certificate, authority.certificate(), random);
    }

    /** Shows this certificate and trusts what this authority vouches for. */
    static SSLContext context(
            PrivateKey key, X509Certificate certificate, X509Certificate authority, SecureRandom random)
            throws IOException, GeneralSecurityException {
        char[] inMemoryOnly = {};
        KeyStore own = emptyStore();
        own.setKeyEntry("own", key, inMemoryOnly, new Certificate[] {certificate, authority});
        KeyManagerFactory ownKeys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ownKeys.init(own, inMemoryOnly);

        KeyStore trusted = emptyStore();
        trusted.setCertificateEntry("authority", authority);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);

        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(ownKeys.getKeyManagers(), trust.getTrustManagers(), random);
        return context;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
