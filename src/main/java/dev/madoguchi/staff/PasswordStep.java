package dev.madoguchi.staff;

import dev.madoguchi.ui.Trouble;
import java.time.Duration;

/** Where the change of one's own password stands: always exactly one of these. */
public sealed interface PasswordStep {
    /**
     * Waits for the old one and twice the new one.
     *
     * @param id of the person, as far as it is known
     * @param must whether nothing else is possible before
     */
    record Asking(String id, boolean must) implements PasswordStep {}

    /** It is being changed. */
    record Changing() implements PasswordStep {}

    /** The new one is not good enough. */
    record Bad(PasswordFault fault) implements PasswordStep {}

    /** The id or the old one was wrong. */
    record Refused() implements PasswordStep {}

    /** The old one was right, but the days that are noted of the person do not let them work today. */
    record Shut(ShutOut why) implements PasswordStep {}

    /** Too many tries. */
    record TooSoon(Duration pause) implements PasswordStep {}

    /** It could not be changed; the old one holds. */
    record Failed(Trouble trouble) implements PasswordStep {}
}
