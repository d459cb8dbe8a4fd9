package dev.madoguchi.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.printer.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class KioskServerTest {
    private static final String PRESS = "0123456789abcdef0123456789abcdef";

    private final HttpClient browser = HttpClient.newHttpClient();
    private TestKiosk kiosk;

    @BeforeEach
    void open() throws Exception {
        kiosk = new TestKiosk(KioskServer.USUAL_IDLE);
    }

    @AfterEach
    void close() {
        browser.close();
        kiosk.close();
    }

    @Test
    void givesOneNumberForOnePressHoweverOftenItArrives() throws Exception {
        kiosk.open();
        try (ExecutorService fingers = Executors.newFixedThreadPool(8)) {
            Callable<String> again = () -> press(PRESS, "A").body();

            Set<String> answers = IntStream.range(0, 24)
                    .mapToObj(each -> fingers.submit(again))
                    .map(KioskServerTest::answer)
                    .collect(Collectors.toSet());

            assertEquals(Set.of("{\"label\":\"A-001\",\"waiting\":3,\"minutes\":8,\"paper\":\"PRINTED\"}"), answers);
        }
        assertEquals(1, kiosk.numbers());
        assertEquals(1, kiosk.printer().slips().size());
    }

    @Test
    void givesANumberThoughThereIsNoPaper() throws Exception {
        kiosk.open();
        kiosk.printer().trouble(Trouble.none().paperFor(0));

        String answer = press(PRESS, "C").body();

        assertEquals("{\"label\":\"C-001\",\"waiting\":3,\"minutes\":8,\"paper\":\"NOT_PRINTED\"}", answer);
        kiosk.printer().trouble(Trouble.none());
        assertEquals(answer, press(PRESS, "C").body());
        assertEquals(1, kiosk.numbers());
    }

    @Test
    void givesNoNumbersWhileNobodyWorksAtTheCounter() throws Exception {
        assertEquals(
                "{\"open\":false,\"purposes\":[],\"mark\":\"\"}", get("state").body());
        assertEquals(409, press(PRESS, "A").statusCode());

        kiosk.open();
        assertTrue(get("state").body().startsWith("{\"open\":true,"));

        kiosk.server().shut();
        assertEquals(409, press(PRESS, "A").statusCode());
        assertEquals(0, kiosk.numbers());
    }

    @Test
    void givesTheNumberOnTheNextTryOfAPressThatFailed() throws Exception {
        kiosk.open(series -> {
            throw new IllegalStateException("the store is full");
        });
        assertEquals(500, press(PRESS, "A").statusCode());

        kiosk.open();

        assertEquals(200, press(PRESS, "A").statusCode());
        assertEquals(1, kiosk.numbers());
    }

    @Test
    void refusesWhatIsNoPress() throws Exception {
        kiosk.open();

        assertEquals(422, post("{\"press\":\"1\",\"series\":\"A\",\"language\":\"vi\"}", "application/json"));
        assertEquals(422, post("{\"press\":\"" + PRESS + "\"}", "application/json"));
        assertEquals(
                422, post("{\"press\":\"" + PRESS + "\",\"series\":null,\"language\":\"vi\"}", "application/json"));
        assertEquals(422, post("no json", "application/json"));
        assertEquals(422, post("{}".repeat(1_000), "application/json"));
        assertEquals(422, post("{\"press\":\"" + PRESS + "\",\"series\":\"A\",\"language\":\"vi\"}", "text/plain"));
        assertEquals(409, press(PRESS, "Z").statusCode());
        assertEquals(404, get("../texts/kiosk.properties").statusCode());
        assertEquals(0, kiosk.numbers());
    }

    @Test
    void givesNothingToAnotherPageOfTheSameBrowser() throws Exception {
        kiosk.open();

        HttpRequest foreign = request("tickets")
                .header("Content-Type", "application/json")
                .header("Origin", "https://example.org")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"press\":\"" + PRESS + "\",\"series\":\"A\",\"language\":\"vi\"}"))
                .build();

        assertEquals(403, send(foreign).statusCode());
        assertEquals("HTTP/1.1 403", rawly("GET /state HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n"));
        assertEquals(0, kiosk.numbers());
    }

    @Test
    void saysOverEveryScreenThatThisIsPractice() throws Exception {
        assertTrue(get("state").body().contains("\"mark\":\"\""), get("state").body());

        kiosk.server().mark("研修中");

        assertTrue(
                get("state").body().contains("\"mark\":\"研修中\""), get("state").body());
    }

    @Test
    void lendsThePageNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("");

        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(!page.body().contains("http"), "the page names no other address");
    }

    @Test
    void saysThatThePortIsTaken() {
        int taken = kiosk.server().address().getPort();

        var fault = assertThrows(DeviceException.class, () -> KioskServer.start(taken, KioskServer.USUAL_IDLE));

        assertEquals(DeviceFault.BUSY, fault.fault());
    }

    private HttpResponse<String> press(String press, String series) throws IOException, InterruptedException {
        return send(request("tickets")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"press\":\"%s\",\"series\":\"%s\",\"language\":\"vi\"}".formatted(press, series)))
                .build());
    }

    private int post(String body, String type) throws IOException, InterruptedException {
        return send(request("tickets")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(kiosk.server().address() + path))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String rawly(String request) throws IOException {
        try (Socket line = new Socket(
                InetAddress.getLoopbackAddress(), kiosk.server().address().getPort())) {
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = line.getInputStream();
            return new String(in.readNBytes("HTTP/1.1 403".length()), StandardCharsets.US_ASCII);
        }
    }

    private static String answer(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
