package dev.madoguchi.sync;

import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.sync.CityWire.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line to the city server: what a station asks and tells, over a {@link CityWire}. */
public final class CityLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CityLink.class);

    /** A larger record goes in parts from the first try on. */
    private static final int LARGEST_AT_ONCE = 1024 * 1024;

    /** Some twenty years of a day's head each. */
    private static final int LONGEST_LIST = 4 * 1024 * 1024;

    private static final String JSON_TYPE = "application/json";
    private static final String STATEMENT_TYPE = "application/jose";
    private static final String TYPE = "Content-Type";

    private final CityWire wire;
    private final LinkTrouble trouble;
    private final JsonMapper json = new JsonMapper();

    /**
     * @param server {@code https://HOST:PORT}
     * @param tls the station's key and certificate, and the city's authority as the only one trusted
     */
    public CityLink(URI server, SSLContext tls) {
        this(server, tls, Clock.systemUTC());
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
        this(servers, tls, Patience.with(servers), clock);
    }

    /** The line of an enrolled station: where an answer tells of newer keys of the city, they are learned before it is believed. */
    public CityLink(CityServers servers, StationIdentity identity, Clock clock) {
        this(
                new CityWire(servers, identity.tls(), Patience.with(servers), clock, Optional.of(identity.keys())),
                Optional.of(identity.pins().certificate()),
                clock);
    }

    CityLink(URI server, SSLContext tls, Duration connectTime, Duration answerTime) {
        this(CityServers.only(server), tls, connectTime, answerTime, Clock.systemUTC());
    }

    CityLink(CityServers servers, SSLContext tls, Duration connectTime, Duration answerTime, Clock clock) {
        this(servers, tls, new Patience(connectTime, answerTime), clock);
    }

    private CityLink(CityServers servers, SSLContext tls, Patience patience, Clock clock) {
        this(new CityWire(servers, tls, patience, clock, Optional.empty()), Optional.empty(), clock);
    }

    private CityLink(CityWire wire, Optional<X509Certificate> own, Clock clock) {
        this.wire = wire;
        this.trouble = new LinkTrouble(own, clock);
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
                return trouble.answer(whole(envelope.header().id(), bytes));
            }
            HttpResponse<String> parted = new PartedSending(this::part, envelope, bytes).send(again);
            boolean unheardOf = parted.statusCode() == 404;
            return trouble.answer(unheardOf ? whole(envelope.header().id(), bytes) : parted);
        } catch (IOException e) {
            return trouble.unanswered(e);
        }
    }

    /** Sends a small statement that this station signed and says what came of it. */
    CityAnswer putStatement(String path, String jws) throws InterruptedException {
        var request = wire.request(path)
                .header(TYPE, STATEMENT_TYPE)
                .PUT(BodyPublishers.ofString(jws, StandardCharsets.US_ASCII));
        try {
            return trouble.answer(wire.send(request));
        } catch (IOException e) {
            return trouble.unanswered(e);
        }
    }

    /** Asks for the heads of this station's audit trail that the city holds; empty where it does not answer. */
    public Optional<CityHeads> heads() throws InterruptedException {
        try {
            HttpResponse<String> response = wire.fetch(wire.request("/api/v1/audit-heads/"), LONGEST_LIST);
            return response.statusCode() == 200
                    ? Optional.of(CityHeads.of(json.readTree(response.body())))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<String> whole(UUID id, byte[] bytes) throws IOException, InterruptedException {
        return wire.send(wire.request("/api/v1/records/" + id, bytes.length)
                .header(TYPE, "application/cbor")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    private HttpResponse<String> part(String path, UnaryOperator<HttpRequest.Builder> content)
            throws IOException, InterruptedException {
        return wire.send(content.apply(wire.request(path, PartedSending.PART_BYTES)));
    }

    /** Asks whether the server is there; empty when it is. */
    Optional<SyncProblem> ask() throws InterruptedException {
        return heard(wire.request("/api/v1/health"));
    }

    private Optional<SyncProblem> heard(HttpRequest.Builder request) throws InterruptedException {
        try {
            int status = wire.send(request).statusCode();
            return status == 200 ? Optional.empty() : Optional.of(trouble.of(status));
        } catch (IOException e) {
            return Optional.of(trouble.of(e));
        }
    }

    /**
     * Tells the city something small, any number of times.
     *
     * @return what kept it from the city; empty where it was heard
     */
    Optional<SyncProblem> tell(String path, byte[] json) throws InterruptedException {
        return heard(wire.request(path).header(TYPE, JSON_TYPE).PUT(BodyPublishers.ofByteArray(json)));
    }

    /**
     * Asks for a city's half of a day's key, or has it destroyed.
     *
     * @param deed {@code PUT} or {@code DELETE}
     * @param path under {@code /api/v1/shares/}
     */
    HttpResponse<String> share(String deed, String path) throws IOException, InterruptedException {
        return wire.send(wire.request("/api/v1/shares/" + path).method(deed, BodyPublishers.noBody()));
    }

    /**
     * Asks for a review by an officer at the console, looks for its answer, or withdraws it.
     *
     * @param deed {@code PUT}, {@code GET} or {@code DELETE}
     * @param path under {@code /api/v1/reviews/}
     */
    HttpResponse<String> review(String deed, String path, String body) throws IOException, InterruptedException {
        return wire.send(wire.request("/api/v1/reviews/" + path)
                .header(TYPE, STATEMENT_TYPE)
                .method(deed, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** What the city said of this station's delivery of a day, signed, the latest last. */
    List<JsonNode> acceptances(LocalDate day) throws IOException, InterruptedException {
        try {
            HttpResponse<String> response = wire.send(wire.request("/api/v1/acceptances/" + day));
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
        HttpResponse<String> response = wire.fetch(wire.request(path, longest), longest);
        if (response.statusCode() != 200) {
            throw new IOException("the server answers " + response.statusCode());
        }
        return response.body();
    }

    /** Asks the server for a sign of life, and so for newer keys; nothing where it does not answer. */
    public void refresh() throws InterruptedException {
        ask().ifPresent(problem -> LOG.warn("The city was not asked for newer keys: {}", problem));
    }

    /** How far this computer's clock was ahead of the server's at the last answer; empty before there was one. */
    Optional<Duration> skew() {
        return wire.skew();
    }

    /** Asks for a certificate for a new TLS key, over the present one. */
    String renew(String body) throws EnrolmentException {
        var request = wire.request("/api/v1/enrolments/renewal")
                .header(TYPE, JSON_TYPE)
                .POST(BodyPublishers.ofString(body));
        try {
            HttpResponse<String> response = wire.send(request);
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

    @Override
    public void close() {
        wire.close();
    }
}
