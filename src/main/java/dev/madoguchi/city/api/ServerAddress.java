package dev.madoguchi.city.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the city server listens and what it is called.
 *
 * @param host the address it listens on, such as {@code 127.0.0.1}, or {@code 0.0.0.0} for all
 * @param port 0 for any free one
 * @param names the DNS names and IP addresses that stations reach it by; they stand in its certificate
 */
public record ServerAddress(String host, int port, List<String> names) {
    /** Every server also answers to these, for tests and for a server on the same computer. */
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    /** Adds the loopback names. */
    public ServerAddress {
        names = Stream.concat(names.stream(), LOOPBACK.stream()).distinct().toList();
    }

    /** On this computer only. */
    public static ServerAddress loopback(int port) {
        return new ServerAddress("127.0.0.1", port, List.of());
    }
}
