package dev.madoguchi.sync;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line to the city server: HTTPS with this station's certificate, one authority trusted, the host's name checked, every
 * wait limited, every answer limited in size, no redirect followed.
 */
public final class CityLink implements AutoCloseable {
    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);
    /** The slowest line on which a record still counts as under way. */
    private static final int SLOWEST_BYTES_A_SECOND = 64 * 1024;

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Duration CLOSE_TIME = Duration.ofSeconds(2);

    private final URI server;
    private final Duration answerTime;
    private final HttpClient client;
    private final JsonMapper json = new JsonMapper();

    /**
     * @param server {@code https://HOST:PORT}
     * @param tls the station's key and certificate, and the city's authority as the only one trusted
     */
    public CityLink(URI server, SSLContext tls) {
        this(server, tls, CONNECT_TIME, ANSWER_TIME);
    }

    CityLink(URI server, SSLContext tls, Duration connectTime, Duration answerTime) {
        if (!"https".equals(server.getScheme()) || server.getHost() == null) {
            throw new IllegalArgumentException("the city's address must be https://HOST:PORT, not " + server);
        }
        this.server = server;
        this.answerTime = answerTime;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTime)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Sends one record and says what came of it. */
    CityAnswer put(UUID id, byte[] envelope) throws InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/records/" + id))
                .timeout(answerTime.plusSeconds(envelope.length / SLOWEST_BYTES_A_SECOND))
                .header("Content-Type", "application/cbor")
                .PUT(BodyPublishers.ofByteArray(envelope))
                .build();
        try {
            return answer(send(request));
        } catch (IOException e) {
            return new CityAnswer.NotTaken(problem(e));
        }
    }

    /** Asks whether the server is there; empty when it is. */
    Optional<SyncProblem> ask() throws InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/health"))
                .timeout(answerTime)
                .build();
        try {
            int status = send(request).statusCode();
            return status == 200 ? Optional.empty() : Optional.of(problem(status));
        } catch (IOException e) {
            return Optional.of(problem(e));
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(
                request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
    }

    private CityAnswer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200, 201 -> new CityAnswer.Taken(response.body());
            case 422 -> new CityAnswer.NotTaken(SyncProblem.ofReason(reason(response.body())));
            default -> new CityAnswer.NotTaken(problem(status));
        };
    }

    private static SyncProblem problem(int status) {
        return switch (status) {
            case 401 -> SyncProblem.STATION_UNKNOWN;
            case 403 -> SyncProblem.STATION_REVOKED;
            case 409 -> SyncProblem.CONFLICT;
            case 413 -> SyncProblem.TOO_LARGE;
            default -> SyncProblem.SERVER_FAULT;
        };
    }

    private static SyncProblem problem(IOException e) {
        return switch (e) {
            case HttpConnectTimeoutException away -> SyncProblem.SERVER_AWAY;
            case ConnectException away -> SyncProblem.SERVER_AWAY;
            case NoRouteToHostException away -> SyncProblem.SERVER_AWAY;
            case UnknownHostException away -> SyncProblem.SERVER_AWAY;
            case HttpTimeoutException slow -> SyncProblem.SLOW;
            case SSLException stranger -> SyncProblem.NOT_TRUSTED;
            default -> SyncProblem.CUT;
        };
    }

    /** The {@code reason} of a problem document (RFC 9457); empty where the answer is something else. */
    private String reason(String body) {
        try {
            return json.readTree(body).path("reason").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        try {
            if (!client.awaitTermination(CLOSE_TIME)) {
                throw new IllegalStateException("the line to the city did not close in " + CLOSE_TIME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
