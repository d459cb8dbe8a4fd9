package dev.madoguchi.yaml;

import java.io.Serial;

/** What is wrong with a file of settings, with the file and the line: a sentence for whoever writes it. */
public final class SettingFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    SettingFault(Place place, String words) {
        super(place.file() + ", line " + place.line() + ": " + words);
    }

    SettingFault(Place place, String words, Exception cause) {
        super(place.file() + ", line " + place.line() + ": " + words, cause);
    }
}
