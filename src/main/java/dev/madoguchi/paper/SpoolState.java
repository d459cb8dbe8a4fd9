package dev.madoguchi.paper;

import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Optional;

/** What a print system still holds of the documents that it was given here. */
public sealed interface SpoolState {
    /** Nothing. */
    record Empty() implements SpoolState {}

    /** Documents that are not printed yet. */
    record Holding(int jobs) implements SpoolState {}

    /** Documents that wait in a queue that somebody, or a fault, has stopped. */
    record Stopped(int jobs) implements SpoolState {}

    /** Documents that were printed and that it did not remove when asked. */
    record Kept(int jobs) implements SpoolState {}

    /** It cannot be asked, as on Windows. */
    record Unseen() implements SpoolState {}

    /** Whether documents are known to be there. */
    default boolean holds() {
        return switch (this) {
            case Holding holding -> true;
            case Stopped stopped -> true;
            case Kept kept -> true;
            case Empty empty -> false;
            case Unseen unseen -> false;
        };
    }

    /** The sentences for the clerk; none where there is nothing to be told. */
    default Optional<Notice> notice(Texts texts) {
        return switch (this) {
            case Holding held -> Optional.of(Notice.of(texts, Tone.WARNING, "paper.spool.holding", held.jobs()));
            case Stopped held -> Optional.of(Notice.of(texts, Tone.STOPPED, "paper.spool.stopped", held.jobs()));
            case Kept held -> Optional.of(Notice.of(texts, Tone.WARNING, "paper.spool.kept", held.jobs()));
            case Empty empty -> Optional.empty();
            case Unseen unseen -> Optional.empty();
        };
    }
}
