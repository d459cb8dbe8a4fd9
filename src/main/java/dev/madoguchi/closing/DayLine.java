package dev.madoguchi.closing;

import dev.madoguchi.municipality.ClosingLine;
import java.util.OptionalInt;

/**
 * One thing that is compared when a day is closed.
 *
 * @param kind what is compared
 * @param subject which of its kind, such as the id of a form; empty where there is one only
 * @param name as a person reads it, in whose language the source was made
 * @param expected how many there should be, as the program counts
 * @param found how many there are, where the program can tell; empty where a person has to count
 */
public record DayLine(ClosingLine kind, String subject, String name, int expected, OptionalInt found) {

    /** Two numbers that the program knows. */
    public static DayLine known(ClosingLine kind, String subject, String name, int expected, int found) {
        return new DayLine(kind, subject, name, expected, OptionalInt.of(found));
    }

    /** Something that lies in a drawer: a person counts it. */
    public static DayLine toCount(ClosingLine kind, String subject, String name, int expected) {
        return new DayLine(kind, subject, name, expected, OptionalInt.empty());
    }

    /** Under which name the answer is kept: the same whenever the line is made again. */
    String id() {
        return subject.isEmpty() ? kind.name() : kind + "." + subject;
    }
}
