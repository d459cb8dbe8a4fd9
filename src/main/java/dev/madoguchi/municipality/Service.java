package dev.madoguchi.municipality;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A business of the contract (業務), such as 申請補助業務.
 *
 * @param from first day, where it begins on a day of its own (000 §3)
 * @param hours its own hours, where they differ from the site's (000 §4(2))
 * @param clause where the specification says so
 */
public record Service(String id, String name, Optional<LocalDate> from, Optional<Hours> hours, String clause) {}
