package dev.madoguchi.dayrecord;

import dev.madoguchi.municipality.RecordKind;

/** What the records' screen shows on its left. */
public sealed interface Page {
    /** A record of a kind is written. */
    record Writing(RecordKind kind) implements Page {}

    /** Fees are taken. */
    record Fees() implements Page {}
}
