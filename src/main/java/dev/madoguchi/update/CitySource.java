package dev.madoguchi.update;

import dev.madoguchi.publishing.ReleaseFile;
import dev.madoguchi.seal.TlsLine;
import dev.madoguchi.sync.CityPlace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The city's servers ({@code GET /api/v1/releases/SHA256}), each asked until one answers. Files of the program are no secret, so that
 * nobody has to sign in for them; the server is still known by the city's authority.
 */
public final class CitySource implements FileSource, AutoCloseable {
    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIME = Duration.ofMinutes(1);
    /** A slower line than this is taken for a server that stopped; a version's largest file then takes two hours. */
    private static final int SLOWEST_BYTES_A_SECOND = 20_000;

    private final List<URI> servers;
    private final HttpClient client;

    /** @param place where the city is, and whom it trusts */
    public CitySource(CityPlace place) throws IOException {
        this.servers = place.addresses();
        this.client = TlsLine.open(trusting(place), CONNECT_TIME);
    }

    @Override
    public void get(ReleaseFile file, Path to) throws IOException, InterruptedException {
        IOException last = new IOException("the city has no server");
        for (URI server : servers) {
            try {
                ask(server, file, to);
                return;
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private void ask(URI server, ReleaseFile file, Path to) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/releases/" + file.sha256()))
                .timeout(ANSWER_TIME.plusSeconds(file.bytes() / SLOWEST_BYTES_A_SECOND))
                .build();
        HttpResponse<Path> response =
                TlsLine.send(client, request, BodyHandlers.limiting(BodyHandlers.ofFile(to), file.bytes()));
        if (response.statusCode() != 200) {
            throw new IOException("the server answers " + response.statusCode() + " for " + file.path());
        }
    }

    private static SSLContext trusting(CityPlace place) throws IOException {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("city", place.authority());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot be had", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
