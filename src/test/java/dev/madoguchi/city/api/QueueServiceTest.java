package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.TestClients.client;
import static dev.madoguchi.city.api.TestClients.trusting;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Congestion;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue's addresses over real TLS. */
class QueueServiceTest {
    private static final String QUEUE = "/api/v1/queue/" + TestCity.MUNICIPALITY + "/main/";
    private static final SiteSign SIGN = new SiteSign(
            "本庁",
            List.of(new SiteSign.Purpose("A", "申請")),
            List.of(new SiteSign.Counter("card-1", "カード窓口1", List.of("A"))));
    private static final int BOARDS = 50;

    @TempDir
    private Path directory;

    private TestCity city;
    private StationIdentity station;
    private HttpClient client;
    private HttpClient stranger;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory);
        station = city.station("W-01");
        client = client(station.tls());
        stranger = client(trusting(station));
    }

    @AfterEach
    void close() {
        stranger.close();
        client.close();
        station.close();
        city.close();
    }

    @Test
    void showsBoardsWithoutACertificateNumbersAndWindowsOnly() throws Exception {
        join();
        TicketNumber first = issue();
        TicketNumber second = issue();
        decide(event(QueueAction.CALL, first, "W-01"));

        BoardState board = QueueJson.read(get(stranger, "board").body(), BoardState.class);
        Congestion congestion = QueueJson.read(get(stranger, "congestion").body(), Congestion.class);

        assertEquals(
                List.of("A-001"),
                board.calls().stream().map(call -> call.label()).toList());
        assertEquals("カード窓口1", board.calls().getFirst().windowName());
        assertEquals(1, board.lines().getFirst().waiting());
        assertEquals("申請", board.lines().getFirst().name());
        assertEquals(1, congestion.waiting());
        assertEquals("A-002", second.label());
        for (String where : List.of("board", "congestion")) {
            String json = new String(get(stranger, where).body(), UTF_8);
            assertFalse(json.contains("1001") || json.contains("W-01"), json);
        }
    }

    @Test
    void takesNothingFromWhoHasNoCertificate() throws Exception {
        join();

        assertEquals(401, post(stranger, "events", new byte[] {'[', ']'}).statusCode());
        assertEquals(401, post(stranger, "join", QueueJson.bytes(SIGN)).statusCode());
        assertEquals(401, get(stranger, "events").statusCode());
    }

    @Test
    void showsNothingToStrangersWhereTheCityKeepsItShut() throws Exception {
        join();
        var shut = new QueueSettings(QueueSettings.usual().zone(), false);
        try (CityServer server = new CityServer(city.home(), ServerAddress.loopback(0), shut, Clock.systemUTC())) {
            server.start();
            String address = "https://127.0.0.1:" + server.port() + QUEUE + "board";

            assertEquals(
                    401,
                    send(stranger, HttpRequest.newBuilder(URI.create(address))).statusCode());
            assertEquals(
                    200,
                    send(client, HttpRequest.newBuilder(URI.create(address))).statusCode());
        }
    }

    @Test
    void refusesOtherSitesOtherStationsAndWhatIsNoQueue() throws Exception {
        join();
        String other = "/api/v1/queue/" + TestCity.MUNICIPALITY + "/branch/";
        QueueEvent forged = event(QueueAction.CALL, new TicketNumber("main", TestCity.DAY, "A", 1), "W-02");
        QueueEvent elsewhere = event(QueueAction.CALL, new TicketNumber("branch", TestCity.DAY, "A", 1), "W-01");

        assertEquals(404, get(stranger, other, "board").statusCode());
        assertEquals(422, get(client, other, "events").statusCode());
        assertEquals(
                422, post(client, "events", QueueJson.bytes(List.of(forged))).statusCode());
        assertEquals(
                422, post(client, "events", QueueJson.bytes(List.of(elsewhere))).statusCode());
        assertEquals(422, post(client, "events", "[{\"id\":1}]".getBytes(UTF_8)).statusCode());
        assertEquals(422, post(client, "events", "garbage".getBytes(UTF_8)).statusCode());
        assertEquals(422, post(client, "join", "{}".getBytes(UTF_8)).statusCode());
        assertEquals(413, post(client, "events", new byte[300 * 1024]).statusCode());
        assertEquals(422, get(client, QUEUE, "events?since=x").statusCode());
        assertEquals(
                0,
                QueueJson.read(get(stranger, "congestion").body(), Congestion.class)
                        .waiting());
    }

    @Test
    void tellsACallToFiftyBoardsThatWait() throws Exception {
        join();
        TicketNumber number = issue();
        BoardState before = QueueJson.read(get(stranger, "board").body(), BoardState.class);
        List<CompletableFuture<HttpResponse<byte[]>>> boards = new ArrayList<>();
        for (int board = 0; board < BOARDS; board++) {
            var request = HttpRequest.newBuilder(
                            city.address().resolve(QUEUE + "board?wait=20&since=" + before.version()))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            boards.add(stranger.sendAsync(request, BodyHandlers.ofByteArray()));
        }

        decide(event(QueueAction.CALL, number, "W-01"));

        for (CompletableFuture<HttpResponse<byte[]>> board : boards) {
            BoardState told = QueueJson.read(board.get(60, TimeUnit.SECONDS).body(), BoardState.class);
            assertEquals("A-001", told.calls().getFirst().label());
            assertTrue(told.version() > before.version());
        }
    }

    private void join() throws Exception {
        assertEquals(200, post(client, "join", QueueJson.bytes(SIGN)).statusCode());
    }

    private TicketNumber issue() throws Exception {
        return decide(event(QueueAction.ISSUE, new TicketNumber("main", TestCity.DAY, "A", 0), "W-01"))
                .event()
                .ticket();
    }

    private Settled decide(QueueEvent event) throws Exception {
        byte[] answer = post(client, "events", QueueJson.bytes(List.of(event))).body();
        return QueueJson.read(answer, Settled[].class)[0];
    }

    private static QueueEvent event(QueueAction action, TicketNumber ticket, String station) {
        return new QueueEvent(
                UUID.randomUUID(),
                ticket,
                action,
                Optional.of("card-1"),
                Destination.none(),
                new QueueActor(station, "1001"),
                TestCity.NOON);
    }

    private HttpResponse<byte[]> get(HttpClient who, String where) throws IOException, InterruptedException {
        return get(who, QUEUE, where);
    }

    private HttpResponse<byte[]> get(HttpClient who, String queue, String where)
            throws IOException, InterruptedException {
        return send(who, HttpRequest.newBuilder(city.address().resolve(queue + where)));
    }

    private HttpResponse<byte[]> post(HttpClient who, String where, byte[] body)
            throws IOException, InterruptedException {
        return send(
                who,
                HttpRequest.newBuilder(city.address().resolve(QUEUE + where)).POST(BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<byte[]> send(HttpClient who, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return who.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofByteArray());
    }
}
