package dev.madoguchi.sync;

import dev.madoguchi.seal.CityServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;

/**
 * Sends a request to a city's servers, one after the other, until one has answered it; each is asked once at most.
 *
 * <p>Only for requests that may come twice: a server that broke off may have done what it was asked for.
 */
final class EqualServers {
    private static final int FIRST_FAULT = 500;

    private final CityServers servers;
    private final Way way;

    /** How a request goes to the server that its address names. */
    @FunctionalInterface
    interface Way {
        HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException;
    }

    EqualServers(CityServers servers, Way way) {
        this.servers = servers;
        this.way = way;
    }

    /** What the first server answers that has no fault of its own, or else what the last one answers. */
    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        for (int others = servers.count() - 1; ; others--) {
            URI server = servers.current();
            try {
                HttpResponse<String> response = way.send(CityServers.moved(request, server));
                if (response.statusCode() < FIRST_FAULT) {
                    return response;
                }
                servers.failed(server);
                if (others == 0) {
                    return response;
                }
            } catch (IOException e) {
                servers.failed(server);
                if (others == 0 || isSlow(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whoever has waited long is told so, and asks the next server at the next try. */
    private static boolean isSlow(IOException e) {
        return e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException);
    }
}
