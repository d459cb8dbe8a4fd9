package dev.madoguchi.municipality;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The document a profile was made from.
 *
 * @param number the number that clauses are cited by, such as {@code 000}
 * @param title the document's own title
 * @param from first day of work, where the document names one
 * @param to last day of the contract
 */
public record Specification(String number, String title, Optional<LocalDate> from, LocalDate to) {}
