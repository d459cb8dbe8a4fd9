package dev.madoguchi.staff;

import java.time.Duration;

/** What came of trying to sign in. */
public sealed interface SignInOutcome {
    /** Welcome. */
    record SignedIn(Session session) implements SignInOutcome {}

    /** No such person, or not their password; which of the two is not said. */
    record Refused() implements SignInOutcome {}

    /** Too many wrong tries: this one was not looked at. */
    record TooSoon(Duration pause) implements SignInOutcome {}
}
