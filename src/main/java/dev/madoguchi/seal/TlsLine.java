package dev.madoguchi.seal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * The line that the programs of a counter call the city's servers on: HTTP/1.1 over TLS to whom the context trusts, and to nobody else, as no
 * answer may send a caller on to another address.
 */
public final class TlsLine {
    private static final Duration CLOSE_TIME = Duration.ofSeconds(2);

    private TlsLine() {}

    /**
     * Opens a line; it connects when something is sent.
     *
     * @param tls whom it trusts and, where the caller has one, the certificate that it shows
     * @param connect how long it waits for a server to be there
     */
    public static HttpClient open(SSLContext tls, Duration connect) {
        return HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends a request and waits for the whole answer, no longer than the request's time: Java 25 counts that to the answer's first bytes
     * alone, so that a server that stops in the middle would be waited for without end (JDK-8208693).
     *
     * @param request says how long it may take
     * @throws HttpTimeoutException where the answer is not whole by then; the request is given up
     */
    public static <T> HttpResponse<T> send(HttpClient line, HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        Duration most = request.timeout().orElseThrow();
        CompletableFuture<HttpResponse<T>> answer = line.sendAsync(request, handler);
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("the answer was not whole after " + most);
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IOException("the request failed", e.getCause());
        }
    }

    /**
     * Cuts a line, also where an answer is waited for.
     *
     * @throws IllegalStateException where it is not closed after two seconds
     */
    public static void close(HttpClient line) {
        line.shutdownNow();
        try {
            if (!line.awaitTermination(CLOSE_TIME)) {
                throw new IllegalStateException("the line to the city did not close in " + CLOSE_TIME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
