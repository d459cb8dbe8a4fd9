package dev.madoguchi.seal;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where a city's servers are reached. All of them are equal: who finds one away asks the next, and stays with it while it answers.
 *
 * <p>For any thread.
 */
public final class CityServers {
    /** What a station asks one after the other must not take longer than a clerk waits. */
    public static final int MOST = 8;

    private final List<URI> addresses;
    private final AtomicInteger current = new AtomicInteger();

    /**
     * @param addresses each {@code https://HOST:PORT}, the first to be asked first; 1 to {@value #MOST}
     */
    public CityServers(List<URI> addresses) {
        if (addresses.isEmpty() || addresses.size() > MOST) {
            throw new IllegalArgumentException("a city has 1 to " + MOST + " servers, not " + addresses.size());
        }
        addresses.forEach(CityServers::requireHttps);
        this.addresses = List.copyOf(addresses);
    }

    /** The only server of a city. */
    public static CityServers only(URI address) {
        return new CityServers(List.of(address));
    }

    private static void requireHttps(URI address) {
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("the city's address must be https://HOST:PORT, not " + address);
        }
    }

    /** The one to ask now. */
    public URI current() {
        return addresses.get(current.get());
    }

    /** How many there are. */
    public int count() {
        return addresses.size();
    }

    /** All of them, the first to be asked first. */
    public List<URI> addresses() {
        return addresses;
    }

    /** The same request, to one of them. */
    public static HttpRequest moved(HttpRequest request, URI server) {
        URI asked = request.uri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .uri(server.resolve(asked.getRawPath() + query))
                .build();
    }

    /** Notes that one did not answer as it should: the next is asked from now on, where nobody has moved on already. */
    public void failed(URI address) {
        int at = addresses.indexOf(address);
        if (at >= 0) {
            current.compareAndSet(at, (at + 1) % addresses.size());
        }
    }
}
