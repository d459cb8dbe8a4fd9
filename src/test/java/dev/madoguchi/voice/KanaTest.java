package dev.madoguchi.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanaTest {
    @ParameterizedTest
    @CsvSource({
        "0, ゼロ",
        "1, いち",
        "4, よん",
        "7, なな",
        "9, きゅう",
        "10, じゅう",
        "12, じゅうに",
        "20, にじゅう",
        "47, よんじゅうなな",
        "100, ひゃく",
        "101, ひゃくいち",
        "310, さんびゃくじゅう",
        "604, ろっぴゃくよん",
        "899, はっぴゃくきゅうじゅうきゅう",
        "1000, せん",
        "3300, さんぜんさんびゃく",
        "8888, はっせんはっぴゃくはちじゅうはち",
        "10000, いちまん",
        "20304, にまんさんびゃくよん",
        "9999, きゅうせんきゅうひゃくきゅうじゅうきゅう"
    })
    void saysNumbersAsAtACounter(int number, String said) {
        assertEquals(said, Kana.number(number));
    }

    @Test
    void saysNoNumberThatNoTicketHas() {
        assertThrows(IllegalArgumentException.class, () -> Kana.number(-1));
        assertThrows(IllegalArgumentException.class, () -> Kana.number(100_000));
    }

    @ParameterizedTest
    @CsvSource({"A, エー", "B, ビー", "D, ディー", "Z, ゼット", "AK, エーケー", "c, シー", "A2, エーに", "A-, エー"})
    void saysLettersByTheirNames(String letters, String said) {
        assertEquals(said, Kana.letters(letters));
    }
}
