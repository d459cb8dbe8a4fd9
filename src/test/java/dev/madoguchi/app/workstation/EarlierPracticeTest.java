package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.ui.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierPracticeTest {
    @TempDir
    private Path folder;

    @Test
    void beginsAnewWhereAnotherVersionMadeThePracticeCounterAndLeavesOtherFiles() throws Exception {
        Path vault = Files.createDirectories(folder.resolve("city").resolve("vault"));
        try (Connection other = open(vault);
                Statement statement = other.createStatement()) {
            statement.execute("create table of_another_version (id bigint)");
        }
        Path note = Files.writeString(folder.resolve("note.txt"), "kept");
        var profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new Practice.Place(
                folder, profile, profile.sites().getFirst(), StationConfig.DeviceAddresses.simulated());

        try (Practice practice = Practice.open(place, new Texts(Locale.JAPANESE), Clock.systemUTC())) {
            assertTrue(practice.people().person(Practice.ID).isPresent());
        }

        assertEquals("kept", Files.readString(note));
        try (Connection now = open(vault);
                ResultSet tables = now.getMetaData().getTables(null, null, "OF_ANOTHER_VERSION", null)) {
            assertFalse(tables.next());
        }
    }

    private static Connection open(Path vault) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + vault.resolve("vault"), "VAULT_OWNER", "");
    }
}
