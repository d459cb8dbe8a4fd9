package dev.madoguchi.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number as people type it, made plain: digits, and a plus sign before a number abroad. */
final class Telephone {
    private static final Pattern GAPS = Pattern.compile("[-\\s()ー－‐−]");
    private static final Pattern NUMBER = Pattern.compile("0\\d{9,10}|\\+\\d{7,15}");

    private Telephone() {}

    /** The digits of a Japanese number (10 or 11, from 0) or of one with a country code; empty for anything else. */
    static Optional<String> of(String typed) {
        String plain =
                GAPS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        return NUMBER.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
