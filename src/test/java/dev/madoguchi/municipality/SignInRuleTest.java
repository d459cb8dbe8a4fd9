package dev.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.municipality.reading.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRuleTest {
    private static final String OWN = """

            signIn:
              idleMinutes: 3
              signOutMinutes: 30
              passwordLength: 12
              pinLength: 8
              memoryKiB: 131072
              passes: 4
              lanes: 1
              cardCommand: "00CA000000"
              maskStaff: true
              clause: 打合せ簿
            """;

    @TempDir
    private Path folder;

    @Test
    void takesTheDefaultsWhereTheCitySaysNothing() throws Exception {
        SignInRule rule = Profiles.read(Path.of("sample-config", "kokubunji.yaml"))
                .rules()
                .signIn();

        assertEquals(Duration.ofMinutes(5), rule.idle());
        assertEquals(new SignInRule.Stretch(65_536, 3, 1), rule.stretch());
        assertEquals(5, rule.cardCommandBytes().length);
    }

    @Test
    void takesWhatTheCitySays() throws Exception {
        SignInRule rule = read(OWN).rules().signIn();

        assertEquals(Duration.ofMinutes(3), rule.idle());
        assertEquals(Duration.ofMinutes(30), rule.signOut());
        assertEquals(12, rule.passwordLength());
        assertEquals("00CA000000", rule.cardCommand());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idleMinutes: 0",
                "passwordLength: 7",
                "pinLength: 3",
                "memoryKiB: 1024",
                "passes: 1",
                "lanes: 9",
                "cardCommand: \"FFCA\""
            })
    void refusesWhatProtectsNobodyAndNamesTheField(String weak) {
        String key = weak.substring(0, weak.indexOf(':'));
        String profile = OWN.replaceFirst("  " + key + ": .*", "  " + weak);

        ProfileException refused = assertThrows(ProfileException.class, () -> read(profile));

        assertEquals("signIn." + key, refused.field());
    }

    private Profile read(String block) throws IOException, ProfileException {
        Path usual = Path.of("sample-config", "kokubunji.yaml");
        return Profiles.read(Files.writeString(folder.resolve("city.yaml"), Files.readString(usual) + block));
    }
}
