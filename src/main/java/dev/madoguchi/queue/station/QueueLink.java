package dev.madoguchi.queue.station;

import dev.madoguchi.queue.BadQueueJsonException;
import dev.madoguchi.queue.Decided;
import dev.madoguchi.queue.Joined;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.TlsLine;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The line to the city server's queue: HTTPS with this station's certificate, every wait and every answer limited. */
public final class QueueLink implements AutoCloseable {
    private static final Duration CONNECT_TIME = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(4);
    private static final int LONGEST_ANSWER = 2 * 1024 * 1024;

    private final CityServers servers;
    private final URI queue;
    private final HttpClient client;
    private volatile boolean mayWait = true;
    private volatile Optional<CompletableFuture<?>> waiting = Optional.empty();

    /**
     * @param server {@code https://HOST:PORT}
     * @param tls the station's key and certificate, and the city's authority as the only one trusted
     */
    public QueueLink(URI server, SSLContext tls, StationName name) {
        this(CityServers.only(server), tls, name);
    }

    /** The same to whichever of a city's servers answers. */
    public QueueLink(CityServers servers, SSLContext tls, StationName name) {
        this.servers = servers;
        this.queue = servers.current().resolve("/api/v1/queue/" + name.municipality() + "/" + name.site() + "/");
        this.client = TlsLine.open(tls, CONNECT_TIME);
    }

    Joined join(SiteSign sign) throws QueueLinkException, InterruptedException {
        return read(send(post("join", QueueJson.bytes(sign))), Joined.class);
    }

    /** Has events decided, in their order. */
    List<Settled> decide(List<QueueEvent> events) throws QueueLinkException, InterruptedException {
        Settled[] decided = read(send(post("events", QueueJson.bytes(events))), Settled[].class);
        if (decided.length != events.size()) {
            throw new QueueLinkException(QueueLinkFault.NO_ANSWER, "the server decided about something else");
        }
        return List.of(decided);
    }

    /** What was decided after {@code since}; waits for it at the server so long. {@link #stopWaiting} ends it. */
    Decided after(long since, Duration wait) throws QueueLinkException, InterruptedException {
        var request = HttpRequest.newBuilder(queue.resolve("events?since=" + since + "&wait=" + wait.toSeconds()))
                .timeout(wait.plus(ANSWER_TIME))
                .build();
        return read(anywhere(request, wait.isPositive() ? this::startWaiting : this::start), Decided.class);
    }

    private CompletableFuture<HttpResponse<byte[]>> startWaiting(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> call = start(request);
        waiting = Optional.of(call);
        if (!mayWait) {
            call.cancel(true);
        }
        return call;
    }

    /** From now on it waits for decisions. */
    void mayWait() {
        mayWait = true;
    }

    /** Ends a wait for decisions, and the next one too, because there is something to be sent. */
    void stopWaiting() {
        mayWait = false;
        waiting.ifPresent(call -> call.cancel(true));
    }

    private HttpRequest post(String where, byte[] body) {
        return HttpRequest.newBuilder(queue.resolve(where))
                .timeout(ANSWER_TIME)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private byte[] send(HttpRequest request) throws QueueLinkException, InterruptedException {
        return anywhere(request, this::start);
    }

    /**
     * Asks one server after the other until one has answered. Every event has its id and is decided once, on whichever server.
     */
    private byte[] anywhere(
            HttpRequest request, Function<HttpRequest, CompletableFuture<HttpResponse<byte[]>>> starting)
            throws QueueLinkException, InterruptedException {
        boolean mayBeDecided = false;
        for (int others = servers.count() - 1; ; others--) {
            URI server = servers.current();
            HttpRequest moved = CityServers.moved(request, server);
            try {
                return answer(moved, starting.apply(moved));
            } catch (QueueLinkException e) {
                if (e.isOfEveryServer()) {
                    throw e;
                }
                servers.failed(server);
                mayBeDecided |= e.fault() == QueueLinkFault.NO_ANSWER;
                if (others == 0 || e.isSlow()) {
                    throw mayBeDecided ? new QueueLinkException(QueueLinkFault.NO_ANSWER, e) : e;
                }
            }
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> start(HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    }

    private static byte[] answer(HttpRequest request, CompletableFuture<HttpResponse<byte[]>> call)
            throws QueueLinkException, InterruptedException {
        try {
            long limit =
                    request.timeout().orElse(ANSWER_TIME).plus(CONNECT_TIME).toMillis();
            HttpResponse<byte[]> response = call.get(limit, TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new QueueLinkException(
                        response.statusCode() >= 500 ? QueueLinkFault.NO_ANSWER : QueueLinkFault.REFUSED,
                        "the server answered " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException e) {
            throw new QueueLinkException(fault(e.getCause()), e);
        } catch (TimeoutException | CancellationException e) {
            call.cancel(true);
            throw new QueueLinkException(QueueLinkFault.NO_ANSWER, e);
        }
    }

    private static QueueLinkFault fault(@Nullable Throwable cause) {
        if (cause == null) {
            return QueueLinkFault.NO_ANSWER;
        }
        return switch (cause) {
            case HttpConnectTimeoutException away -> QueueLinkFault.NOT_SENT;
            case ConnectException away -> QueueLinkFault.NOT_SENT;
            case NoRouteToHostException away -> QueueLinkFault.NOT_SENT;
            case UnknownHostException away -> QueueLinkFault.NOT_SENT;
            default -> QueueLinkFault.NO_ANSWER;
        };
    }

    private static <T> T read(byte[] json, Class<T> type) throws QueueLinkException {
        try {
            return QueueJson.read(json, type);
        } catch (BadQueueJsonException e) {
            throw new QueueLinkException(QueueLinkFault.NO_ANSWER, e);
        }
    }

    @Override
    public void close() {
        TlsLine.close(client);
    }
}
