package dev.madoguchi.app.bench;

import dev.madoguchi.queue.Decided;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.Joined;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A station as the city's server sees it: it joins its site, gives numbers, serves them, brings sealed records, and waits for news. */
final class LoadStation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A station goes on for days; this one says that nobody answers. */
    private static final Duration LAST_TRY = Duration.ofMinutes(5);

    private static final int WAIT_SECONDS = 20;
    private static final int CREATED = 201;
    private static final Set<Integer> BUSY = Set.of(408, 429, 503);
    private static final long PAUSE_MILLIS = 1000;

    private final StationIdentity identity;
    private final HttpClient client;
    private final URI records;
    private final URI queue;
    private final SiteEcho echo;
    private final CityDay.Times times;
    private final Sealer sealer;
    private final CountDownLatch closed = new CountDownLatch(1);
    private LocalDate day = LocalDate.EPOCH;

    LoadStation(BenchServer server, StationIdentity identity, SiteEcho echo, CityDay.Times times, Executor threads) {
        this.identity = identity;
        this.echo = echo;
        this.times = times;
        StationName name = identity.pins().name();
        this.records = server.address().resolve("/api/v1/records/");
        this.queue = server.address().resolve("/api/v1/queue/" + name.municipality() + "/" + name.site() + "/");
        this.sealer = new Sealer(identity.pins().sealing(), identity.signing(), name, Clock.systemUTC());
        this.client = HttpClient.newBuilder()
                .sslContext(identity.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .connectTimeout(PATIENCE)
                .build();
    }

    void join() throws Exception {
        SiteSign sign = SiteSign.unknown(identity.pins().name().site());
        day = QueueJson.read(post("join", QueueJson.bytes(sign)), Joined.class).day();
    }

    /** A visitor takes a number, is called and served, the record goes to the city, and the receipt is checked. */
    void visit(byte[] plain) throws Exception {
        TicketNumber asked = new TicketNumber(identity.pins().name().site(), day, "A", 0);
        TicketNumber given = decide(asked, QueueAction.ISSUE);
        decide(given, QueueAction.CALL);
        decide(given, QueueAction.SERVE);
        deliver(sealer.seal(UUID.randomUUID(), "visit", day, plain));
        decide(given, QueueAction.DONE);
    }

    private void deliver(Envelope envelope) throws Exception {
        long start = System.nanoTime();
        var request = HttpRequest.newBuilder(
                        records.resolve(envelope.header().id().toString()))
                .timeout(PATIENCE)
                .PUT(BodyPublishers.ofByteArray(envelope.bytes()))
                .build();
        HttpResponse<String> answer = send(request, BodyHandlers.ofString(StandardCharsets.US_ASCII));
        times.put().add(System.nanoTime() - start);
        if (answer.statusCode() != CREATED
                || identity.receipts().receivedAt(answer.body(), envelope).isEmpty()) {
            throw new IOException("no receipt: the server answered " + answer.statusCode());
        }
        times.receipt().add(System.nanoTime() - start);
    }

    private TicketNumber decide(TicketNumber number, QueueAction action) throws Exception {
        QueueEvent event = new QueueEvent(
                UUID.randomUUID(),
                number,
                action,
                action.needsWindow() ? Optional.of(BenchStation.WINDOW) : Optional.empty(),
                Destination.none(),
                new QueueActor(identity.pins().name().station(), "1001"),
                Clock.systemUTC().instant());
        echo.sends(event.id());
        long start = System.nanoTime();
        Settled[] settled = QueueJson.read(post("events", QueueJson.bytes(List.of(event))), Settled[].class);
        times.decision().add(System.nanoTime() - start);
        if (settled.length != 1 || !settled[0].counts()) {
            throw new IOException("the server decided otherwise about " + action);
        }
        return settled[0].event().ticket();
    }

    private byte[] post(String where, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(queue.resolve(where))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return answer(request);
    }

    private byte[] answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the server answered " + answer.statusCode());
        }
        return answer.body();
    }

    /**
     * Sends the same again where the server asks for it or does not answer, as a station does; records and steps bear an id, so that
     * each counts once.
     */
    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LAST_TRY.toNanos();
        while (true) {
            try {
                HttpResponse<T> answer = client.send(request, handler);
                if (!BUSY.contains(answer.statusCode()) || System.nanoTime() > end) {
                    return answer;
                }
            } catch (HttpTimeoutException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            if (closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("the station was closed while it waited for an answer");
            }
            times.busy().increment();
        }
    }

    /** Waits for what its site does, again and again, until it is closed. */
    void listen() throws Exception {
        long upTo = 0;
        while (closed.getCount() > 0) {
            var request = HttpRequest.newBuilder(queue.resolve("events?since=" + upTo + "&wait=" + WAIT_SECONDS))
                    .timeout(PATIENCE)
                    .build();
            try {
                Decided decided = QueueJson.read(answer(request), Decided.class);
                upTo = decided.upTo();
                decided.decisions().forEach(each -> echo.hears(each.event().id()));
            } catch (IOException e) {
                if (closed.getCount() > 0) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        client.shutdownNow();
        identity.close();
    }
}
