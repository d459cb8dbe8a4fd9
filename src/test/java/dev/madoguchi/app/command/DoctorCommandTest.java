package dev.madoguchi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorCommandTest {
    private static final int FAULT = 1;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ht tp://x y", "city.example", "http://city.example", "https://", "https://city.example"})
    void saysInOneLineThatTheCitysAddressIsNone(String city) throws IOException {
        Path config = Files.writeString(folder.resolve("station.yaml"), """
                station: P01
                site: city-hall
                profile: none.yaml
                home: station
                devices: {camera: simulated, reader: simulated, printer: simulated, documents: none}
                city: "%s"
                """.formatted(city));
        var told = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(told, true, UTF_8));
        try {
            assertEquals(FAULT, Madoguchi.run("doctor", "--config", config.toString()));
        } finally {
            System.setErr(err);
        }

        String said = told.toString(UTF_8);
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.contains(city), said);
    }
}
