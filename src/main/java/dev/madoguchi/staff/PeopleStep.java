package dev.madoguchi.staff;

import dev.madoguchi.ui.Trouble;

/** What came of the last deed on the list of people: always exactly one of these. */
public sealed interface PeopleStep {
    /** Nothing was done yet. */
    record Listing() implements PeopleStep {}

    /** It is being done. */
    record Working() implements PeopleStep {}

    /** A person has a one-time password, which is shown this once. */
    record Given(Person person, String once) implements PeopleStep {
        @Override
        public String toString() {
            return "Given";
        }
    }

    /** A person is no longer in the list. */
    record Removed(Person person) implements PeopleStep {}

    /** A person's days are noted. */
    record Noted(Person person) implements PeopleStep {}

    /** A person's card opens nothing any more. */
    record CardTaken(Person person) implements PeopleStep {}

    /** A person has another role, from the next sign-in on. */
    record Changed(Person person) implements PeopleStep {}

    /** It was refused, and nothing was changed. */
    record Refused(PeopleFault fault) implements PeopleStep {}

    /** It could not be done. */
    record Failed(Trouble trouble) implements PeopleStep {}
}
