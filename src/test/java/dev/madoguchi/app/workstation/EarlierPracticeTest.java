package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationConfig;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Database;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Shell;
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
import javafx.stage.Stage;
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

    @Test
    void saysThatTheStoreIsOfAnotherVersionAndBeginsAnewAtTheNextStart() throws Exception {
        Texts texts = new Texts(Locale.JAPANESE);
        var profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new Practice.Place(
                folder, profile, profile.sites().getFirst(), StationConfig.DeviceAddresses.simulated());
        Path earlier;
        try (Practice practice = Practice.open(place, texts, Clock.systemUTC())) {
            earlier = Files.createFile(practice.home().root().resolve("of-the-earlier-one"));
            changedLater(practice, practice.home().store());

            Object shown = FxThread.call(() -> signedIn(practice, place, texts));

            assertEquals(NotOpenedView.class, shown);
        }

        try (Practice practice = Practice.open(place, texts, Clock.systemUTC())) {
            assertTrue(practice.people().person(Practice.ID).isPresent());
            assertFalse(Files.exists(earlier));
        }
    }

    private static void changedLater(Practice practice, Path store) throws Exception {
        try (Session session = practice.people()
                        .open(Practice.ID, Practice.PASSWORD.toCharArray())
                        .orElseThrow();
                Database database = Database.open(store, session.stationKey(), Clock.systemUTC())
                        .database()) {
            database.jdbi()
                    .useHandle(
                            handle -> handle.execute(
                                    "insert into \"flyway_schema_history\" values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'X', now(), 1, true)"));
        }
    }

    private static Class<?> signedIn(Practice practice, Practice.Place place, Texts texts) {
        CounterWindow window = practice.window(place, new SimulatedDocumentPrinter(), texts, new ImmediateBackground());
        Stage stage = new Stage();
        try {
            stage.setScene(window.scene());
            stage.show();
            window.open();
            window.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray());
            Shell shell = (Shell) window.scene().lookup("#shell").getUserData();
            return shell.shown().orElseThrow().getClass();
        } finally {
            window.close();
            stage.close();
        }
    }

    private static Connection open(Path vault) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + vault.resolve("vault"), "VAULT_OWNER", "");
    }
}
