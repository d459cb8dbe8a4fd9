package dev.madoguchi.staff;

import dev.madoguchi.ui.Trouble;
import java.time.Duration;

/** Where the sign-in stands, on its own screen or on a locked one: always exactly one of these. */
public sealed interface SignInStep {
    /** Waits for an id and a password, or for a PIN. */
    record Asking() implements SignInStep {}

    /** The password is being tried. */
    record Checking() implements SignInStep {}

    /** It was not right. */
    record Refused() implements SignInStep {}

    /** It was right, but a locked screen is opened by who locked it, or by a supervisor. */
    record NotYours() implements SignInStep {}

    /** It was a supervisor's, who has not said why they take over. */
    record NoReason() implements SignInStep {}

    /** It was right, but the person's role, or the days that are noted of them, do not let them work today. */
    record Shut(ShutOut why) implements SignInStep {}

    /** Too many tries; the next one counts after the wait. */
    record TooSoon(Duration pause) implements SignInStep {}

    /** It could not be tried. */
    record Failed(Trouble trouble) implements SignInStep {}
}
