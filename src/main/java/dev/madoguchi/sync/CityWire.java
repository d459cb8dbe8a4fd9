package dev.madoguchi.sync;

import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.TlsLine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Carries requests to whichever of a city's servers answers: HTTPS with this station's certificate, one authority trusted, the host's name
 * checked, every wait limited, every answer limited in size, no redirect followed. For any thread.
 */
public final class CityWire implements AutoCloseable {
    /** The slowest line on which a request still counts as under way. */
    private static final int SLOWEST_BYTES_A_SECOND = 64 * 1024;

    private static final int LONGEST_ANSWER = 64 * 1024;

    private final CityServers servers;
    private final Duration answerTime;
    private final HttpClient client;
    private final EqualServers line;
    private final ClockSkew skew;
    private final Optional<KeyNews> keys;

    /**
     * How long is waited.
     *
     * @param connect for a server to be there
     * @param answer for it to say something
     */
    record Patience(Duration connect, Duration answer) {
        /** Who has another server to ask does not wait long for one that is switched off. */
        static Patience with(CityServers servers) {
            return new Patience(Duration.ofSeconds(servers.count() == 1 ? 5 : 2), Duration.ofSeconds(10));
        }
    }

    /**
     * @param clock what the station goes by
     * @param known where an answer tells of newer keys of the city, they are learned before it is believed
     */
    CityWire(CityServers servers, SSLContext tls, Patience patience, Clock clock, Optional<PinnedKeys> known) {
        this.servers = servers;
        this.answerTime = patience.answer();
        this.skew = new ClockSkew(clock);
        this.client = TlsLine.open(tls, patience.connect());
        this.keys = known.map(pinned -> new KeyNews(pinned, client, answerTime));
        this.line = new EqualServers(servers, this::sendOne);
    }

    /** A request to a path that waits so long as a small answer takes. */
    HttpRequest.Builder request(String path) {
        return request(path, 0);
    }

    /**
     * A request to a path.
     *
     * @param bytes that go to or fro with it, and take their time
     */
    HttpRequest.Builder request(String path, int bytes) {
        return HttpRequest.newBuilder(servers.current().resolve(path))
                .timeout(answerTime.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND));
    }

    /** Sends a request whose answer is small. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return line.send(request.build());
    }

    private HttpResponse<String> sendOne(HttpRequest request) throws IOException, InterruptedException {
        Instant asked = skew.now();
        HttpResponse<String> response = TlsLine.send(client, request, text(LONGEST_ANSWER));
        skew.answered(response.headers().firstValue("Date"), asked);
        if (keys.isPresent()) {
            keys.get().heard(response);
        }
        return response;
    }

    /**
     * Sends a request whose answer may be large.
     *
     * @param longest answer that is read, in bytes
     */
    HttpResponse<String> fetch(HttpRequest.Builder request, int longest) throws IOException, InterruptedException {
        return new EqualServers(servers, moved -> TlsLine.send(client, moved, text(longest))).send(request.build());
    }

    private static BodyHandler<String> text(int longest) {
        return BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), longest);
    }

    /** How far this computer's clock was ahead of the server's at the last answer; empty before there was one. */
    Optional<Duration> skew() {
        return skew.measured();
    }

    @Override
    public void close() {
        TlsLine.close(client);
    }
}
