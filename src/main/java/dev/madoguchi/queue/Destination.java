package dev.madoguchi.queue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a transfer sends a number.
 *
 * @param purpose the letter of the purpose; empty where it stays the same
 * @param window the window; empty for any
 */
public record Destination(Optional<String> purpose, Optional<String> window) {
    private static final Pattern PURPOSE = Pattern.compile("[A-Z]");

    public Destination {
        if (purpose.filter(letter -> !PURPOSE.matcher(letter).matches()).isPresent()
                || window.filter(id -> !QueueEvent.WINDOW.matcher(id).matches()).isPresent()) {
            throw new IllegalArgumentException("no purpose and window");
        }
    }

    /** For everything but transfers. */
    public static Destination none() {
        return new Destination(Optional.empty(), Optional.empty());
    }

    /** One window of the site. */
    public static Destination window(String id) {
        return new Destination(Optional.empty(), Optional.of(id));
    }

    /** Any window that serves a purpose. */
    public static Destination purpose(String letter) {
        return new Destination(Optional.of(letter), Optional.empty());
    }
}
