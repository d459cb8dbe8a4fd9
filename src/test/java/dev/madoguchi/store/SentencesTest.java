package dev.madoguchi.store;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final List<Texts> LANGUAGES = List.of(new Texts(Locale.JAPANESE), new Texts(Locale.ENGLISH));

    @Test
    void saysWhatIsWrongAndWhatToDoForEveryFault() {
        for (StoreFault fault : StoreFault.values()) {
            LANGUAGES.forEach(texts -> {
                assertFalse(texts.get(fault.messageKey()).isBlank(), fault.name());
                assertFalse(texts.get(fault.messageKey() + ".todo").isBlank(), fault.name());
            });
        }
    }
}
