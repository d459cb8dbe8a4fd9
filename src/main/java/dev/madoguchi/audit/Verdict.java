package dev.madoguchi.audit;

/** What checking the trail found. */
public sealed interface Verdict {
    /** Every row follows from the one before, and the expected head is among them. */
    record Whole(AuditHead head) implements Verdict {}

    /** The first row, by its place counted from 1, that was changed, put in or left out. */
    record Broken(long seq) implements Verdict {}
}
