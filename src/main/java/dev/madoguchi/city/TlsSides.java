package dev.madoguchi.city;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** What a server shows and whom it believes, made anew when the city's authorities change. Safe for several threads. */
final class TlsSides {
    private final Supplier<AuthorityTrust> trust;
    private final KeyPair keys;
    private final List<String> hosts;
    /** By the id of the authority that gave it: a handshake ends with the chain that it began with. */
    private final Map<String, X509Certificate[]> chains = new ConcurrentHashMap<>();

    private @Nullable Sides now;

    private record Sides(List<X509Certificate> trusted, String alias, X509ExtendedTrustManager clients) {}

    /** @param keys the server's own */
    TlsSides(Supplier<AuthorityTrust> trust, KeyPair keys, List<String> hosts)
            throws IOException, GeneralSecurityException {
        this.trust = trust;
        this.keys = keys;
        this.hosts = List.copyOf(hosts);
        this.now = made(trust.get());
    }

    private Sides made(AuthorityTrust current) throws IOException, GeneralSecurityException {
        String alias = current.newest().certificate().getSerialNumber() + " of "
                + current.trusted().size();
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(current.newest().issueServer(keys.getPublic(), hosts));
        chain.addAll(current.way());
        chains.put(alias, chain.toArray(X509Certificate[]::new));
        for (TrustManager each : CityTls.trust(current.trusted())) {
            if (each instanceof X509ExtendedTrustManager clients) {
                return new Sides(current.trusted(), alias, clients);
            }
        }
        throw new GeneralSecurityException("this computer checks no certificates");
    }

    private synchronized Sides current() {
        AuthorityTrust today = trust.get();
        Sides before = now;
        if (before != null && before.trusted().equals(today.trusted())) {
            return before;
        }
        try {
            Sides fresh = made(today);
            now = fresh;
            return fresh;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the server's certificate cannot be made", e);
        }
    }

    /** What the chain is called that is shown now. */
    String alias() {
        return current().alias();
    }

    X509Certificate @Nullable [] chain(String alias) {
        X509Certificate[] chain = chains.get(alias);
        return chain == null ? null : chain.clone();
    }

    PrivateKey key() {
        return keys.getPrivate();
    }

    X509ExtendedTrustManager clients() {
        return current().clients();
    }
}
