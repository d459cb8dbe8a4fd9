package dev.madoguchi.dayrecord;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and times as people type them here: also in full-width figures. */
final class Keyed {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.時]?(\\d{2})分?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

    private Keyed() {}

    static Optional<Integer> number(String typed) {
        String plain = plain(typed).replace(",", "");
        return NUMBER.matcher(plain).matches() ? Optional.of(Integer.parseInt(plain)) : Optional.empty();
    }

    /** {@code 9:30}, {@code 0930}, {@code ９時３０分}. */
    static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(plain(typed));
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
