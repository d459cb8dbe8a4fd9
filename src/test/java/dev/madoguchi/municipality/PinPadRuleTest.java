package dev.madoguchi.municipality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinPadRuleTest {
    @Test
    void keepsTheKeysInTheirPlacesWhereNobodySays() throws Exception {
        assertEquals(PinKeys.PLAIN, profile("").rules().pinKeys());
    }

    @Test
    void shufflesThemWhereTheCitySays() throws Exception {
        assertEquals(
                PinKeys.SHUFFLED,
                profile("pinPad: { keys: SHUFFLED, clause: 打合せ簿 5 }").rules().pinKeys());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pinPad: SHUFFLED",
                "pinPad: { keys: RANDOM, clause: 打合せ簿 5 }",
                "pinPad: { keys: SHUFFLED }",
                "pinPad: { clause: 打合せ簿 5 }",
                "pinPad: { keys: PLAIN, clause: 打合せ簿 5, order: up }"
            })
    void refusesWhatSaysNothing(String block) {
        assertThrows(ProfileException.class, () -> profile(block));
    }

    private static Profile profile(String more) throws Exception {
        String yaml = Files.readString(Path.of("sample-config", "kokubunji.yaml"));
        return Profiles.parse("kokubunji.yaml", (yaml + "\n" + more).getBytes(UTF_8));
    }
}
