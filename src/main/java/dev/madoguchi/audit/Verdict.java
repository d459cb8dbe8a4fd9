package dev.madoguchi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What checking the trail found. */
public sealed interface Verdict {
    /**
     * Every row follows from the one before, and each head noted earlier is among them.
     *
     * @param setBack the rows before which the clock was set back, the first hundred
     */
    record Whole(AuditHead head, List<Long> setBack) implements Verdict {
        public Whole {
            setBack = List.copyOf(setBack);
        }
    }

    /**
     * The first row, by its place counted from 1, that was changed, put in or left out.
     *
     * @param at what the row says of its time, or the last row before the place where it is missing; empty before the first
     */
    record Broken(long seq, Optional<Instant> at, Flaw flaw) implements Verdict {}

    /** What is wrong at that place. */
    enum Flaw {
        /** The row's content is not what was hashed. */
        CHANGED,
        /** The row does not follow from the one before: rows were left out, put in or moved. */
        OUT_OF_ORDER,
        /** The row is whole, and another one stood here when the head was noted: the chain was written anew. */
        OTHER_THAN_NOTED,
        /** The trail ends before a head that was noted: rows were cut off, or an old backup was put back. */
        CUT_OFF
    }
}
