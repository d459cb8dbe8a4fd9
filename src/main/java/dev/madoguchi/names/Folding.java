package dev.madoguchi.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Folds one letter for comparison. What it makes is compared and thrown away: it is no spelling, and no name is ever stored so
 * (domain-facts 9: even NFC changes names).
 */
final class Folding {
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D\uFE63";
    private static final String LONG_VOWELS = "\u30FC\uFF70";
    private static final String WAVES = "~\u301C\uFF5E";
    private static final String BARS = "\u2016\u2225";
    private static final int LAST_WIDTH_FORM = 0xFFEE;
    private static final int FIRST_WIDTH_FORM = 0xFF01;

    private final Variants variants;

    Folding(Variants variants) {
        this.variants = variants;
    }

    /**
     * What a letter is compared by.
     *
     * @param before what the letter before it is compared by
     * @param rules is given what was folded
     */
    String fold(String written, String before, Set<Rule> rules) {
        String bare = without(written, rules);
        String mark = mark(bare, before, rules);
        if (!mark.isEmpty()) {
            return mark;
        }
        String plain = plain(bare, rules);
        String small = plain.toLowerCase(Locale.ROOT);
        if (!small.equals(plain)) {
            rules.add(Rule.CASE);
        }
        String variant = variants.chief(small);
        if (!variant.equals(small)) {
            rules.add(Rule.VARIANT);
        }
        return smallKe(variant, rules);
    }

    private static String without(String written, Set<Rule> rules) {
        StringBuilder bare = new StringBuilder();
        written.codePoints().filter(each -> !Selectors.isSelector(each)).forEach(bare::appendCodePoint);
        if (bare.length() == written.length() || bare.isEmpty()) {
            return written;
        }
        rules.add(Rule.SELECTOR);
        return bare.toString();
    }

    private static String mark(String bare, String before, Set<Rule> rules) {
        boolean afterDigit = before.length() == 1 && before.charAt(0) >= '0' && before.charAt(0) <= '9';
        if (DASHES.contains(bare) || (afterDigit && LONG_VOWELS.contains(bare))) {
            return folded(bare, "-", Rule.DASH, rules);
        }
        if (WAVES.contains(bare)) {
            return folded(bare, "\u301C", Rule.WAVE, rules);
        }
        return BARS.contains(bare) ? folded(bare, "\u2016", Rule.BARS, rules) : "";
    }

    private static String folded(String from, String to, Rule rule, Set<Rule> rules) {
        if (!from.equals(to)) {
            rules.add(rule);
        }
        return to;
    }

    private static String plain(String bare, Set<Rule> rules) {
        int first = bare.codePointAt(0);
        if (first >= FIRST_WIDTH_FORM && first <= LAST_WIDTH_FORM) {
            rules.add(Rule.WIDTH);
            return Normalizer.normalize(bare, Normalizer.Form.NFKC);
        }
        if (isCompatibility(first)) {
            return folded(bare, Normalizer.normalize(bare, Normalizer.Form.NFKC), Rule.COMPATIBILITY, rules);
        }
        return folded(bare, Normalizer.normalize(bare, Normalizer.Form.NFC), Rule.COMPOSITION, rules);
    }

    /** CJK radicals, Kangxi radicals, and the compatibility ideographs of both planes. */
    private static boolean isCompatibility(int point) {
        return (point >= 0x2E80 && point <= 0x2FDF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x2F800 && point <= 0x2FA1F);
    }

    private static String smallKe(String letter, Set<Rule> rules) {
        return switch (letter) {
            case "\u30F6" -> folded(letter, "\u30B1", Rule.SMALL_KE, rules);
            case "\u30F5" -> folded(letter, "\u30AB", Rule.SMALL_KE, rules);
            default -> letter;
        };
    }
}
