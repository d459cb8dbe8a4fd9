package dev.madoguchi.municipality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorScreenRuleTest {
    /** 002 §9(4): the screen says who attends. */
    @Test
    void tellsNameAndRoleOfWhoAttendsWhereNobodySays() throws Exception {
        assertEquals(AttendantNames.FULL_NAME, profile("").rules().attendant());
    }

    @Test
    void tellsLessWhereTheCitySays() throws Exception {
        assertEquals(
                AttendantNames.FAMILY_NAME,
                profile("visitorScreen: { attendant: FAMILY_NAME, clause: 打合せ簿 6 }")
                        .rules()
                        .attendant());
    }

    @Test
    void hasTheConsentTextInFiveMoreLanguagesAndTakesAnother() throws Exception {
        String own = "consent: { version: \"2\", japanese: 同意, others: { vi: Đồng ý }, source: 打合せ簿 7 }";

        assertEquals(
                Set.of("zh", "ko", "vi", "pt", "tl"),
                profile("").consent().others().keySet());
        assertEquals(Map.of("vi", "Đồng ý"), profile(own).consent().others());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visitorScreen: FULL_NAME",
                "visitorScreen: { attendant: NOBODY, clause: 打合せ簿 6 }",
                "visitorScreen: { attendant: ROLE }",
                "visitorScreen: { attendant: ROLE, clause: 打合せ簿 6, photo: yes }",
                "consent: { version: \"2\", japanese: 同意, others: { fr: Accord }, source: 打合せ簿 7 }"
            })
    void refusesWhatSaysNothing(String block) {
        assertThrows(ProfileException.class, () -> profile(block));
    }

    private static Profile profile(String more) throws Exception {
        String yaml = Files.readString(Path.of("sample-config", "kokubunji.yaml"));
        return Profiles.parse("kokubunji.yaml", (yaml + "\n" + more).getBytes(UTF_8));
    }
}
