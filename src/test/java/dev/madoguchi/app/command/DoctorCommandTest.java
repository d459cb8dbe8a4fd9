package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

        Said said = Said.by("doctor", "--config", config.toString());

        assertEquals(FAULT, said.exit());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().contains(city), said.err());
    }
}
