package dev.madoguchi.seal;

import java.net.http.HttpClient;
import java.time.Duration;
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
