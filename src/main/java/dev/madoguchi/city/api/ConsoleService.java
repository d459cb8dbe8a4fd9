package dev.madoguchi.city.api;

import dev.madoguchi.city.console.Answer;
import dev.madoguchi.city.console.Asked;
import dev.madoguchi.city.console.Console;
import dev.madoguchi.city.console.ConsoleFiles;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;

/**
 * The console on its own port: {@code GET} and {@code POST /{municipality}/…}, and its three files. Tells the {@link Console} what a
 * browser asks, and the browser what it answers.
 */
final class ConsoleService implements HttpService {
    /** Only this server sets it, only over TLS, and no page of another server sends it along. */
    private static final String COOKIE = "__Host-madoguchi";

    private static final int MOST_BYTES = 8 * 1024;
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final Console console;
    private final ConsoleFiles files = new ConsoleFiles();

    ConsoleService(Console console) {
        this.console = console;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/console.css", (request, response) -> file(response, "text/css", files.style()))
                .get("/console.js", (request, response) -> file(response, "text/javascript", files.script()))
                .get("/console.svg", (request, response) -> file(response, "image/svg+xml", files.icon()))
                .get("/{municipality}", (request, response) -> elsewhere(response, municipality(request), ""))
                .get("/{municipality}/*", (request, response) -> answer(request, response, false))
                .post("/{municipality}/*", (request, response) -> answer(request, response, true));
    }

    private static String municipality(ServerRequest request) {
        return request.path().pathParameters().get("municipality");
    }

    private void answer(ServerRequest request, ServerResponse response, boolean sent) throws IOException {
        Asked asked = asked(request, sent);
        switch (console.answer(asked)) {
            case Answer.Page page -> send(response, page.status(), "text/html", page.html());
            case Answer.Download file -> {
                response.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
                send(response, 200, file.type(), file.text());
            }
            case Answer.Elsewhere there -> elsewhere(response, asked.municipality(), there.page());
            case Answer.Entered entered -> {
                response.headers().addCookie(cookie(entered.token()).build());
                elsewhere(response, asked.municipality(), entered.page());
            }
            case Answer.Left left -> {
                response.headers().addCookie(cookie("").maxAge(Duration.ZERO).build());
                elsewhere(response, asked.municipality(), left.page());
            }
        }
    }

    private static SetCookie.Builder cookie(String token) {
        return SetCookie.builder(COOKIE, token)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(SetCookie.SameSite.STRICT);
    }

    private static Asked asked(ServerRequest request, boolean sent) throws IOException {
        String municipality = municipality(request);
        String path = request.path().path();
        String query = request.query().rawValue();
        return new Asked(
                municipality,
                path.substring(Math.min(path.length(), municipality.length() + 2)),
                values(sent ? body(request) : query),
                sent,
                request.headers().cookies().first(COOKIE).orElse(""),
                client(request),
                english(request),
                own(request),
                request.headers().contains(HeaderNames.create("Madoguchi-Live")));
    }

    /** A form is small: more than that comes from no page of ours. */
    private static String body(ServerRequest request) throws IOException {
        return new String(SmallBody.bytes(request, MOST_BYTES), StandardCharsets.UTF_8);
    }

    private static Map<String, String> values(String encoded) {
        Map<String, String> values = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.NOT_A_FORM);
        }
    }

    private static String client(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : request.remotePeer().host();
    }

    private static boolean english(ServerRequest request) {
        String wanted = request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("ja");
        try {
            return Locale.ENGLISH.equals(Locale.lookup(LanguageRange.parse(wanted), LANGUAGES));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What every browser of today says of a form by itself, and no page can make it say. */
    private static boolean own(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.create("Sec-Fetch-Site"))
                .filter("same-origin"::equals)
                .isPresent();
    }

    private static void elsewhere(ServerResponse response, String municipality, String page) {
        response.header(HeaderNames.LOCATION, "/" + municipality + "/" + page);
        send(response, 303, "text/plain", "");
    }

    private static void send(ServerResponse response, int status, String type, String content) {
        response.status(status).header(HeaderNames.CACHE_CONTROL, "no-store");
        write(response, type, content);
    }

    private static void file(ServerResponse response, String type, String content) {
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        write(response, type, content);
    }

    private static void write(ServerResponse response, String type, String content) {
        ConsoleFiles.HEADERS.forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.header(HeaderNames.CONTENT_TYPE, type + "; charset=utf-8")
                .send(content.getBytes(StandardCharsets.UTF_8));
    }
}
