package dev.madoguchi.app.command;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.madoguchi.city.api.QueueSettings;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.seal.CityServers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a city server must know.
 *
 * @param home the city's folder
 * @param host the address to listen on
 * @param port where to listen
 * @param names the names and addresses that stations reach it by
 * @param zone whose midnight begins the day of the queues; Asia/Tokyo where the file does not say
 * @param openBoard whether boards and congestion are shown to whoever asks; they are where the file does not say
 * @param plainBoards a port for boards without TLS; none where the file does not say
 * @param console a port for the city's console in a browser; none where the file does not say
 * @param db a PostgreSQL database, {@code jdbc:postgresql://HOST:PORT/DATABASE}; the one in the city's folder where the file does not say
 * @param servers where stations reach this server and its equals, {@code https://HOST:PORT} each; this one alone where the file does
 *     not say
 */
record ServerConfig(
        Path home,
        String host,
        int port,
        List<String> names,

        @JacksonInject(value = "zone", useInput = OptBoolean.TRUE)
        ZoneId zone,

        @JacksonInject(value = "openBoard", useInput = OptBoolean.TRUE)
        boolean openBoard,

        @JacksonInject(value = "plainBoards", useInput = OptBoolean.TRUE)
        Optional<Integer> plainBoards,

        @JacksonInject(value = "console", useInput = OptBoolean.TRUE)
        Optional<Integer> console,

        @JacksonInject(value = "db", useInput = OptBoolean.TRUE)
        Optional<String> db,

        @JacksonInject(value = "servers", useInput = OptBoolean.TRUE)
        List<URI> servers) {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .injectableValues(new InjectableValues.Std()
                    .addValue("zone", QueueSettings.usual().zone())
                    .addValue("openBoard", QueueSettings.usual().open())
                    .addValue("plainBoards", QueueSettings.usual().plain())
                    .addValue("console", Optional.empty())
                    .addValue("db", Optional.empty())
                    .addValue("servers", List.of()))
            .build();

    ServerConfig {
        if (plainBoards.isPresent() && !openBoard) {
            throw new IllegalArgumentException("plainBoards are for whoever asks; leave openBoard: false out");
        }
        if (!servers.isEmpty()) {
            servers = new CityServers(servers).addresses();
        }
    }

    /** A server of which only this is known. */
    static ServerConfig usual(Path home, int port) {
        QueueSettings queue = QueueSettings.usual();
        return new ServerConfig(
                home,
                "127.0.0.1",
                port,
                List.of(),
                queue.zone(),
                queue.open(),
                queue.plain(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same with this database. */
    ServerConfig with(String other) {
        return new ServerConfig(
                home, host, port, names, zone, openBoard, plainBoards, console, Optional.of(other), servers);
    }

    /** Where it listens and what stations are told about it. */
    ServerAddress address() {
        return new ServerAddress(host, port, names, servers);
    }

    /** How it shows the queue. */
    QueueSettings queue() {
        return new QueueSettings(zone, openBoard, plainBoards);
    }

    /** Reads a file; a relative home is taken from the file's own folder. */
    static ServerConfig read(Path file) throws IOException {
        String text = Files.readString(file);
        if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            throw new IOException(
                    file + " says nothing; write into it at least a line each for home (the city's folder), host"
                            + " (such as 0.0.0.0), port (such as 8443) and names (such as [madoguchi.city.example])");
        }
        try {
            ServerConfig read = MAPPER.readValue(text, ServerConfig.class);
            return new ServerConfig(
                    file.toAbsolutePath().resolveSibling(read.home()),
                    read.host(),
                    read.port(),
                    read.names(),
                    read.zone(),
                    read.openBoard(),
                    read.plainBoards(),
                    read.console(),
                    read.db(),
                    read.servers());
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new IOException(
                    "%s, line %d: %s".formatted(file, where == null ? 1 : where.getLineNr(), e.getOriginalMessage()),
                    e);
        }
    }
}
