package dev.madoguchi.staff;

import dev.madoguchi.ui.Trouble;
import java.time.Duration;

/** Where the sign-in stands: always exactly one of these. */
public sealed interface SignInStep {
    /** Waits for an id and a password. */
    record Asking() implements SignInStep {}

    /** The password is being tried. */
    record Checking() implements SignInStep {}

    /** It was not right. */
    record Refused() implements SignInStep {}

    /** Too many tries; the next one counts after the wait. */
    record TooSoon(Duration pause) implements SignInStep {}

    /** It could not be tried. */
    record Failed(Trouble trouble) implements SignInStep {}
}
