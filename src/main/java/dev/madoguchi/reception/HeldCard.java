package dev.madoguchi.reception;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a visitor's My Number Card says without a PIN (domain-facts 1.9): two days, and nothing of a person.
 *
 * @param lastDay the card's; empty where it was not read
 * @param certificateLastDay of the 利用者証明用電子証明書; empty where the card holds none
 */
public record HeldCard(Optional<LocalDate> lastDay, Optional<LocalDate> certificateLastDay) {

    boolean expired(LocalDate today) {
        return lastDay.filter(today::isAfter).isPresent();
    }
}
