package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.QueueSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigTest {
    @TempDir
    private Path folder;

    @Test
    void showsBoardsToWhoeverAsksOverTlsWhereTheFileDoesNotSay() throws IOException {
        assertEquals(QueueSettings.usual(), read("").queue());
    }

    @Test
    void closesTheBoardsOrOpensThemWithoutTls() throws IOException {
        ZoneId tokyo = QueueSettings.usual().zone();

        assertEquals(new QueueSettings(tokyo, false), read("openBoard: false").queue());
        assertEquals(
                new QueueSettings(tokyo, true, Optional.of(8080)),
                read("plainBoards: 8080").queue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openBoard: false\nplainBoards: 8080", "plainBoards: all", "plainBoard: 8080"})
    void refusesBoardsThatCannotBe(String line) {
        IOException refused = assertThrows(IOException.class, () -> read(line));

        assertTrue(String.valueOf(refused.getMessage()).contains("server.yaml, line "), refused.getMessage());
    }

    private ServerConfig read(String more) throws IOException {
        Path file = folder.resolve("server.yaml");
        Files.writeString(file, "home: city\nhost: 127.0.0.1\nport: 8443\nnames: []\n" + more + "\n");
        return ServerConfig.read(file);
    }
}
