package dev.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.ui.Texts;
import dev.madoguchi.yaml.Place;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileFaultTest {

    @ParameterizedTest
    @EnumSource(ProfileFault.class)
    void saysWhereItIsAndWhatToDoInBothLanguages(ProfileFault fault) {
        var refused = new ProfileException(fault, new Place("mura.yaml", 1234, 5), "sites[0].name", "detail");

        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Texts texts = new Texts(language);
            String what = texts.get(fault.messageKey(), refused.arguments().toArray());
            assertTrue(what.contains("mura.yaml"), what);
            assertFalse(what.contains("1,234") || what.contains("{"), what);
            assertFalse(texts.get(fault.messageKey() + ".todo").isBlank());
        }
    }
}
