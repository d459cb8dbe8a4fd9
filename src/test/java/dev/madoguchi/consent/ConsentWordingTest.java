package dev.madoguchi.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.ConsentText;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.ui.VisitorLanguage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentWordingTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final ConsentText TEXT =
            new ConsentText("1", "同意します", Optional.empty(), Optional.of("abc"), "trial");

    private final ConsentWording wording = new ConsentWording(TEXT, CLOCK);

    @Test
    void notesTheVersionTheHashOfWhatWasShownAndTheTime() {
        // SHA-256 of "abc", FIPS 180-2 appendix B.1
        assertEquals(
                new Consent("1", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", NOON),
                wording.agreed(VisitorLanguage.ENGLISH));
    }

    @Test
    void showsJapaneseWhereATranslationIsMissing() {
        assertEquals(List.of(VisitorLanguage.JAPANESE, VisitorLanguage.ENGLISH), wording.languages());
        assertEquals("同意します", wording.words(VisitorLanguage.EASY));
        assertEquals(wording.agreed(VisitorLanguage.JAPANESE), wording.agreed(VisitorLanguage.EASY));
    }

    @Test
    void asksAgainWhenTheWordsHaveChanged() {
        Consent given = wording.agreed(VisitorLanguage.ENGLISH);
        var reworded = new ConsentText("1", "同意します", Optional.empty(), Optional.of("abcd"), "trial");
        var renumbered = new ConsentText("2", "同意します", Optional.empty(), Optional.of("abc"), "trial");

        assertTrue(wording.covers(given));
        assertFalse(new ConsentWording(reworded, CLOCK).covers(given));
        assertFalse(new ConsentWording(renumbered, CLOCK).covers(given));
    }

    /** 002 §7(2)ウ asks for consent; the words are the product's own and say so. */
    @Test
    void hasDefaultWordsInThreeLanguagesThatNameWhatIsTakenAndWhatIsNot() throws ProfileException {
        ConsentText text = Profiles.read(Path.of("sample-config/toin.yaml")).consent();
        ConsentWording defaults = new ConsentWording(text, CLOCK);

        assertEquals(List.of(VisitorLanguage.values()), defaults.languages());
        assertTrue(text.source().contains("既定"));
        for (String word : List.of("氏名", "住所", "生年月日", "電話番号", "申請書ID", "顔写真", "消去", "暗証番号は記録しません")) {
            assertTrue(text.japanese().contains(word), word);
        }
    }

    @Test
    void takesNoHashThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Consent("1", "abc", NOON));
    }
}
