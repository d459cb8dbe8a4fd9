package dev.madoguchi.city.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Who hangs up, or says nothing more, before a request is over, at the real server. */
class LeftRequestsTest {
    private static final Duration SILENCE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final Logger log = (Logger) LoggerFactory.getLogger("dev.madoguchi.city.api");
    private final Heard heard = new Heard();
    private TestCity city;
    private StationIdentity station;
    private CityServer server;

    @BeforeEach
    void start() throws Exception {
        city = TestCity.create(directory);
        station = city.station("W-01");
        log.addAppender(heard);
        heard.start();
        server = serving(Limits.USUAL_SILENCE);
    }

    @AfterEach
    void stop() {
        log.detachAppender(heard);
        server.close();
        station.close();
        city.close();
    }

    private CityServer serving(Duration silence) {
        CityServer made = new CityServer(
                city.home(),
                ServerAddress.loopback(0),
                QueueSettings.usual(),
                new Limits(StationPace.usual(), new DiskRoom(() -> Long.MAX_VALUE), Limits.USUALLY_WAITING, silence),
                Clock.fixed(TestCity.NOON, ZoneOffset.UTC));
        made.start();
        return made;
    }

    private void allowLittleSilence() {
        server.close();
        server = serving(SILENCE);
    }

    @Test
    void aSenderWhoHangsUpInTheMiddleOfARecordIsOneQuietLine() throws Exception {
        for (int each = 0; each < 10; each++) {
            try (Socket line = line()) {
                send(line, head(200_000) + "half of it");
            }
        }
        for (int each = 0; each < 10; each++) {
            try (Socket under = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                SSLSocket line = over(under);
                send(line, head(200_000) + "half of it");
                under.setSoLinger(true, 0); // a reset instead of a farewell
            }
        }
        ILoggingEvent first = heard.next();
        server.close(); // what is being read has ended after that

        List<ILoggingEvent> all = heard.sinceThen(first);
        assertEquals(Level.WARN, first.getLevel());
        assertEquals("1 requests were left by their senders before they were over", first.getFormattedMessage());
        assertEquals(1, all.size(), all.toString());
        assertTrue(all.stream().allMatch(each -> each.getThrowableProxy() == null));
    }

    @Test
    void aStationThatIsSwitchedOffWhileItWaitsIsNotWorthAWord() throws Exception {
        for (int each = 0; each < 5; each++) {
            try (Socket under = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                send(over(under), waiting(2));
                under.setSoLinger(true, 0); // a reset: what the server writes afterwards fails
            }
        }
        try (Socket later = line()) { // whose answer comes when those of before have failed
            send(later, waiting(3));
            assertTrue(new String(later.getInputStream().readNBytes(15), US_ASCII).startsWith("HTTP/1.1 200"));
        }
        server.close();

        assertEquals(List.of(), heard.all());
    }

    @Test
    void tellsAtMostOnceAMinuteAndCountsWhatItDidNotTell() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
        List<Long> told = new ArrayList<>();
        LeftRequests left = new LeftRequests(nanos::get, told::add);

        left.add();
        left.add();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
        left.add();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        left.add();
        left.add();

        assertEquals(List.of(1L, 3L), told);
    }

    @Test
    void aRecordThatStopsComingIsRefusedAsTooSlowAndLeavesItsPlace() throws Exception {
        allowLittleSilence();

        try (Socket line = line()) {
            send(line, head(200_000) + "half of it");
            String answer = assertTimeoutPreemptively(
                    PATIENCE, () -> new String(line.getInputStream().readAllBytes(), US_ASCII));

            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("TOO_SLOW"), answer);
        }
    }

    @Test
    void whoSaysNothingIsHungUpOnWithOrWithoutTls() throws Exception {
        allowLittleSilence();

        try (Socket line = line();
                Socket mute = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            assertEquals(
                    -1,
                    assertTimeoutPreemptively(
                            PATIENCE, () -> line.getInputStream().read()));
            assertEquals(
                    -1,
                    assertTimeoutPreemptively(
                            PATIENCE, () -> mute.getInputStream().read()));
        }
    }

    @Test
    void aRequestThatWaitsLongerThanAnybodyMayBeSilentHasItsAnswer() throws Exception {
        allowLittleSilence();

        try (Socket line = line()) {
            send(line, waiting(2));
            String answer = assertTimeoutPreemptively(
                    PATIENCE, () -> new String(line.getInputStream().readAllBytes(), US_ASCII));

            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    private static String waiting(int seconds) {
        return "GET /api/v1/queue/" + TestCity.MUNICIPALITY + "/main/events?wait=" + seconds
                + " HTTP/1.1\r\nHost: h\r\n\r\n";
    }

    private static String head(int length) {
        return "PUT /api/v1/records/" + new UUID(1, 2) + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static void send(Socket line, String text) throws IOException {
        line.getOutputStream().write(text.getBytes(US_ASCII));
        line.getOutputStream().flush();
    }

    private SSLSocket line() throws IOException {
        return over(new Socket(InetAddress.getLoopbackAddress(), server.port()));
    }

    private SSLSocket over(Socket under) throws IOException {
        SSLSocket line =
                (SSLSocket) station.tls().getSocketFactory().createSocket(under, "localhost", server.port(), true);
        line.startHandshake();
        return line;
    }

    /** What the server's log hears of it. */
    private static final class Heard extends AppenderBase<ILoggingEvent> {
        private final BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                events.add(event);
            }
        }

        ILoggingEvent next() throws InterruptedException {
            ILoggingEvent next = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was said");
            }
            return next;
        }

        List<ILoggingEvent> all() {
            return List.copyOf(events);
        }

        List<ILoggingEvent> sinceThen(ILoggingEvent first) {
            List<ILoggingEvent> all = new ArrayList<>(List.of(first));
            events.drainTo(all);
            return all;
        }
    }
}
