package dev.madoguchi.reception;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a visitor's My Number Card says without a PIN (domain-facts 1.9), or what the visitor says of it: days, and nothing of a person.
 *
 * @param lastDay the card's; empty where it was not read
 * @param licence whether it carries the driver's licence, which a new card does not take over by itself (domain-facts 2.4)
 */
public record HeldCard(Optional<LocalDate> lastDay, Certificate certificate, boolean licence) {

    /** Of a card that carries no driver's licence. */
    public HeldCard(Optional<LocalDate> lastDay, Certificate certificate) {
        this(lastDay, certificate, false);
    }

    /** The card's 利用者証明用電子証明書. */
    public sealed interface Certificate {
        /** The card holds none that is valid. */
        record None() implements Certificate {}

        /** It holds one until this day. */
        record Until(LocalDate lastDay) implements Certificate {}

        /** It holds a valid one, as the visitor or the clerk says; the day was not read. */
        record Valid() implements Certificate {}
    }

    boolean expired(LocalDate today) {
        return lastDay.filter(today::isAfter).isPresent();
    }

    /**
     * A day on which the card is valid still: its last one, or that of its certificate, which never outlives it (domain-facts 1.10).
     * Empty where neither was read.
     */
    Optional<LocalDate> knownUntil() {
        return Stream.concat(lastDay.stream(), certificateLastDay().stream()).max(LocalDate::compareTo);
    }

    Optional<LocalDate> certificateLastDay() {
        return certificate instanceof Certificate.Until until ? Optional.of(until.lastDay()) : Optional.empty();
    }
}
