package dev.madoguchi.staff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that open and shut a person's access: trained, pledged to keep secrets, and the last day of work (003 §19-5(5), §21-1(2);
 * 004 §3-2(4); 000 §10).
 *
 * @param trained the day of the training before work; empty where it was not noted yet
 * @param pledged the day of the written pledge (誓約書); empty where it was not noted yet
 * @param until the last day; empty while none is known
 */
public record Terms(Optional<LocalDate> trained, Optional<LocalDate> pledged, Optional<LocalDate> until) {
    /** Nothing noted yet. */
    public static final Terms NONE = new Terms(Optional.empty(), Optional.empty(), Optional.empty());
}
