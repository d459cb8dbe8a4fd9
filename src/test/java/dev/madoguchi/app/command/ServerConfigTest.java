package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.QueueSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigTest {
    private static final String LEAST = """
        home: city
        host: 0.0.0.0
        port: 8443
        names: [city.example]
        """;

    @TempDir
    private Path folder;

    @Test
    void showsTheQueueAsUsualWhereTheFileDoesNotSay() throws Exception {
        ServerConfig read = read(LEAST);

        assertEquals(QueueSettings.usual(), read.queue());
        assertEquals(folder.resolve("city"), read.home());
    }

    @Test
    void keepsBoardsToStationsWhereTheFileSaysSo() throws Exception {
        ServerConfig read = read(LEAST + "openBoard: false\nzone: Asia/Seoul\n");

        assertEquals(new QueueSettings(ZoneId.of("Asia/Seoul"), false), read.queue());
    }

    @Test
    void namesTheLineOfWhatItCannotRead() {
        IOException told = assertThrows(IOException.class, () -> read(LEAST + "zone: Nowhere\n"));

        assertEquals(true, String.valueOf(told.getMessage()).contains("line 5"), told.getMessage());
    }

    @Test
    void saysWhatToWriteWhereTheFileSaysNothing() {
        for (String nothing : List.of("", "# the server\n\n")) {
            IOException told = assertThrows(IOException.class, () -> read(nothing));

            assertTrue(String.valueOf(told.getMessage()).contains("home (the city's folder), host"), told.getMessage());
        }
    }

    @Test
    void opensBoardsWithoutTlsWhereTheFileNamesAPort() throws Exception {
        ServerConfig read = read(LEAST + "plainBoards: 8080\n");

        assertEquals(new QueueSettings(QueueSettings.usual().zone(), true, Optional.of(8080)), read.queue());
    }

    @Test
    void tellsStationsOfAllServersWhereTheFileNamesThem() throws Exception {
        ServerConfig read = read(LEAST + "servers: [\"https://a.example:8443\", \"https://b.example:8443\"]\n");

        assertEquals(
                List.of(URI.create("https://a.example:8443"), URI.create("https://b.example:8443")),
                read.address().servers());
    }

    @Test
    void refusesAServerWithoutTls() {
        IOException told =
                assertThrows(IOException.class, () -> read(LEAST + "servers: [\"http://a.example:8080\"]\n"));

        assertTrue(String.valueOf(told.getMessage()).contains("https://HOST:PORT"), told.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openBoard: false\nplainBoards: 8080", "plainBoards: all", "plainBoard: 8080"})
    void refusesBoardsThatCannotBe(String line) {
        IOException told = assertThrows(IOException.class, () -> read(LEAST + line));

        assertTrue(String.valueOf(told.getMessage()).contains("server.yaml, line "), told.getMessage());
    }

    private ServerConfig read(String yaml) throws IOException {
        return ServerConfig.read(Files.writeString(folder.resolve("server.yaml"), yaml));
    }
}
