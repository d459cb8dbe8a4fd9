package dev.madoguchi.kiosk;

import java.util.regex.Pattern;

/**
 * A visitor's press on a purpose.
 *
 * @param press made by the page anew for each visitor's press; what comes twice with the same one is the same press
 * @param series the letter of the purpose
 * @param language in which the visitor pressed, as profiles call it
 */
record Press(String press, String series, String language) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}");

    Press {
        boolean known = LANGUAGE.matcher(language).matches();
        if (!known || !ID.matcher(press).matches() || !LETTER.matcher(series).matches()) {
            throw new IllegalArgumentException("no press");
        }
    }
}
