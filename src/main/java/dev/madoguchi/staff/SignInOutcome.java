package dev.madoguchi.staff;

import java.time.Duration;

/** What came of trying to sign in. */
public sealed interface SignInOutcome {
    /**
     * Welcome.
     *
     * @param missed how many wrong tries there were before this one
     */
    record SignedIn(Session session, int missed) implements SignInOutcome {}

    /** It is right, but was given by somebody else, and opens nothing before it is changed. */
    record MustChange() implements SignInOutcome {}

    /** No such person, or not their password; which of the two is not said. */
    record Refused() implements SignInOutcome {}

    /** It is right, but the days that are noted of the person do not let them work today. */
    record Shut(ShutOut why) implements SignInOutcome {}

    /** Too many wrong tries: this one was not looked at. */
    record TooSoon(Duration pause) implements SignInOutcome {}
}
