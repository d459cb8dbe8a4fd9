package dev.madoguchi.voice;

import java.util.Locale;

/** How numbers and letters are said at a counter in Japanese, in kana. */
final class Kana {
    private static final String[] DIGITS = {"ゼロ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"};
    private static final String[] HUNDREDS = {
        "", "ひゃく", "にひゃく", "さんびゃく", "よんひゃく", "ごひゃく", "ろっぴゃく", "ななひゃく", "はっぴゃく", "きゅうひゃく"
    };
    private static final String[] THOUSANDS = {"", "せん", "にせん", "さんぜん", "よんせん", "ごせん", "ろくせん", "ななせん", "はっせん", "きゅうせん"};
    private static final String[] LETTERS = {
        "エー", "ビー", "シー", "ディー", "イー", "エフ", "ジー", "エイチ", "アイ", "ジェー", "ケー", "エル", "エム",
        "エヌ", "オー", "ピー", "キュー", "アール", "エス", "ティー", "ユー", "ブイ", "ダブリュー", "エックス", "ワイ", "ゼット"
    };
    private static final int MOST = 99_999;

    private Kana() {}

    /**
     * A number as it is said before 番: four is よん, seven なな, nine きゅう.
     *
     * @throws IllegalArgumentException below 0 and above 99999, which no ticket has
     */
    static String number(int number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException(number + " is not said at a counter");
        }
        if (number == 0) {
            return DIGITS[0];
        }
        String ones = number % 10 == 0 ? "" : DIGITS[number % 10];
        String tenThousands = number < 10_000 ? "" : DIGITS[number / 10_000] + "まん";
        return tenThousands
                + THOUSANDS[number / 1000 % 10]
                + HUNDREDS[number / 100 % 10]
                + tens(number / 10 % 10)
                + ones;
    }

    private static String tens(int tens) {
        return switch (tens) {
            case 0 -> "";
            case 1 -> "じゅう";
            default -> DIGITS[tens] + "じゅう";
        };
    }

    /** Each letter by its name, each digit by itself; what is neither is left out. */
    static String letters(String text) {
        StringBuilder said = new StringBuilder();
        text.toUpperCase(Locale.ROOT).chars().forEach(each -> {
            if (each >= 'A' && each <= 'Z') {
                said.append(LETTERS[each - 'A']);
            } else if (each >= '0' && each <= '9') {
                said.append(DIGITS[each - '0']);
            }
        });
        return said.toString();
    }
}
