package dev.madoguchi.app.bench;

import dev.madoguchi.app.workstation.PracticeCity;
import dev.madoguchi.queue.BadQueueJsonException;
import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueueJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A call of a window, to each of 50 boards that wait for the next change, each on its own connection over TLS. */
final class CallFigure {
    private static final int BOARDS = 50;
    private static final double PROMISE_MILLIS = 100;
    private static final int WARM_UP = 5;
    private static final int WAIT_SECONDS = 20;

    private final PracticeCity city;
    private final BenchStation station;
    private final int rounds;
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private volatile Round round = new Round("", 0, new CountDownLatch(0));
    private volatile boolean over;

    /** One call: its number, when it was made, and who has not heard it yet. */
    private record Round(String label, long called, CountDownLatch deaf) {}

    CallFigure(PracticeCity city, BenchStation station, int rounds) {
        this.city = city;
        this.station = station;
        this.rounds = rounds;
    }

    Figure measure() throws Exception {
        List<HttpClient> boards = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                BOARDS, Thread.ofPlatform().name("board-", 1).factory())) {
            for (int board = 0; board < BOARDS; board++) {
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(station.tls())
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                boards.add(client);
                threads.execute(() -> listen(client));
            }
            try {
                callAll();
            } finally {
                boards.forEach(HttpClient::shutdownNow);
            }
        }
        List<Double> sorted = millis.stream().sorted().toList();
        double late = sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
        return Figure.of("a call to " + BOARDS + " boards, 99th percentile, of 100 ms", late, "ms", PROMISE_MILLIS, 1);
    }

    private void callAll() throws InterruptedException {
        List<QueueEntry> waiting = station.queue().book().waiting();
        try {
            for (int turn = 0; turn < WARM_UP + rounds; turn++) {
                if (turn == WARM_UP) {
                    millis.clear();
                }
                call(waiting.get(turn));
            }
        } finally {
            over = true;
        }
    }

    private void call(QueueEntry entry) throws InterruptedException {
        var now = new Round(entry.ticket().label(), System.nanoTime(), new CountDownLatch(BOARDS));
        round = now;
        station.queue().perform(QueueAction.CALL, entry.ticket(), BenchStation.WINDOW);
        if (!now.deaf().await(2L * WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(now.deaf().getCount() + " boards did not hear of a call");
        }
    }

    private void listen(HttpClient board) {
        String heard = "";
        long known = 0;
        try {
            while (!over) {
                BoardState state = look(board, known);
                known = state.version();
                Round now = round;
                String last =
                        state.calls().isEmpty() ? "" : state.calls().getFirst().label();
                if (last.equals(now.label()) && !last.equals(heard)) {
                    heard = last;
                    millis.add((System.nanoTime() - now.called()) / 1e6);
                    now.deaf().countDown();
                }
            }
        } catch (IOException | BadQueueJsonException e) {
            if (!over) {
                throw new IllegalStateException("a board lost the server", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BoardState look(HttpClient board, long since)
            throws IOException, InterruptedException, BadQueueJsonException {
        URI address = city.address()
                .resolve("/api/v1/queue/" + BenchStation.MUNICIPALITY + "/" + BenchStation.SITE + "/board?since="
                        + since + "&wait=" + WAIT_SECONDS);
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(2L * WAIT_SECONDS))
                .build();
        return QueueJson.read(board.send(request, BodyHandlers.ofByteArray()).body(), BoardState.class);
    }
}
