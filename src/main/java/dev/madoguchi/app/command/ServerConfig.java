package dev.madoguchi.app.command;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.madoguchi.city.api.QueueSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * @param board how the boards of the waiting rooms are shown; to whoever asks, over TLS only, where the file does not say
 */
record ServerConfig(
        Path home,
        String host,
        int port,
        List<String> names,

        @JacksonInject(value = "board", useInput = OptBoolean.TRUE)
        Board board) {

    /**
     * How the boards are shown.
     *
     * @param open whether to whoever asks, or to stations only
     * @param plain a port without TLS for them; none where the file does not say
     */
    record Board(
            boolean open,

            @JacksonInject(value = "plain", useInput = OptBoolean.TRUE)
            Optional<Integer> plain) {
        Board {
            if (plain.isPresent() && !open) {
                throw new IllegalArgumentException("board.plain is for whoever asks; write open: true");
            }
        }

        /** To whoever asks, over TLS only. */
        static Board usual() {
            return new Board(true, Optional.empty());
        }

        QueueSettings queue() {
            return new QueueSettings(QueueSettings.usual().zone(), open, plain);
        }
    }

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .injectableValues(
                    new InjectableValues.Std().addValue("board", Board.usual()).addValue("plain", Optional.empty()))
            .build();

    /** Reads a file; a relative home is taken from the file's own folder. */
    static ServerConfig read(Path file) throws IOException {
        try {
            ServerConfig read = MAPPER.readValue(Files.readString(file), ServerConfig.class);
            return new ServerConfig(
                    file.toAbsolutePath().resolveSibling(read.home()),
                    read.host(),
                    read.port(),
                    read.names(),
                    read.board());
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new IOException(
                    "%s, line %d: %s".formatted(file, where == null ? 1 : where.getLineNr(), e.getOriginalMessage()),
                    e);
        }
    }
}
