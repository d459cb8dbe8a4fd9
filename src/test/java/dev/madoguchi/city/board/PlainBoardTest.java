package dev.madoguchi.city.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.QueueSettings;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards for televisions that cannot be told to trust the city: without TLS, and nothing but boards. */
class PlainBoardTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String SITE = TestCity.MUNICIPALITY + "/main";
    private static final String BOARD = "/api/v1/queue/" + SITE + "/board";

    @TempDir
    private Path directory;

    private final HttpClient television = HttpClient.newHttpClient();
    private TestCity city;
    private CallingStation station;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory.resolve("city"), new QueueSettings(TOKYO, true, Optional.of(0)));
        station = new CallingStation(city, Clock.fixed(TestCity.NOON, TOKYO));
    }

    @AfterEach
    void close() {
        television.close();
        station.close();
        city.close();
    }

    @Test
    void showsTheBoardAndItsPage() throws Exception {
        station.act(QueueAction.CALL, station.issue("A"), "card-2");

        HttpResponse<String> page = get("/board/" + SITE);
        HttpResponse<String> board = get(BOARD + "?since=0&wait=0");

        assertEquals(200, page.statusCode());
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
        assertTrue(page.body().contains("ただいまお呼び出し中") && !page.body().contains("{{"), "the texts are put in");
        BoardState state = QueueJson.read(bytes(board), BoardState.class);
        assertEquals("A-001", state.calls().getFirst().label());
        assertEquals(2, state.calls().getFirst().windowNumber());
    }

    @Test
    void givesAndTakesNothingElse() throws Exception {
        assertEquals(404, get("/api/v1/health").statusCode());
        assertEquals(404, get("/api/v1/queue/" + SITE + "/events").statusCode());
        assertEquals(404, post("/api/v1/queue/" + SITE + "/events").statusCode());
        assertEquals(404, post("/api/v1/queue/" + SITE + "/join").statusCode());
        assertEquals(404, post("/api/v1/records").statusCode());
    }

    @Test
    void isRefusedWhereTheQueueIsForStationsOnly() {
        assertThrows(IllegalArgumentException.class, () -> new QueueSettings(TOKYO, false, Optional.of(0)));
    }

    @Test
    void isNotThereUnlessTheSettingsSaySo() throws Exception {
        try (TestCity usual = TestCity.create(directory.resolve("usual"))) {
            assertThrows(NoSuchElementException.class, usual::plainAddress);
        }
    }

    @Test
    void tellsFiftyBoardsOfACall() throws Exception {
        var number = station.issue("A");
        long version = QueueJson.read(bytes(get(BOARD + "?since=0&wait=0")), BoardState.class)
                .version();
        List<CompletableFuture<HttpResponse<String>>> boards = IntStream.range(0, 50)
                .mapToObj(each -> television.sendAsync(
                        request(BOARD + "?since=" + version + "&wait=15").build(), BodyHandlers.ofString()))
                .toList();

        station.act(QueueAction.CALL, number, "card-2");

        for (var board : boards) {
            BoardState told = QueueJson.read(bytes(board.get(60, TimeUnit.SECONDS)), BoardState.class);
            assertEquals("A-001", told.calls().getFirst().label());
        }
    }

    private static byte[] bytes(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode());
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString("[]")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(city.plainAddress() + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return television.send(request.build(), BodyHandlers.ofString());
    }
}
