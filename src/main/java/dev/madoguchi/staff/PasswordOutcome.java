package dev.madoguchi.staff;

import java.time.Duration;

/** What came of changing one's own password. */
public sealed interface PasswordOutcome {
    /** The new one holds, and the person is signed in. */
    record Changed(Session session) implements PasswordOutcome {}

    /** The new one is not good enough; the old one was not tried. */
    record Bad(PasswordFault fault) implements PasswordOutcome {}

    /** No such person, or the old one was wrong, which counts as a try. */
    record Refused() implements PasswordOutcome {}

    /** The old one was right, but the days that are noted of the person do not let them work today; it holds on. */
    record Shut(ShutOut why) implements PasswordOutcome {}

    /** Too many wrong tries: nothing was looked at. */
    record TooSoon(Duration pause) implements PasswordOutcome {}
}
