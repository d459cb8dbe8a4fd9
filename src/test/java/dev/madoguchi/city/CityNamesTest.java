package dev.madoguchi.city;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.city.console.Names;
import dev.madoguchi.city.vault.VaultDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityNamesTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void callsSitesAsTheLastProfileDoes() throws Exception {
        String profile = Files.readString(Path.of("sample-config/kokubunji.yaml"));
        try (VaultDatabase database = VaultDatabase.open(folder, new SecureRandom())) {
            CityNames names = new CityNames(new ReadProfiles(new CityProfiles(database, NOON)));
            assertEquals(Names.NONE, names.of("kokubunji"));

            new CityProfiles(database, NOON).keep(profile);
            assertEquals("国分寺市役所", names.of("kokubunji").sites().get("city-hall"));

            new CityProfiles(database, Clock.offset(NOON, Duration.ofMinutes(1)))
                    .keep(profile.replace("name: 国分寺市役所", "name: 新しい市役所"));
            assertEquals("新しい市役所", names.of("kokubunji").sites().get("city-hall"));
            assertEquals(Names.NONE, names.of("elsewhere"));
        }
    }
}
