package dev.madoguchi.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.identity.LicenceText.Piece;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JisTextTest {

    /** The sample of domain-facts 2.3. */
    @Test
    void readsTheSample() {
        LicenceText text = decode("3B6E3833212142404F3A");

        assertEquals("試験　太郎", text.shown());
        assertTrue(text.exact());
    }

    @Test
    void keepsTheSignsOfTheStandardAsTheyAre() {
        assertEquals("−〜‖", decode("215D21412142").shown());
    }

    @Test
    void showsGaijiAsMarksWithTheirNumbersAndDropsNone() {
        LicenceText text = decode("FFF1" + "3B6E" + "FFF7FFFA" + "3833");

        assertEquals(
                new LicenceText(List.of(
                        new Piece.Gaiji(1),
                        new Piece.Plain("試"),
                        new Piece.Gaiji(7),
                        new Piece.Missing(),
                        new Piece.Plain("験"))),
                text);
        assertEquals("〔外字1〕試〔外字7〕〔欠字〕験", text.shown());
        assertFalse(text.exact());
    }

    @Test
    void marksWhatIsNoCharacterAndWhatIsCutOff() {
        LicenceText text = decode("3B6E" + "2D21" + "FFF8" + "0041" + "38");

        assertEquals("試〔2D21〕〔FFF8〕〔0041〕〔38〕", text.shown());
        assertFalse(text.exact());
    }

    @Test
    void neverFailsAndNeverDropsAnything() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);

        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(8)];
            random.nextBytes(bytes);
            String shown = JisText.decode(bytes).shown();

            assertFalse(shown.isEmpty() || shown.contains("�"), "seed " + seed);
            assertTrue(shown.codePoints().noneMatch(Character::isISOControl), "seed " + seed);
        }
    }

    @Test
    void tellsNothingInALog() {
        assertEquals("LicenceText", decode("3B6E").toString());
        assertEquals("[Plain]", decode("3B6E").pieces().toString());
    }

    private static LicenceText decode(String digits) {
        return JisText.decode(HexFormat.of().parseHex(digits));
    }
}
