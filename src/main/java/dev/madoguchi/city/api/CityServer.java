package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.console.Console;
import dev.madoguchi.city.queue.Place;
import dev.madoguchi.city.queue.QueueHalls;
import dev.madoguchi.queue.Congestion;
import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The city's server: HTTPS with TLS 1.3. TLS asks everybody for a client certificate and turns away one that is not of the city's own
 * authority; every route but enrolment by a one-time code, and boards where they are open, demands one.
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
    /** Besides those that wait for the queue to change; who brings a body is counted by itself. */
    private static final int REQUESTS_AT_ONCE = 600;

    private static final int BODIES_AT_ONCE = 16;
    /** Bounds memory: a connection costs some 80 KB. One too many waits in the system until another closes. */
    private static final int MOST_CONNECTIONS = 5000;

    private static final int REQUESTS_WAITING = 1000;
    private static final String PLAIN = "boards";
    private static final String CONSOLE = "console";
    private static final HeaderName KEYS = HeaderNames.create("Madoguchi-Keys");

    private final WebServer server;
    private final JsonMapper json = new JsonMapper();
    private final Clock clock;
    private final CityHome home;
    private final StationGate gate;
    private final QueueHalls halls;
    private final Map<String, HttpService> services;
    private final QueueService waiting;
    private final boolean open;

    /** A server whose queue is shown as usual. */
    public CityServer(CityHome home, ServerAddress address, Clock clock) {
        this(home, address, QueueSettings.usual(), Optional.empty(), clock);
    }

    /** A server without a console. */
    public CityServer(CityHome home, ServerAddress address, QueueSettings queue, Clock clock) {
        this(home, address, queue, Limits.usual(home), clock);
    }

    /**
     * Makes a server that is not started yet.
     *
     * @param home the city it works for
     * @param address where it listens
     * @param queue how it shows the queue
     * @param console the port of the console for browsers; empty for none
     * @param clock the time that stands in receipts
     */
    public CityServer(
            CityHome home, ServerAddress address, QueueSettings queue, Optional<Integer> console, Clock clock) {
        this(home, address, new Doors(queue, console), Limits.usual(home), clock);
    }

    CityServer(CityHome home, ServerAddress address, QueueSettings queue, Limits limits, Clock clock) {
        this(home, address, new Doors(queue, Optional.empty()), limits, clock);
    }

    /** How it shows the queue, and the port of the console. */
    private record Doors(QueueSettings queue, Optional<Integer> console) {}

    private CityServer(CityHome home, ServerAddress address, Doors doors, Limits limits, Clock clock) {
        QueueSettings queue = doors.queue();
        HELIDON.setLevel(Level.WARNING);
        this.clock = clock;
        this.home = home;
        this.gate = new StationGate(home.stations(), limits.pace());
        var intake = new Intake(
                home::takesKey, home.vaults().records(), home.signers().receipts(), limits.room(), clock);
        this.halls = home.queues(clock.withZone(queue.zone()));
        var bodies = new Permits(BODIES_AT_ONCE, READ_TIME);
        this.waiting = new QueueService(gate, halls, queue.open(), new Permits(limits.waiting(), Duration.ZERO));
        this.services = new ApiServices(home, gate, intake, bodies, clock).byPath(waiting, address);
        this.open = queue.open();
        WebServerConfig.Builder building = building(address, limits);
        queue.plain().ifPresent(port -> showBoards(building, address.host(), port, limits.waiting()));
        doors.console().ifPresent(port -> showConsole(building, home, address, port, clock.withZone(queue.zone())));
        this.server = building.build();
    }

    /** The port for stations and administrators, by whose certificates they are known. */
    private WebServerConfig.Builder building(ServerAddress address, Limits limits) {
        return WebServer.builder()
                .host(address.host())
                .port(address.port())
                .shutdownHook(false)
                .shutdownGracePeriod(STOP_TIME)
                .idleConnectionTimeout(IDLE_TIME)
                .useNio(false)
                .maxTcpConnections(MOST_CONNECTIONS)
                .concurrencyLimit(limit(limits.waiting()))
                .directHandlers(CityServer::refuse)
                .tls(Tls.builder()
                        .sslContext(SocketTls.of(home.serverTls(address.names()), true, limits.silence()))
                        .clientAuth(TlsClientAuth.OPTIONAL)
                        .addEnabledProtocol("TLSv1.3")
                        .build())
                .routing(routing -> {
                    routing.addFilter(this::tellTheTime);
                    routing.addFilter(this::tellTheKeys);
                    routes(routing);
                    refuse(routing);
                });
    }

    /** A port for browsers, which have no certificate. */
    private void showConsole(
            WebServerConfig.Builder building, CityHome home, ServerAddress address, int port, Clock clock) {
        Console console = home.console(this::congestion, clock);
        building.putSocket(
                CONSOLE,
                browsers -> browsers.host(address.host())
                        .port(port)
                        .useNio(false)
                        .maxTcpConnections(MOST_CONNECTIONS)
                        .concurrencyLimit(limit(0))
                        .directHandlers(CityServer::refuse)
                        .tls(Tls.builder()
                                .sslContext(SocketTls.of(home.serverTls(address.names()), false, Limits.USUAL_SILENCE))
                                .clientAuth(TlsClientAuth.NONE)
                                .addEnabledProtocol("TLSv1.3")
                                .build())
                        .routing(routing -> {
                            routing.register("/", new ConsoleService(console));
                            refuse(routing);
                        }));
    }

    private Optional<Congestion> congestion(String municipality, String site) {
        return halls.find(new Place(municipality, site)).map(hall -> hall.congestion());
    }

    /** A second port, for the boards and nothing else. */
    private void showBoards(WebServerConfig.Builder building, String host, int port, int most) {
        building.putSocket(
                PLAIN,
                boards -> boards.host(host)
                        .port(port)
                        .maxTcpConnections(MOST_CONNECTIONS)
                        .concurrencyLimit(limit(most))
                        .directHandlers(CityServer::refuse)
                        .routing(routing -> show(routing, waiting)));
    }

    /** @param waiting how many of the requests only wait */
    private static FixedLimit limit(int waiting) {
        return FixedLimit.create(limit -> limit.permits(waiting + REQUESTS_AT_ONCE)
                .queueLength(REQUESTS_WAITING)
                .queueTimeout(READ_TIME));
    }

    /** Every address of the server; those under {@code /api/v1} stand in {@code openapi.yaml} too. */
    void routes(HttpRules routing) {
        services.forEach(routing::register);
        routing.get("/api/v1/keys", this::keys)
                .get("/api/v1/health", this::health)
                .get("/api/v1/openapi.yaml", new OpenApi()::send);
        if (open) {
            routing.register("/board", new BoardService());
        }
    }

    /** The boards, and nothing else. */
    private static void show(HttpRouting.Builder routing, QueueService queue) {
        routing.register("/api/v1/queue", (HttpService) queue::looks).register("/board", new BoardService());
        refuse(routing);
    }

    private static void refuse(DirectHandlers.Builder handlers) {
        handlers.addHandler(EventType.OTHER, Answers::transport)
                .addHandler(EventType.INTERNAL_ERROR, Answers::unreadable);
    }

    private static void refuse(HttpRouting.Builder routing) {
        var trouble = new ServerTrouble(LeftRequests.logged());
        routing.error(RefusedException.class, (request, response, e) -> Answers.refuse(response, e.refusal()))
                .error(HttpException.class, (request, response, e) -> Answers.http(response, e.status()))
                .error(Throwable.class, (request, response, e) -> trouble.tell(response, e));
    }

    /** Every answer says what time the server has (RFC 9110 section 6.6.1), so that a station can measure its own clock. */
    private void tellTheTime(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.header(
                HeaderNames.DATE,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC)));
        chain.proceed();
    }

    /** Every answer says which version of the city's keys there is, so that a station can fetch newer ones. */
    private void tellTheKeys(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.header(KEYS, Long.toString(home.keysVersion()));
        chain.proceed();
    }

    private void keys(ServerRequest request, ServerResponse response) {
        gate.station(request);
        Answers.statement(response, 200, home.keyDocument());
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

    /** The port of the console; empty where there is none. */
    public Optional<Integer> consolePort() {
        int port = server.port(CONSOLE);
        return port > 0 ? Optional.of(port) : Optional.empty();
    }

    /** Stops listening; what is being answered gets two seconds. */
    @Override
    public void close() {
        halls.close();
        server.stop();
    }
}
