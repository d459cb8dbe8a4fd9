package dev.madoguchi.roster;

import dev.madoguchi.municipality.Post;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shifts of a day as they are typed: {@code 9-17}, {@code 0830-1715}, {@code 8:30-12 13-17:15}. */
final class TypedShifts {
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})(?::?(\\d{2}))?\\s*[-~～〜ー－]\\s*(\\d{1,2})(?::?(\\d{2}))?");

    private TypedShifts() {}

    /** The shifts, all at this post; empty where the text is none. */
    static Optional<List<Shift>> read(String text, Post post) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        List<Shift> shifts = new ArrayList<>();
        for (String part : plain.split("[\\s,、]+", 0)) {
            Matcher span = SPAN.matcher(part);
            if (!span.matches()) {
                return Optional.empty();
            }
            try {
                shifts.add(new Shift(time(span.group(1), span.group(2)), time(span.group(3), span.group(4)), post));
            } catch (DateTimeException | IllegalArgumentException notAShift) {
                return Optional.empty();
            }
        }
        return Optional.of(shifts);
    }

    private static LocalTime time(String hour, @Nullable String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }
}
