package dev.madoguchi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.madoguchi.app.workstation.FolderCopy;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLSocket;

/** The city's real server on loopback, to which a station that it knows sends bytes as they are. It lives as long as the program. */
final class RawHttp {
    /** Long, because a computer that runs all tests at once is slow; a server that says nothing at all is found even so. */
    private static final Duration ANSWER_TIME = Duration.ofSeconds(60);

    private static final String VERSION = "HTTP/1.1 ";
    private static final int STATUS_END = VERSION.length() + 3;
    private static final int OWN_FAULT = 500;
    private static final int REFUSED = 400;

    private final TestCity city;
    private final StationIdentity station;

    private RawHttp(TestCity city, StationIdentity station) {
        this.city = city;
        this.station = station;
    }

    /** Starts it. */
    static RawHttp start() {
        try {
            Path folder = Files.createTempDirectory("madoguchi-fuzz-city");
            TestCity city = TestCity.create(folder.resolve("city"));
            RawHttp started = new RawHttp(city, city.station("F-01"));
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("fuzz-city-end").unstarted(() -> started.end(folder)));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the city does not start", e);
        }
    }

    private void end(Path folder) {
        station.close();
        city.close();
        try {
            FolderCopy.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends the bytes over TLS, says that no more come, and reads what the server answers.
     *
     * @throws RefusedRequestException where it refuses or hangs up
     * @throws AssertionError where it says that the fault is its own, or nothing
     */
    void ask(byte[] bytes) throws IOException {
        try (Socket line =
                station.tls().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), city.port())) {
            line.setSoTimeout((int) ANSWER_TIME.toMillis());
            ((SSLSocket) line).startHandshake();
            judge(answer(line, bytes));
        }
    }

    private static String answer(Socket line, byte[] bytes) throws IOException {
        try {
            line.getOutputStream().write(bytes);
            line.getOutputStream().flush();
            line.shutdownOutput();
            return new String(line.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the server neither answers nor hangs up within " + ANSWER_TIME, e);
        } catch (IOException e) {
            throw new RefusedRequestException("it hung up", e);
        }
    }

    private static void judge(String answer) throws RefusedRequestException {
        if (answer.length() < STATUS_END) {
            throw new RefusedRequestException("it hung up");
        }
        if (!answer.startsWith(VERSION)) {
            throw new AssertionError("what it answers is not HTTP");
        }
        int status = Integer.parseInt(answer.substring(VERSION.length(), STATUS_END));
        if (status == OWN_FAULT) {
            throw new AssertionError("it says that the fault is its own");
        }
        if (status >= REFUSED) {
            throw new RefusedRequestException("it refuses with " + status);
        }
    }
}
