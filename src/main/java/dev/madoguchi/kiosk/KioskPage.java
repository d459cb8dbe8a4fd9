package dev.madoguchi.kiosk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses of the page: the page itself, its words, the state of the counter, and {@code POST /tickets}. Another web page in
 * the same browser gets no number: the address and the origin must be the machine's own.
 */
final class KioskPage {
    private static final Logger LOG = LoggerFactory.getLogger(KioskPage.class);
    private static final int LONGEST_BODY = 1_000;
    private static final String NOT_FOUND = "404";
    private static final Map<String, String> FILES = Map.of(
            "/", "page.html",
            "/page.css", "page.css",
            "/page.js", "page.js");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json");
    private static final Map<String, String> SAFETY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Set<String> hosts;
    private final Supplier<Optional<KioskDesk>> desk;
    private final Supplier<String> mark;
    private final byte[] words;
    private final Presses presses = new Presses();

    /**
     * @param desk the counter; empty while nobody works there
     * @param mark words over every screen; empty for none
     */
    KioskPage(int port, Duration idle, Supplier<Optional<KioskDesk>> desk, Supplier<String> mark) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.desk = desk;
        this.mark = mark;
        this.words = JSON.writeValueAsBytes(KioskWords.read(idle));
    }

    void answer(HttpExchange exchange) throws IOException {
        if (!own(exchange.getRequestHeaders())) {
            send(exchange, 403, "json", new byte[0]);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod() + " " + path) {
            case "GET /words" -> send(exchange, 200, "json", words);
            case "GET /state" -> send(exchange, 200, "json", JSON.writeValueAsBytes(state()));
            case "POST /tickets" -> ticket(exchange);
            default -> file(exchange, exchange.getRequestMethod().equals("GET") ? path : NOT_FOUND);
        }
    }

    /** The page calls the machine by its own address, and says that it is itself where a browser says who asks. */
    private boolean own(Headers headers) {
        String host = headers.getFirst("Host");
        String origin = headers.getFirst("Origin");
        return host != null
                && hosts.contains(host)
                && (origin == null || (origin.startsWith("http://") && hosts.contains(origin.substring(7))));
    }

    private KioskState state() {
        return desk.get().map(KioskState::of).orElse(KioskState.closed()).marked(mark.get());
    }

    private void ticket(HttpExchange exchange) throws IOException {
        Optional<Press> press = press(exchange);
        if (press.isEmpty()) {
            send(exchange, 422, "json", new byte[0]);
            return;
        }
        try {
            Optional<GivenNumber> number = desk.get().flatMap(open -> presses.number(press.get(), open));
            if (number.isPresent()) {
                send(exchange, 200, "json", JSON.writeValueAsBytes(number.get()));
            } else {
                send(exchange, 409, "json", new byte[0]);
            }
        } catch (RuntimeException e) {
            LOG.error("The ticket machine could give no number", e);
            send(exchange, 500, "json", new byte[0]);
        }
    }

    private static Optional<Press> press(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY || type == null || !type.startsWith("application/json")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(body, Press.class));
        } catch (JacksonException e) {
            LOG.warn("The ticket machine was sent what is no press");
            return Optional.empty();
        }
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        String name = FILES.get(path);
        if (name == null) {
            send(exchange, 404, "json", new byte[0]);
            return;
        }
        try (InputStream file = KioskPage.class.getResourceAsStream("/dev/madoguchi/kiosk/" + name)) {
            if (file == null) {
                throw new IOException(name + " is missing");
            }
            send(exchange, 200, name.substring(name.lastIndexOf('.') + 1), file.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, String kind, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        SAFETY.forEach(headers::set);
        headers.set("Content-Type", TYPES.getOrDefault(kind, "application/octet-stream"));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
