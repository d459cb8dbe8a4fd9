package dev.madoguchi.city;

import java.time.Instant;

/**
 * A code that waits to be used.
 *
 * @param text to be typed or scanned at the new station; secret until it is used
 */
public record EnrolmentOffer(String text, Instant expires) {
    @Override
    public String toString() {
        return "EnrolmentOffer[expires=" + expires + "]";
    }
}
