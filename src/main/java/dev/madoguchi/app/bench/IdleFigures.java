package dev.madoguchi.app.bench;

import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What a station costs the server that only waits for its queue to change: by how much the memory grows that the server holds after a
 * collection, native memory included. Its heap gives free room back, so that it counts what is needed and not what there is.
 */
final class IdleFigures {
    /** The usual one, and twice as much: what a station costs must not hang on what there is. */
    private static final List<String> HEAPS = List.of("256m", "512m");

    private static final double PROMISED_KILOBYTES = 100;
    /** Who waits with one certificate: the server tells stations apart by it, and lets each have so many requests a second. */
    private static final int CONNECTIONS_EACH = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String QUEUE = "/api/v1/queue/" + BenchStation.MUNICIPALITY + "/" + BenchStation.SITE + "/";

    private final int connections;

    /** @param connections how many wait, a multiple of 100 */
    IdleFigures(int connections) {
        this.connections = connections;
    }

    /** Nothing where this computer has no PostgreSQL to start. */
    List<Figure> measure() throws Exception {
        if (!ScratchPostgres.isInstalled()) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        for (String heap : HEAPS) {
            figures.add(measure(heap));
        }
        return figures;
    }

    private Figure measure(String heap) throws Exception {
        List<StationIdentity> stations = new ArrayList<>();
        try (ScratchPostgres postgres =
                        new ScratchPostgres(UUID.randomUUID().toString(), LocalDate.now(Clock.systemUTC()));
                BenchServer server = new BenchServer(postgres.vault("vault"), heap)) {
            for (int station = 0; station < connections / CONNECTIONS_EACH; station++) {
                stations.add(server.station("W-" + station));
            }
            join(server.address(), stations.getFirst());
            double before = server.collected();
            double grown = grown(server, stations) - before;
            String name = "the server's memory for each of %,d idle stations, heap %s, of 100 KB"
                    .formatted(connections, heap);
            return Figure.of(name, grown / connections, "KB", PROMISED_KILOBYTES, 1);
        } finally {
            stations.forEach(StationIdentity::close);
        }
    }

    /** The server's memory when everybody has waited once to the end and waits again. */
    private double grown(BenchServer server, List<StationIdentity> stations) throws Exception {
        var waited = new CountDownLatch(connections);
        var stop = new CountDownLatch(1);
        List<Future<?>> waiting = new ArrayList<>();
        List<HttpClient> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (StationIdentity station : stations) {
                HttpClient client = client(station);
                clients.add(client);
                for (int each = 0; each < CONNECTIONS_EACH; each++) {
                    waiting.add(threads.submit(() -> {
                        waitAgainAndAgain(client, server.address(), waited, stop);
                        return client;
                    }));
                }
            }
            if (!waited.await(PATIENCE.toSeconds() * 3, TimeUnit.SECONDS)) {
                throw new IOException(waited.getCount() + " stations had no answer");
            }
            double grown = server.collected();
            stop.countDown();
            for (Future<?> each : waiting) {
                each.get();
            }
            return grown;
        } finally {
            stop.countDown();
            clients.forEach(HttpClient::shutdownNow);
        }
    }

    private static void waitAgainAndAgain(HttpClient client, URI server, CountDownLatch waited, CountDownLatch stop)
            throws IOException, InterruptedException {
        boolean first = true;
        while (stop.getCount() > 0) {
            var request = HttpRequest.newBuilder(server.resolve(QUEUE + "events?wait=25"))
                    .timeout(PATIENCE)
                    .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("the server answered " + status);
            }
            if (first) {
                waited.countDown();
                first = false;
            }
        }
    }

    private static void join(URI server, StationIdentity station) throws IOException, InterruptedException {
        try (HttpClient client = client(station)) {
            var request = HttpRequest.newBuilder(server.resolve(QUEUE + "join"))
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofByteArray(QueueJson.bytes(SiteSign.unknown(BenchStation.SITE))))
                    .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("the server answered " + status);
            }
        }
    }

    private static HttpClient client(StationIdentity station) {
        return HttpClient.newBuilder()
                .sslContext(station.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }
}
