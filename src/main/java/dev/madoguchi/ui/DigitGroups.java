package dev.madoguchi.ui;

import java.util.regex.Pattern;

/** Long numbers as two people compare them aloud: in groups of four. */
public final class DigitGroups {
    private static final Pattern FOUR_AND_MORE = Pattern.compile("(.{4})(?=.)");

    private DigitGroups() {}

    /** The digits with a space after every fourth, but none at the end. */
    public static String of(String digits) {
        return FOUR_AND_MORE.matcher(digits).replaceAll("$1 ");
    }
}
