package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.VisitorLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The visitor reads who attends, with their role, as far as the municipality wants it read (002 §9(4)). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // Each test opens its window.
class AttendantUiTest {
    private static final String WORD = "correct horse battery";
    /** What keeps words whole where a line ends, and is not seen. */
    private static final String JOINED = "\uFEFF";

    @TempDir
    private Path folder;

    private PracticeWindow desk;

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"FULL_NAME, 見本 CLERK（受付担当）がご案内します", "FAMILY_NAME, 見本（受付担当）がご案内します", "ROLE, 受付担当"})
    void showsAsMuchOfTheNameAsTheRuleSays(String rule, String shown) throws Exception {
        open("visitorScreen: { attendant: " + rule + ", clause: 打合せ簿 6 }");

        desk.signIn(Role.CLERK.name(), WORD);

        assertEquals(shown, attendant());
    }

    @Test
    void saysTheRoleInEveryLanguage() throws Exception {
        open("");
        desk.signIn(Role.CLERK.name(), WORD);

        for (VisitorLanguage language : VisitorLanguage.values()) {
            Toolkit.run(() -> desk.window().visitor().screen().speak(language));

            String role = Texts.of(language).get("visitor.role.CLERK").replace(JOINED, "");
            assertTrue(attendant().contains(role), language + " " + attendant());
            assertTrue(attendant().contains("見本 CLERK"), language + " " + attendant());
        }
    }

    @Test
    void namesWhoeverSitsThereNowAndNobodyWhileNobodyDoes() throws Exception {
        open("");
        assertEquals("", attendant());

        desk.signIn(Role.CLERK.name(), WORD);
        assertEquals("見本 CLERK（受付担当）がご案内します", attendant());
        Toolkit.run(desk.window()::leaveDesk);
        assertEquals("", attendant());
        desk.signIn(Role.DEPUTY.name(), WORD);

        assertEquals("見本 DEPUTY（副責任者）がご案内します", attendant());
    }

    /** @param rule one more line of the profile */
    private void open(String rule) throws Exception {
        String usual = Files.readString(Path.of("sample-config", "kokubunji.yaml"));
        Path file = Files.writeString(folder.resolve("kokubunji.yaml"), usual + "\n" + rule + "\n");
        Profile profile = Profiles.read(file);
        desk = PracticeWindow.open(
                MadePractice.in(folder, profile, profile.sites().getFirst()), CLOCK);
        desk.hire(List.of(Role.CLERK, Role.DEPUTY), WORD);
    }

    private String attendant() {
        return Toolkit.call(() -> {
            Label shown = (Label) desk.window().visitor().screen().root().lookup("#visitor-attendant");
            return shown.getText().replace(JOINED, "");
        });
    }
}
