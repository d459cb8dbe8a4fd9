package dev.madoguchi.city.vault;

/** What became of a record that was to be stored. */
public sealed interface Storing {
    /** It is new, and on the disk. */
    record Added(Stored record) implements Storing {}

    /** The same bytes were there already. */
    record SameAgain(Stored record) implements Storing {}

    /** Other bytes were there already under this id. The new ones are kept as evidence, not as a record. */
    record Conflict() implements Storing {}
}
