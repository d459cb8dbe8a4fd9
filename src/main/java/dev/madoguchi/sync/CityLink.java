package dev.madoguchi.sync;

import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.Envelope;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line to the city server: HTTPS with this station's certificate, one authority trusted, the host's name checked, every
 * wait limited, every answer limited in size, no redirect followed.
 */
public final class CityLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CityLink.class);
    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
    /** Who has another server to ask does not wait long for one that is switched off. */
    private static final Duration CONNECT_TIME_OF_SEVERAL = Duration.ofSeconds(2);

    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);
    /** The slowest line on which a record still counts as under way. */
    private static final int SLOWEST_BYTES_A_SECOND = 64 * 1024;

    /** A larger record goes in parts from the first try on. */
    private static final int LARGEST_AT_ONCE = 1024 * 1024;

    private static final int LONGEST_ANSWER = 64 * 1024;
    /** Some twenty years of a day's head each. */
    private static final int LONGEST_LIST = 4 * 1024 * 1024;

    private static final Duration CLOSE_TIME = Duration.ofSeconds(2);

    private final CityServers servers;
    private final EqualServers line;
    private final Duration answerTime;
    private final HttpClient client;
    private final JsonMapper json = new JsonMapper();
    private final ClockSkew skew;
    private final Optional<KeyNews> keys;

    /**
     * @param server {@code https://HOST:PORT}
     * @param tls the station's key and certificate, and the city's authority as the only one trusted
     */
    public CityLink(URI server, SSLContext tls) {
        this(CityServers.only(server), tls, CONNECT_TIME, ANSWER_TIME, Clock.systemUTC());
    }

    /** The same with this computer's clock, which is measured against the server's. */
    public CityLink(URI server, SSLContext tls, Clock clock) {
        this(CityServers.only(server), tls, clock);
    }

    /**
     * The same to whichever of a city's servers answers.
     *
     * @param clock what the station goes by
     */
    public CityLink(CityServers servers, SSLContext tls, Clock clock) {
        this(servers, tls, servers.count() == 1 ? CONNECT_TIME : CONNECT_TIME_OF_SEVERAL, ANSWER_TIME, clock);
    }

    /** The line of an enrolled station: where an answer tells of newer keys of the city, they are learned before it is believed. */
    public CityLink(CityServers servers, StationIdentity identity, Clock clock) {
        this(
                servers,
                identity.tls(),
                servers.count() == 1 ? CONNECT_TIME : CONNECT_TIME_OF_SEVERAL,
                ANSWER_TIME,
                clock,
                Optional.of(identity.keys()));
    }

    CityLink(URI server, SSLContext tls, Duration connectTime, Duration answerTime) {
        this(CityServers.only(server), tls, connectTime, answerTime, Clock.systemUTC());
    }

    CityLink(CityServers servers, SSLContext tls, Duration connectTime, Duration answerTime, Clock clock) {
        this(servers, tls, connectTime, answerTime, clock, Optional.empty());
    }

    private CityLink(
            CityServers servers,
            SSLContext tls,
            Duration connectTime,
            Duration answerTime,
            Clock clock,
            Optional<PinnedKeys> keys) {
        this.servers = servers;
        this.answerTime = answerTime;
        this.skew = new ClockSkew(clock);
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTime)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.keys = keys.map(known -> new KeyNews(known, client, answerTime));
        this.line = new EqualServers(servers, this::sendOne);
    }

    /**
     * Sends one record and says what came of it: in one piece, or in parts where it is large, or not small and tried before.
     *
     * @param again whether an earlier try may have left something with the server
     */
    CityAnswer put(Envelope envelope, boolean again) throws InterruptedException {
        byte[] bytes = envelope.bytes();
        try {
            if (bytes.length <= (again ? PartedSending.PART_BYTES : LARGEST_AT_ONCE)) {
                return answer(whole(envelope.header().id(), bytes));
            }
            HttpResponse<String> parted = new PartedSending(this::send, envelope, bytes).send(again);
            boolean unheardOf = parted.statusCode() == 404;
            return answer(unheardOf ? whole(envelope.header().id(), bytes) : parted);
        } catch (IOException e) {
            return new CityAnswer.NotTaken(problem(e), Duration.ZERO);
        }
    }

    /** Sends a small statement that this station signed and says what came of it. */
    CityAnswer putStatement(String path, String jws) throws InterruptedException {
        var request = HttpRequest.newBuilder(servers.current().resolve(path))
                .timeout(answerTime)
                .header("Content-Type", "application/jose")
                .PUT(BodyPublishers.ofString(jws, StandardCharsets.US_ASCII))
                .build();
        try {
            return answer(send(request));
        } catch (IOException e) {
            return new CityAnswer.NotTaken(problem(e), Duration.ZERO);
        }
    }

    /** Asks for the heads of this station's audit trail that the city holds; empty where it does not answer. */
    public Optional<CityHeads> heads() throws InterruptedException {
        var request = HttpRequest.newBuilder(servers.current().resolve("/api/v1/audit-heads/"))
                .timeout(answerTime)
                .build();
        try {
            var body = BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_LIST);
            HttpResponse<String> response = new EqualServers(servers, moved -> client.send(moved, body)).send(request);
            return response.statusCode() == 200
                    ? Optional.of(CityHeads.of(json.readTree(response.body())))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<String> whole(UUID id, byte[] bytes) throws IOException, InterruptedException {
        return send(
                "/api/v1/records/" + id,
                request -> request.timeout(patience(bytes.length))
                        .header("Content-Type", "application/cbor")
                        .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> content)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(servers.current().resolve(path)).timeout(patience(PartedSending.PART_BYTES));
        return send(content.apply(request).build());
    }

    private Duration patience(int bytes) {
        return answerTime.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND);
    }

    /** Asks whether the server is there; empty when it is. */
    Optional<SyncProblem> ask() throws InterruptedException {
        var request = HttpRequest.newBuilder(servers.current().resolve("/api/v1/health"))
                .timeout(answerTime)
                .build();
        try {
            int status = send(request).statusCode();
            return status == 200 ? Optional.empty() : Optional.of(problem(status));
        } catch (IOException e) {
            return Optional.of(problem(e));
        }
    }

    /**
     * Tells the city something small, any number of times.
     *
     * @return what kept it from the city; empty where it was heard
     */
    Optional<SyncProblem> tell(String path, byte[] json) throws InterruptedException {
        var request = HttpRequest.newBuilder(servers.current().resolve(path))
                .timeout(answerTime)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(json))
                .build();
        try {
            int status = send(request).statusCode();
            return status == 200 ? Optional.empty() : Optional.of(problem(status));
        } catch (IOException e) {
            return Optional.of(problem(e));
        }
    }

    /**
     * Asks for a city's half of a day's key, or has it destroyed.
     *
     * @param deed {@code PUT} or {@code DELETE}
     * @param path under {@code /api/v1/shares/}
     */
    HttpResponse<String> share(String deed, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(servers.current().resolve("/api/v1/shares/" + path))
                .timeout(answerTime)
                .method(deed, BodyPublishers.noBody())
                .build());
    }

    /**
     * Asks for a review by an officer at the console, looks for its answer, or withdraws it.
     *
     * @param deed {@code PUT}, {@code GET} or {@code DELETE}
     * @param path under {@code /api/v1/reviews/}
     */
    HttpResponse<String> review(String deed, String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(servers.current().resolve("/api/v1/reviews/" + path))
                .timeout(answerTime)
                .header("Content-Type", "application/jose")
                .method(deed, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** What the city said of this station's delivery of a day, signed, the latest last. */
    List<JsonNode> acceptances(LocalDate day) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(servers.current().resolve("/api/v1/acceptances/" + day))
                .timeout(answerTime)
                .build();
        try {
            HttpResponse<String> response = send(request);
            if (response.statusCode() != 200) {
                throw new IOException("the server answers " + response.statusCode());
            }
            return json.readTree(response.body())
                    .path("acceptances")
                    .valueStream()
                    .toList();
        } catch (JacksonException e) {
            throw new IOException("the server's answer is not JSON", e);
        }
    }

    /**
     * Gets a document.
     *
     * @param longest answer that is read, in bytes
     */
    String fetch(String path, int longest) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(servers.current().resolve(path))
                .timeout(patience(longest))
                .build();
        var body = BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), longest);
        HttpResponse<String> response = new EqualServers(servers, moved -> client.send(moved, body)).send(request);
        if (response.statusCode() != 200) {
            throw new IOException("the server answers " + response.statusCode());
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return line.send(request);
    }

    private HttpResponse<String> sendOne(HttpRequest request) throws IOException, InterruptedException {
        Instant asked = skew.now();
        HttpResponse<String> response = client.send(
                request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        skew.answered(response.headers().firstValue("Date"), asked);
        if (keys.isPresent()) {
            keys.get().heard(response);
        }
        return response;
    }

    /** Asks the server for a sign of life, and so for newer keys; nothing where it does not answer. */
    public void refresh() throws InterruptedException {
        ask().ifPresent(problem -> LOG.warn("The city was not asked for newer keys: {}", problem));
    }

    /** How far this computer's clock was ahead of the server's at the last answer; empty before there was one. */
    Optional<Duration> skew() {
        return skew.measured();
    }

    /** Asks for a certificate for a new TLS key, over the present one. */
    String renew(String body) throws EnrolmentException {
        var request = HttpRequest.newBuilder(servers.current().resolve("/api/v1/enrolments/renewal"))
                .timeout(answerTime)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = send(request);
            if (response.statusCode() == 200) {
                return response.body();
            }
            throw new EnrolmentException(
                    EnrolmentFault.SERVER_FAULT, "the server renews nothing: " + response.statusCode());
        } catch (IOException e) {
            throw new EnrolmentException(EnrolmentFault.SERVER_AWAY, "the server was not reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnrolmentException(EnrolmentFault.SERVER_AWAY, "interrupted while renewing", e);
        }
    }

    private CityAnswer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200, 201 -> new CityAnswer.Taken(response.body());
            case 422 -> new CityAnswer.NotTaken(SyncProblem.ofReason(reason(response.body())), Duration.ZERO);
            default -> new CityAnswer.NotTaken(problem(status), RetryAfter.of(response.headers()));
        };
    }

    private static SyncProblem problem(int status) {
        return switch (status) {
            case 401 -> SyncProblem.STATION_UNKNOWN;
            case 403 -> SyncProblem.STATION_REVOKED;
            case 409 -> SyncProblem.CONFLICT;
            case 413 -> SyncProblem.TOO_LARGE;
            case 507 -> SyncProblem.SERVER_FULL;
            case 429, 503 -> SyncProblem.BUSY;
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
            case SSLException stranger -> CertificateTimes.areTheCause(e) ? SyncProblem.CLOCK : SyncProblem.NOT_TRUSTED;
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
