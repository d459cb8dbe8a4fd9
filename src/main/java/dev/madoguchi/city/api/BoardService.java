package dev.madoguchi.city.api;

import dev.madoguchi.city.board.BoardPage;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/**
 * The addresses under {@code /board}: {@code GET /{municipality}/{site}} is the board of a waiting room for a television's browser. It
 * is there where the server's settings open the queue to whoever asks; what it shows comes from {@code /api/v1/queue}.
 */
final class BoardService implements HttpService {
    private final BoardPage page = new BoardPage();

    @Override
    public void routing(HttpRules rules) {
        rules.get("/page.css", (request, response) -> send(response, "text/css; charset=utf-8", page.style()))
                .get("/page.js", (request, response) -> send(response, "text/javascript; charset=utf-8", page.script()))
                .get("/{municipality}/{site}", this::page);
    }

    private void page(ServerRequest request, ServerResponse response) {
        send(response, "text/html; charset=utf-8", page.page());
    }

    private static void send(ServerResponse response, String type, String content) {
        BoardPage.HEADERS.forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.header(HeaderNames.CONTENT_TYPE, type)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(content.getBytes(StandardCharsets.UTF_8));
    }
}
