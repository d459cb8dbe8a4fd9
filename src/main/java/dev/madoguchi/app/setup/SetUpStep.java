package dev.madoguchi.app.setup;

import dev.madoguchi.municipality.Profile;

/** How far the setting up of a fresh computer has come: always exactly one of these. */
public sealed interface SetUpStep {
    /** A real counter, or practice. */
    record Choosing() implements SetUpStep {}

    /**
     * The city's code is needed.
     *
     * @param again whether the city has enrolled this station already, and the code only opens what is kept of that
     */
    record Code(boolean again) implements SetUpStep {}

    /** The city is asked. */
    record Enrolling() implements SetUpStep {}

    /** The devices are chosen and tried, by this profile. */
    record Trying(Profile profile) implements SetUpStep {}

    /** Somebody has to be the first who may sign in. */
    record First(Profile profile) implements SetUpStep {}

    /** Everything is written down. */
    record Finishing() implements SetUpStep {}

    /** The window is done. */
    record Over(Outcome outcome) implements SetUpStep {}

    /** What comes of it. */
    enum Outcome {
        /** The station is set up: its sign-in comes next. */
        STATION,
        /** Somebody wants to practise. */
        PRACTICE
    }
}
