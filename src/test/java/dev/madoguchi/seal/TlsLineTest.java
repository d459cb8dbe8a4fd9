package dev.madoguchi.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers over plain HTTP, which take the same way as those over TLS. */
class TlsLineTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final CountDownLatch over = new CountDownLatch(1);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void hangUp() throws IOException {
        over.countDown();
        server.close();
    }

    @Test
    void givesTheWholeAnswer() throws Exception {
        answers("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwhole");

        try (HttpClient line = HttpClient.newHttpClient()) {
            assertEquals(
                    "whole",
                    TlsLine.send(line, request(LONG), BodyHandlers.ofString()).body());
        }
    }

    @Test
    void waitsForNoServerThatStopsInTheMiddleOfItsAnswer() {
        answers("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");

        assertTimeoutPreemptively(LONG, () -> {
            try (HttpClient line = HttpClient.newHttpClient()) {
                assertThrows(
                        HttpTimeoutException.class, () -> TlsLine.send(line, request(SHORT), BodyHandlers.ofString()));
            }
        });
    }

    @Test
    void saysWhatKeptTheServerFromBeingReached() throws Exception {
        HttpRequest request = request(LONG);
        server.close();

        try (HttpClient line = HttpClient.newHttpClient()) {
            assertThrows(ConnectException.class, () -> TlsLine.send(line, request, BodyHandlers.ofString()));
        }
    }

    private HttpRequest request(Duration most) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                .timeout(most)
                .build();
    }

    /** Says this to the first who asks, and then nothing more until the test is over. */
    private void answers(String said) {
        Thread.ofPlatform().daemon().name("server").start(() -> {
            try (Socket caller = server.accept()) {
                if (caller.getInputStream().read(new byte[4096]) > 0) {
                    caller.getOutputStream().write(said.getBytes(US_ASCII));
                    caller.getOutputStream().flush();
                }
                over.await();
            } catch (IOException e) {
                // The test closed the door.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
