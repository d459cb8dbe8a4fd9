package dev.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CityServersTest {
    private static final URI FIRST = URI.create("https://first.example:8443");
    private static final URI SECOND = URI.create("https://second.example:8443");

    private final CityServers servers = new CityServers(List.of(FIRST, SECOND));

    @Test
    void stayWithTheServerThatAnswers() {
        servers.failed(FIRST);

        assertEquals(SECOND, servers.current());
        assertEquals(SECOND, servers.current());
    }

    @Test
    void comeBackToTheFirstAfterTheLast() {
        servers.failed(FIRST);
        servers.failed(SECOND);

        assertEquals(FIRST, servers.current());
    }

    @Test
    void moveOnOnceWhenManyTellOfTheSameServer() {
        servers.failed(FIRST);
        servers.failed(FIRST);

        assertEquals(SECOND, servers.current());
    }

    @Test
    void stayWithTheOnlyServerThereIs() {
        CityServers only = CityServers.only(FIRST);

        only.failed(FIRST);

        assertEquals(FIRST, only.current());
    }

    @Test
    void sendARequestToAnotherServerAsItIs() {
        HttpRequest request = HttpRequest.newBuilder(FIRST.resolve("/a/b?since=3&wait=25"))
                .header("Content-Type", "application/cbor")
                .PUT(BodyPublishers.ofString("x"))
                .build();

        HttpRequest moved = CityServers.moved(request, SECOND);

        assertEquals(URI.create("https://second.example:8443/a/b?since=3&wait=25"), moved.uri());
        assertEquals("PUT", moved.method());
        assertEquals(request.headers(), moved.headers());
        assertEquals(request.bodyPublisher(), moved.bodyPublisher());
    }

    @Test
    void areOneToEightAndAllEncrypted() {
        assertThrows(IllegalArgumentException.class, () -> new CityServers(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CityServers(Collections.nCopies(CityServers.MOST + 1, FIRST)));
        assertThrows(IllegalArgumentException.class, () -> CityServers.only(URI.create("http://first.example:8443")));
    }
}
