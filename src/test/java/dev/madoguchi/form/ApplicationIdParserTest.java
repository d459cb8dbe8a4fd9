package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.form.FormCode.Reason;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationIdParserTest {
    private static final String ID = "12345678901234567890123";
    private static final String SITE = "https://net.kojinbango-card.go.jp";

    private final ApplicationIdParser parser = new ApplicationIdParser(List.of(".kojinbango-card.go.jp"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "１２３４５６７８９０１２３４５６７８９０１２３",
                "1234 5678 9012 3456 7890 123",
                "1234-5678-9012-3456-7890-123",
                "１２３４－５６７８－９０１２－３４５６－７８９０－１２３",
                "1234ー5678ー9012ー3456ー7890ー123",
                "１２３４　５６７８　９０１２　３４５６　７８９０　１２３",
                "  12345678901234567890123\r\n",
                "\uFEFF12345678901234567890123",
                SITE + "/SS_SERVICE_OUT/FA01S001Action.do?x=" + ID,
                SITE + "/" + ID,
                SITE + "/a/" + ID + "/b?c=20261120093000&d=1",
                SITE + ":443/?id=" + ID,
                SITE + "/?id=1234567890123456789012%33",
                SITE + "/?id=%20" + ID,
                "https://kojinbango-card.go.jp/?id=" + ID,
                "HTTPS://NET.KOJINBANGO-CARD.GO.JP/?ID=" + ID,
            })
    void acceptsTheIdInWhateverShape(String code) {
        assertEquals(new FormCode.Accepted(new ApplicationId(ID)), parser.parse(code));
    }

    @ParameterizedTest
    @CsvSource({
        // another site, or not quite ours
        "https://example.com/?id=12345678901234567890123, OTHER_SITE",
        "http://net.kojinbango-card.go.jp/?id=12345678901234567890123, OTHER_SITE",
        "https://kojinbango-card.go.jp.example.com/?id=12345678901234567890123, OTHER_SITE",
        "https://evilkojinbango-card.go.jp/?id=12345678901234567890123, OTHER_SITE",
        "https://net.kojinbango-card.go.jp@example.com/12345678901234567890123, OTHER_SITE",
        "https://user@net.kojinbango-card.go.jp/12345678901234567890123, OTHER_SITE",
        "https://net.kojinbango-card.go.jp:8443/12345678901234567890123, OTHER_SITE",
        "https://net.kojinbango-card.go.jp./12345678901234567890123, OTHER_SITE",
        "https://net.kojinbango‐card.go.jp/12345678901234567890123, OTHER_SITE",
        "https:/net.kojinbango-card.go.jp/12345678901234567890123, OTHER_SITE",
        "https://net.kojinbango-card.go.jp\\@example.com/12345678901234567890123, OTHER_SITE",
        "ftp://net.kojinbango-card.go.jp/12345678901234567890123, OTHER_SITE",
        "www.kojinbango-card.go.jp/12345678901234567890123, OTHER_SITE",
        // ours, but without one id
        "https://net.kojinbango-card.go.jp/SS_SERVICE_OUT/FA01S001Action.do, NO_ID",
        "https://net.kojinbango-card.go.jp, NO_ID",
        "https://net.kojinbango-card.go.jp/#12345678901234567890123, NO_ID",
        "https://net.kojinbango-card.go.jp/?id=1234-5678-9012-3456-7890-123, NO_ID",
        "https://net.kojinbango-card.go.jp/?id=%2531345678901234567890123, NO_ID",
        "https://net.kojinbango-card.go.jp/?id=1234567890123456789012, TOO_SHORT",
        "https://net.kojinbango-card.go.jp/?id=123456789012345678901234, TOO_MANY_DIGITS",
        "https://net.kojinbango-card.go.jp/?id=12345678901234567890123%34, TOO_MANY_DIGITS",
        "https://net.kojinbango-card.go.jp/?id=12345678901234567890123%EF%BC%94, TOO_MANY_DIGITS",
        "https://net.kojinbango-card.go.jp/?id=1234567890123456789012%EF%BC%93x, NOT_DIGITS",
        "https://net.kojinbango-card.go.jp/12345678901234567890123?b=99345678901234567890123, SEVERAL_IDS",
        "https://net.kojinbango-card.go.jp/12345678901234567890123?b=12345678901234567890123, SEVERAL_IDS",
        "https://net.kojinbango-card.go.jp/12345678901234567890123?b=993456789012345678901234, TOO_MANY_DIGITS",
        // typed
        "1234567890123456789012, TOO_SHORT",
        "123456789012345678901234, TOO_MANY_DIGITS",
        "1, TOO_SHORT",
        "---, TOO_SHORT",
        "1234567890123456789012a, NOT_DIGITS",
        "1234567890123456789012O, NOT_DIGITS",
        "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣, NOT_DIGITS",
        "१२३४५६७८९०१२३४५६७८९०१२३, NOT_DIGITS",
        "一二三四五六七八九〇一二三四五六七八九〇一二三, NOT_DIGITS",
        "1234567890123456789012³, NOT_DIGITS",
        "1234567890123456789012⓷, NOT_DIGITS",
        "WIFI:S:12345678901234567890123;;, NOT_DIGITS",
    })
    void refusesWithAReason(String code, Reason reason) {
        assertEquals(new FormCode.Refused(reason), parser.parse(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\r\n", "\uFEFF"})
    void refusesNothingAsEmpty(String nothing) {
        assertEquals(new FormCode.Refused(Reason.EMPTY), parser.parse(nothing));
    }

    @Test
    void refusesTwoLinesRatherThanJoinThem() {
        assertEquals(new FormCode.Refused(Reason.NOT_DIGITS), parser.parse("123456789012\n34567890123"));
    }

    @Test
    void refusesEndlessText() {
        assertEquals(new FormCode.Refused(Reason.TOO_LONG), parser.parse("1".repeat(7_089)));
        assertEquals(new FormCode.Refused(Reason.TOO_LONG), parser.parse(" ".repeat(1_000_000) + ID));
    }

    @Test
    void takesAHostWithoutADotByItself() {
        var narrow = new ApplicationIdParser(List.of("net.example.jp"));

        assertEquals(new FormCode.Accepted(new ApplicationId(ID)), narrow.parse("https://net.example.jp/" + ID));
        assertEquals(new FormCode.Refused(Reason.OTHER_SITE), narrow.parse("https://a.net.example.jp/" + ID));
        assertEquals(new FormCode.Refused(Reason.OTHER_SITE), narrow.parse(SITE + "/" + ID));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void saysWhatHappenedAndWhatToDoInBothLanguages(Reason reason) {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Texts texts = new Texts(language);
            assertTrue(texts.has(reason.messageKey()) && texts.has(reason.messageKey() + ".todo"), reason.name());
        }
    }
}
