package dev.madoguchi.app.home;

import dev.madoguchi.ui.Texts;
import java.time.Duration;

/** A length of time as a person says it: in the largest unit that it fills twice. */
record Span(long count, String unitKey) {
    private static final int ENOUGH = 2;

    static Span of(Duration length) {
        if (length.toDays() >= ENOUGH) {
            return new Span(length.toDays(), "home.days");
        }
        if (length.toHours() >= ENOUGH) {
            return new Span(length.toHours(), "home.hours");
        }
        if (length.toMinutes() >= ENOUGH) {
            return new Span(length.toMinutes(), "home.minutes");
        }
        return new Span(length.toSeconds(), "home.seconds");
    }

    String told(Texts texts) {
        return texts.get(unitKey, count);
    }
}
