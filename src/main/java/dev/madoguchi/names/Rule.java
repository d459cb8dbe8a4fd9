package dev.madoguchi.names;

/** What two spellings may differ in and still be the same, for comparison only (domain-facts 2.3 and 9). */
public enum Rule {
    /** Blanks of any kind and number, or none: the chip parts a name by U+3000, a person by what the keyboard has. */
    BLANK,
    /** A variation selector: the same character, another shape of it (髙 and its shapes in Moji_Joho). */
    SELECTOR,
    /** One of the variants in {@code variants.txt}: 髙 and 高, 﨑 and 崎. */
    VARIANT,
    /** Full and half width: １ and 1, ｶ and カ. */
    WIDTH,
    /** Capital and small Latin letters. */
    CASE,
    /** Lines for a hyphen: － and −, which two tables give for one character; ー only after a digit. */
    DASH,
    /** 〜 U+301C and ～ U+FF5E, which two tables give for one character, and the ASCII tilde. */
    WAVE,
    /** ‖ U+2016 and ∥ U+2225, which two tables give for one character. */
    BARS,
    /** ヶ and ケ, ヵ and カ in names of places. */
    SMALL_KE,
    /** A compatibility ideograph or a radical instead of the unified ideograph: U+FA19 and 神. */
    COMPATIBILITY,
    /** A letter with its mark in one character or in two: が, and か with U+3099. */
    COMPOSITION
}
