package dev.madoguchi.computer;

/** One line of the check at opening: what the program saw, or what only a person can look at. */
sealed interface Line {
    /** What the program saw. */
    record Found(Seen seen) implements Line {}

    /** A question of the profile. */
    record Question(String text) implements Line {}

    /** Whether a person has to confirm it. */
    default boolean asks() {
        return !(this instanceof Found found && found.seen().verdict() == Verdict.FINE);
    }
}
