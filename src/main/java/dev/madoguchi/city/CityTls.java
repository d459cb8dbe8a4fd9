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
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
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
     * A fresh key, vouched for by the newest authority, trusting only clients of the authorities that count. Where these change, the next
     * connection goes by them.
     *
     * @param hosts DNS names and IP addresses by which stations reach the server
     */
    static SSLContext serverContext(Supplier<AuthorityTrust> trust, List<String> hosts, SecureRandom random)
            throws IOException, GeneralSecurityException {
        KeyPair keys = CertificateAuthority.newKeys(random);
        var sides = new TlsSides(trust, keys, hosts);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(
                new KeyManager[] {new ServerCertificates(sides)},
                new TrustManager[] {new TrustedClients(sides)},
                random);
        return context;
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

        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(ownKeys.getKeyManagers(), trust(List.of(authority)), random);
        return context;
    }

    /** Trusts what one of these authorities vouches for. */
    static TrustManager[] trust(List<X509Certificate> authorities) throws IOException, GeneralSecurityException {
        KeyStore trusted = emptyStore();
        for (X509Certificate each : authorities) {
            trusted.setCertificateEntry("authority " + each.getSerialNumber(), each);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return trust.getTrustManagers();
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
