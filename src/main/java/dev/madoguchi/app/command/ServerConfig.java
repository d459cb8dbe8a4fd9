package dev.madoguchi.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a city server must know.
 *
 * @param home the city's folder
 * @param host the address to listen on
 * @param port where to listen
 * @param names the names and addresses that stations reach it by
 */
record ServerConfig(Path home, String host, int port, List<String> names) {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Reads a file; a relative home is taken from the file's own folder. */
    static ServerConfig read(Path file) throws IOException {
        try {
            ServerConfig read = MAPPER.readValue(Files.readString(file), ServerConfig.class);
            return new ServerConfig(
                    file.toAbsolutePath().resolveSibling(read.home()), read.host(), read.port(), read.names());
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new IOException(
                    "%s, line %d: %s".formatted(file, where == null ? 1 : where.getLineNr(), e.getOriginalMessage()),
                    e);
        }
    }
}
