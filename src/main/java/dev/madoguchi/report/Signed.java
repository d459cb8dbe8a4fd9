package dev.madoguchi.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who stands for a report.
 *
 * @param writer the name of whoever wrote it; empty where it was made without anybody
 * @param deputy whether they wrote it in the responsible person's place (003 §20-1)
 * @param confirmed whether the city has confirmed it
 */
public record Signed(Optional<String> writer, boolean deputy, Optional<Confirmation> confirmed) {
    /** Nobody yet. */
    public static final Signed BY_NOBODY = new Signed(Optional.empty(), false, Optional.empty());

    /**
     * The city confirmed the report in writing.
     *
     * @param by the name of the city's officer
     */
    public record Confirmation(String by, LocalDate on) {}
}
