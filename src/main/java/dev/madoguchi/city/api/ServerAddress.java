package dev.madoguchi.city.api;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the city server listens and what it is called.
 *
 * @param host the address it listens on, such as {@code 127.0.0.1}, or {@code 0.0.0.0} for all
 * @param port 0 for any free one
 * @param names the DNS names and IP addresses that stations reach it by; they stand in its certificate
 * @param servers where stations reach this server and its equals; they are told when they are enrolled; empty for this one alone
 */
public record ServerAddress(String host, int port, List<String> names, List<URI> servers) {
    /** Every server also answers to these, for tests and for a server on the same computer. */
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    /** A server without equals. */
    public ServerAddress(String host, int port, List<String> names) {
        this(host, port, names, List.of());
    }

    /** Adds the loopback names. */
    public ServerAddress {
        names = Stream.concat(names.stream(), LOOPBACK.stream()).distinct().toList();
        servers = List.copyOf(servers);
    }

    /** On this computer only. */
    public static ServerAddress loopback(int port) {
        return new ServerAddress("127.0.0.1", port, List.of());
    }
}
