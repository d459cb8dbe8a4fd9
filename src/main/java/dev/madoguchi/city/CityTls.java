package dev.madoguchi.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The city's TLS: an authority kept in a PKCS#12 file under the passphrase, and a server that it vouches for.
 *
 * <p>The server's own key and certificate are made anew at each start, in memory only. Stations trust the authority, so
 * nothing is lost by it, no server certificate runs out unnoticed, and a stolen disk holds no server key.
 */
final class CityTls {
    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";

    private CityTls() {}

    /** Makes an authority and writes it to a file that must not exist yet. */
    static void create(Path file, String name, char[] passphrase, Clock clock, SecureRandom random)
            throws IOException, GeneralSecurityException {
        KeyPair keys = CertificateAuthority.newKeys(random);
        X509Certificate certificate = CertificateAuthority.selfSigned(name, keys, clock, random);
        KeyStore store = emptyStore();
        store.setKeyEntry(AUTHORITY, keys.getPrivate(), passphrase, new Certificate[] {certificate});
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            store.store(out, passphrase);
        }
    }

    /** Opens the authority. Fails with {@link CityFault#PASSPHRASE} or {@link CityFault#DAMAGED}. */
    static CertificateAuthority open(Path file, char[] passphrase, Clock clock, SecureRandom random)
            throws IOException, CityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = emptyStore();
            store.load(in, passphrase);
            if (store.getKey(AUTHORITY, passphrase) instanceof PrivateKey key
                    && store.getCertificate(AUTHORITY) instanceof X509Certificate certificate) {
                return new CertificateAuthority(key, certificate, clock, random);
            }
            throw new CityException(CityFault.DAMAGED, file + " holds no authority");
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new CityException(CityFault.PASSPHRASE, "the passphrase does not open " + file, e);
            }
            throw e;
        } catch (GeneralSecurityException e) {
            throw new CityException(CityFault.DAMAGED, file + " does not give its key", e);
        }
    }

    /**
     * The server's side of TLS: a fresh key, vouched for by the authority, trusting only clients of the same authority.
     *
     * @param hosts DNS names and IP addresses by which stations reach the server
     */
    static SSLContext serverContext(CertificateAuthority authority, List<String> hosts, SecureRandom random)
            throws IOException, GeneralSecurityException {
        KeyPair keys = CertificateAuthority.newKeys(random);
        X509Certificate certificate = authority.issueServer(keys.getPublic(), hosts);
        char[] inMemoryOnly = {};
        KeyStore own = emptyStore();
        own.setKeyEntry(
                SERVER, keys.getPrivate(), inMemoryOnly, new Certificate[] {certificate, authority.certificate()});
        KeyManagerFactory ownKeys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ownKeys.init(own, inMemoryOnly);

        KeyStore trusted = emptyStore();
        trusted.setCertificateEntry(AUTHORITY, authority.certificate());
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
