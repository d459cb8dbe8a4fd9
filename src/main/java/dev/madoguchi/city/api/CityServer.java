package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.queue.QueueHalls;
import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import io.helidon.http.HttpException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The city's server: HTTPS with TLS 1.3, a client certificate of the city's own authority required from everybody who does more than
 * look at the board of a waiting room; where that is not open to whoever asks, from everybody.
 *
 * <p>The city it works for stays the caller's to close, after the server.
 */
public final class CityServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CityServer.class);
    /** Helidon tells of itself in the JDK's log, which nobody reads; its warnings are enough. Held, or the level is lost. */
    private static final java.util.logging.Logger HELIDON = java.util.logging.Logger.getLogger("io.helidon");

    private static final Duration READ_TIME = Duration.ofSeconds(30);
    private static final Duration IDLE_TIME = Duration.ofMinutes(5);
    private static final Duration STOP_TIME = Duration.ofSeconds(2);
    /** Most of them only wait for the queue to change; who brings a body is counted by itself. */
    private static final int REQUESTS_AT_ONCE = 600;

    private static final int REQUESTS_WAITING = 1000;
    private static final String PLAIN = "boards";

    private final WebServer server;
    private final JsonMapper json = new JsonMapper();
    private final Clock clock;
    private final StationGate gate;
    private final QueueHalls halls;

    /** A server whose queue is shown as usual. */
    public CityServer(CityHome home, ServerAddress address, Clock clock) {
        this(home, address, QueueSettings.usual(), clock);
    }

    /**
     * Makes a server that is not started yet.
     *
     * @param home the city it works for
     * @param address where it listens
     * @param queue how it shows the queue
     * @param clock the time that stands in receipts
     */
    public CityServer(CityHome home, ServerAddress address, QueueSettings queue, Clock clock) {
        HELIDON.setLevel(Level.WARNING);
        this.clock = clock;
        this.gate = new StationGate(home.stations());
        var intake = new Intake(home.sealingKeyIds(), home.records(), home.receipts(), clock);
        this.halls = home.queues(clock.withZone(queue.zone()));
        QueueService waiting = new QueueService(gate, halls, queue.open());
        WebServerConfig.Builder building = WebServer.builder()
                .host(address.host())
                .port(address.port())
                .shutdownHook(false)
                .shutdownGracePeriod(STOP_TIME)
                .idleConnectionTimeout(IDLE_TIME)
                .connectionOptions(options -> options.readTimeout(READ_TIME))
                .concurrencyLimit(limit())
                .tls(Tls.builder()
                        .sslContext(home.serverTls(address.names()))
                        .clientAuth(queue.open() ? TlsClientAuth.OPTIONAL : TlsClientAuth.REQUIRED)
                        .addEnabledProtocol("TLSv1.3")
                        .build())
                .routing(routing -> route(routing, new RecordsService(gate, intake), waiting, queue.open()));
        queue.plain()
                .ifPresent(port -> building.putSocket(
                        PLAIN,
                        boards -> boards.host(address.host())
                                .port(port)
                                .connectionOptions(options -> options.readTimeout(READ_TIME))
                                .concurrencyLimit(limit())
                                .routing(routing -> show(routing, waiting))));
        this.server = building.build();
    }

    private static FixedLimit limit() {
        return FixedLimit.create(limit ->
                limit.permits(REQUESTS_AT_ONCE).queueLength(REQUESTS_WAITING).queueTimeout(READ_TIME));
    }

    private void route(HttpRouting.Builder routing, RecordsService records, QueueService queue, boolean open) {
        routing.register("/api/v1/records", records)
                .register("/api/v1/queue", queue)
                .get("/api/v1/health", this::health);
        if (open) {
            routing.register("/board", new BoardService());
        }
        refuse(routing);
    }

    /** The boards, and nothing else. */
    private static void show(HttpRouting.Builder routing, QueueService queue) {
        routing.register("/api/v1/queue", (HttpService) queue::looks).register("/board", new BoardService());
        refuse(routing);
    }

    private static void refuse(HttpRouting.Builder routing) {
        routing.error(RefusedException.class, (request, response, e) -> Answers.refuse(response, e.refusal()))
                .error(HttpException.class, (request, response, e) -> Answers.http(response, e.status()))
                .error(RuntimeException.class, (request, response, e) -> fault(response, e));
    }

    /** Tells a station that the server is there, that it knows the station, and what time it has. */
    private void health(ServerRequest request, ServerResponse response) {
        String station = gate.station(request).name().station();
        Answers.json(
                response,
                json.createObjectNode()
                        .put("station", station)
                        .put("time", clock.instant().toString()));
    }

    private static void fault(ServerResponse response, RuntimeException e) {
        LOG.error("A request failed", e);
        Answers.fault(response);
    }

    /** Starts to listen. */
    public void start() {
        server.start();
        LOG.info("The city server listens on port {}", server.port());
    }

    /** The port it listens on; the one the system chose where the address said 0. */
    public int port() {
        return server.port();
    }

    /** The port of the boards without TLS; empty where the settings open none. */
    public Optional<Integer> plainPort() {
        int port = server.port(PLAIN);
        return port > 0 ? Optional.of(port) : Optional.empty();
    }

    /** Stops listening; what is being answered gets two seconds. */
    @Override
    public void close() {
        halls.close();
        server.stop();
    }
}
