package dev.madoguchi.device.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualResidenceCardTest {
    private static final String SELECT_DF1 = "00A4040C10D392F0004F0200000000000000000000";
    private static final String SELECT_DF2 = "00A4040C10D392F0004F0300000000000000000000";

    @ParameterizedTest
    @CsvSource({
        "residence,C101319000,C004303030319000",
        "special,C101329000,C004303030319000",
        "residence2,C10230359000,C004303030329000",
        "special2,C10230369000,C004303030329000"
    })
    void givesKindAndCommonDataToEverybody(String word, String kind, String common) {
        VirtualCard card = ResidenceCards.of(word);

        assertEquals(kind, ask(card, "00B08A0000"));
        assertEquals(common, ask(card, "00B08B0000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence", "residence2"})
    void givesNothingElseWithoutTheNumber(String word) {
        VirtualCard card = ResidenceCards.of(word);

        assertEquals("9000", ask(card, SELECT_DF1));
        assertEquals("6982", ask(card, "08B08600000004960200000000"));
        assertEquals("6982", ask(card, "00B0860000"));
        assertEquals("6982", ask(card, "0820008613861101" + "00".repeat(16)));
    }

    @Test
    void keepsTheNotedAddressForWhoHasShownTheNumber() {
        VirtualCard card = ResidenceCards.of("residence");

        assertEquals("9000", ask(card, SELECT_DF2));
        assertEquals("6982", ask(card, "00B0810000"));
    }

    @Test
    void drawsAnotherChallengeEachTime() {
        VirtualCard card = ResidenceCards.of("residence");
        Set<String> challenges = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            challenges.add(ask(card, "0084000008"));
        }

        assertEquals(100, challenges.size());
        assertTrue(challenges.stream().allMatch(each -> each.length() == 20 && each.endsWith("9000")));
    }

    @Test
    void refusesAReaderThatDoesNotKnowTheNumber() {
        VirtualCard card = ResidenceCards.of("residence");
        String guess = "0082000028" + "00".repeat(40) + "00";

        assertEquals("6300", ask(card, guess), "without a challenge");
        ask(card, "0084000008");
        assertEquals("6300", ask(card, guess), "with one");
    }

    @Test
    void answersWhatItDoesNotKnowWithAStatusWord() {
        VirtualCard card = ResidenceCards.of("residence2");

        assertEquals("6A82", ask(card, "00A4040C0AD392F000260100000001"));
        assertEquals("6A82", ask(card, "00B09F0000"));
        assertEquals("6B00", ask(card, "00B08AFF00"));
        assertEquals("6D00", ask(card, "00440000"));
        assertEquals("6700", ask(card, "00"));
        assertEquals("6A86", ask(card, "00A4020C020001"));
    }

    private static String ask(VirtualCard card, String command) {
        HexFormat hex = HexFormat.of().withUpperCase();
        return hex.formatHex(card.answer(hex.parseHex(command)));
    }
}
