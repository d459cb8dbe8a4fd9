package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertEquals(new ServerConfig.Board(true, Optional.empty()), read("").board());
    }

    @Test
    void closesTheBoardsOrOpensThemWithoutTls() throws IOException {
        assertEquals(
                new ServerConfig.Board(false, Optional.empty()),
                read("board: {open: false}").board());
        assertEquals(
                new ServerConfig.Board(true, Optional.of(8080)),
                read("board: {open: true, plain: 8080}").board());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"board: {open: false, plain: 8080}", "board: {plain: 8080}", "board: {open: true, port: 1}"})
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
