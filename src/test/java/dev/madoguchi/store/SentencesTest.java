package dev.madoguchi.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final List<Texts> LANGUAGES = List.of(new Texts(Locale.JAPANESE), new Texts(Locale.ENGLISH));

    @Test
    void saysWhatIsWrongAndWhatToDoForEveryFault() {
        Stream<String> keys = Stream.concat(
                Arrays.stream(StoreFault.values()).map(StoreFault::messageKey),
                Arrays.stream(SecretFault.values()).map(SecretFault::messageKey));

        keys.forEach(key -> LANGUAGES.forEach(texts -> {
            assertFalse(texts.get(key).isBlank(), key);
            assertFalse(texts.get(key + ".todo").isBlank(), key);
        }));
    }

    @Test
    void hasWordsForEveryState() {
        for (OutboxState state : OutboxState.values()) {
            LANGUAGES.forEach(texts -> assertFalse(texts.get(state.messageKey()).isBlank(), state.name()));
        }
    }

    @Test
    void namesTheTimeOfTheBackup() {
        var rebuilt = new Health.RebuiltFromBackup(Instant.EPOCH, Optional.of(Path.of("aside")));

        for (Texts texts : LANGUAGES) {
            assertTrue(texts.get(rebuilt.messageKey(), "10:30").contains("10:30"));
            assertTrue(texts.get(rebuilt.messageKey() + ".todo", "10:30").contains("10:30"));
        }
    }
}
