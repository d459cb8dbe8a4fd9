package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void tellsReadersAndScannersOfAStation() throws IOException {
        Path config = Files.writeString(folder.resolve("station.yaml"), """
                station: P01
                site: city-hall
                profile: none.yaml
                home: station
                devices: {camera: simulated, reader: Another make, printer: simulated, documents: none,
                          scanner: "serial:/dev/no-such-port", wedgeMillis: 45}
                city: practice
                """);

        Said said = Said.by("doctor", "--json", "--config", config.toString());

        assertEquals(FAULT, said.exit());
        Map<String, String> states = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        for (JsonNode finding : JsonMapper.shared().readTree(said.out()).get("findings")) {
            states.put(finding.get("check").stringValue(), finding.get("state").stringValue());
            found.put(finding.get("check").stringValue(), finding.get("found").stringValue());
        }
        assertTrue(states.containsKey("card reader") && states.containsKey("serial ports"), states.toString());
        assertEquals("FAULT", states.get("card reader in use"));
        assertEquals("ABSENT", found.get("card reader in use"));
        assertEquals("FAULT", states.get("scanner"));
        assertEquals("23 characters or more, each within 45 ms", found.get("scanner that types"));
    }
}
