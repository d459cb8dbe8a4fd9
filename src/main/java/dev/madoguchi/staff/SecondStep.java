package dev.madoguchi.staff;

import dev.madoguchi.role.Confirmation;
import dev.madoguchi.role.Role;
import dev.madoguchi.ui.Trouble;
import java.time.Duration;
import java.util.Set;

/** Where a second person's look at a case stands: always exactly one of these. */
public sealed interface SecondStep {
    /** Waits for the second person. */
    record Asking() implements SecondStep {}

    /** The password is being tried. */
    record Checking() implements SecondStep {}

    /** A second person has confirmed. */
    record Confirmed(Confirmation confirmation) implements SecondStep {}

    /** They worked on the case themselves. */
    record SamePerson() implements SecondStep {}

    /** Their role may not. */
    record NotAllowed(Set<Role> holders) implements SecondStep {}

    /** The password was given by somebody else, and has to be changed before anything. */
    record MustChange() implements SecondStep {}

    /** Id or password was wrong. */
    record Refused() implements SecondStep {}

    /** The days that they are held to keep them out. */
    record Shut(ShutOut why) implements SecondStep {}

    /** Too many tries; the next one counts after the wait. */
    record TooSoon(Duration pause) implements SecondStep {}

    /** It could not be tried. */
    record Failed(Trouble trouble) implements SecondStep {}
}
