package dev.madoguchi.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "黒桐　幹也", "髙﨑", "葛\uDB40\uDD00城", "\uD842\uDFB7野家", "東京都清瀬市１２－７－２０２"})
    void saysSameForTheSameCharacters(String name) {
        assertEquals(new Comparison.Same(), Comparison.of(name, name));
    }

    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋, VARIANT",
        "山﨑, 山崎, VARIANT",
        "山﨑, 山嵜, VARIANT",
        "渡邉, 渡邊, VARIANT",
        "齋藤, 斎藤, VARIANT",
        "𠮷田, 吉田, VARIANT",
        "瀨戸, 瀬戸, VARIANT",
        "黒桐　幹也, 黒桐 幹也, BLANK",
        "黒桐　幹也, 黒桐幹也, BLANK",
        "黒桐　幹也, 黒桐　　幹也, BLANK",
        "葛\uDB40\uDD00城, 葛城, SELECTOR",
        "葛\uDB40\uDD00城, 葛\uDB40\uDD01城, SELECTOR",
        "髙\uDB40\uDD00橋, 高橋, SELECTOR+VARIANT",
        "神\uFE00田, 神田, SELECTOR",
        "１２－７, 12-7, WIDTH+DASH",
        "１２－７, １２−７, DASH",
        "１２‐７, １２—７, DASH",
        "１ー２, 1-2, WIDTH+DASH",
        "2〜3, 2～3, WAVE",
        "a‖b, a∥b, BARS",
        "ﾔﾏﾀﾞ, ヤマダ, WIDTH",
        "が, か\u3099, COMPOSITION",
        "霞ヶ関, 霞ケ関, SMALL_KE",
        "\uFA19田, 神田, COMPATIBILITY",
        "\uFA10本, 塚本, COMPATIBILITY",
        "\u2F2D田, 山田, COMPATIBILITY",
        "ＬＥＥ　ＡＮＮＡ, Lee Anna, WIDTH+CASE+BLANK",
    })
    void saysByWhichRulesTwoSpellingsAreTheSame(String one, String other, String rules) {
        Set<Rule> expected =
                Arrays.stream(rules.split("\\+", -1)).map(Rule::valueOf).collect(Collectors.toSet());

        assertEquals(expected, rules(Comparison.of(one, other)));
        assertEquals(expected, rules(Comparison.of(other, one)));
    }

    @Test
    void showsEveryPlaceInWhichTheWritingDiffers() {
        Comparison found = Comparison.of("葛\uDB40\uDD00城　髙子", "葛城髙 子");

        assertEquals(
                new Comparison.SameFolded(List.of(
                        spot(0, "葛\uDB40\uDD00", 0, "葛", Rule.SELECTOR),
                        spot(3, "　", 2, "", Rule.BLANK),
                        spot(5, "", 3, " ", Rule.BLANK))),
                found);
    }

    /** A person counts a selector with the character before it. */
    @Test
    void countsCharactersAsAPersonDoes() {
        String name = "葛\uDB40\uDD00城𠮷田";

        assertEquals(1, Spelling.nth(name, new Comparison.Place(0, "葛\uDB40\uDD00")));
        assertEquals(2, Spelling.nth(name, new Comparison.Place(2, "城")));
        assertEquals(4, Spelling.nth(name, new Comparison.Place(4, "田")));
    }

    private static Comparison.Spot spot(int at, String written, int otherAt, String there, Rule rule) {
        return new Comparison.Spot(
                new Comparison.Place(at, written), new Comparison.Place(otherAt, there), Set.of(rule));
    }

    private static Set<Rule> rules(Comparison found) {
        return assertInstanceOf(Comparison.SameFolded.class, found).rules();
    }

    /** The place is counted in code points, with the character as it is written; at the end nothing is. */
    @ParameterizedTest
    @CsvSource({
        "黒桐　幹也, 黒桐　幹夫, 4, 也, 4, 夫",
        "黒桐　幹也, 黒桐幹, 4, 也, 3, ''",
        "'', 山, 0, '', 0, 山",
        "𠮷田, 𠮷本, 1, 田, 1, 本",
        "葛\uDB40\uDD00城, 葛木, 2, 城, 1, 木",
        "山田, 葛\uDB40\uDD00田, 0, 山, 0, 葛\uDB40\uDD00",
        "斎藤, 斉藤, 0, 斎, 0, 斉",
        "ｶﾞ, カ, 0, ｶﾞ, 0, カ",
        "スー, ス-, 1, ー, 1, -",
        "二〇二, 202, 0, 二, 0, 2",
    })
    void showsWhereTwoSpellingsDiffer(String one, String other, int at, String written, int otherAt, String there) {
        assertEquals(
                new Comparison.Different(new Comparison.Place(at, written), new Comparison.Place(otherAt, there)),
                Comparison.of(one, other));
    }

    /** domain-facts 2.3: the licence's charset gives other lines and waves than the keyboard's. */
    @Test
    void findsTheLicencesAddressTheSameAsTheKeyboards() {
        byte[] onTheCard = {0x23, 0x31, 0x21, 0x5D, 0x23, 0x32, 0x21, 0x41};
        String licence = new String(onTheCard, Charset.forName("x-JIS0208"));

        assertFalse(licence.equals("１－２～"));
        assertEquals(Set.of(Rule.DASH, Rule.WAVE), rules(Comparison.of(licence, "１－２～")));
    }

    @Test
    void saysNothingOfTheNameInItsWords() {
        assertFalse(Comparison.of("山田", "山本").toString().contains("田"));
    }

    /** Whatever comes, comparing ends, is symmetric, and finds a spelling the same as itself with blanks in it. */
    @Test
    void takesAnyCharacters() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String one = any(random);
            String other = any(random);

            Comparison there = Comparison.of(one, other);
            Comparison back = Comparison.of(other, one);

            assertEquals(there.getClass(), back.getClass(), "seed " + seed);
            Comparison blank = Comparison.of(one + "　", one);
            assertEquals(Set.of(Rule.BLANK), rules(blank), "seed " + seed);
        }
    }

    @Test
    void refusesATableWithACharacterInTwoGroups() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Variants.parse("高 髙\n# nothing\n隆 髙 # twice"));

        assertEquals("髙 stands in two groups of variants", refused.getMessage());
    }

    private static String any(Random random) {
        int[] points = random.ints(random.nextInt(8), 0, 0x110000).toArray();
        for (int i = 0; i < points.length; i++) {
            if (random.nextBoolean()) {
                points[i] = random.nextBoolean() ? 0x3000 + random.nextInt(0x7000) : 0xFE00 + random.nextInt(0x200);
            }
        }
        return new String(points, 0, points.length);
    }
}
