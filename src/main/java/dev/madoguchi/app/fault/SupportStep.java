package dev.madoguchi.app.fault;

import dev.madoguchi.support.SupportBundle;
import java.util.Optional;

/** Where the making of a support bundle stands: always exactly one of these. */
public sealed interface SupportStep {
    /** Nobody asked for one yet. */
    record NotAsked() implements SupportStep {}

    /** It is being gathered, or written. */
    record Working() implements SupportStep {}

    /** It can be looked into. */
    record Gathered(SupportBundle bundle) implements SupportStep {}

    /** It lies in a file, whose name was chosen. */
    record Saved(SupportBundle bundle) implements SupportStep {}

    /** It could not be gathered, or not be written where somebody wanted it. */
    record Failed(Optional<SupportBundle> bundle) implements SupportStep {}

    /** What can be looked into by now. */
    default Optional<SupportBundle> contents() {
        return switch (this) {
            case NotAsked none -> Optional.empty();
            case Working working -> Optional.empty();
            case Gathered gathered -> Optional.of(gathered.bundle());
            case Saved saved -> Optional.of(saved.bundle());
            case Failed failed -> failed.bundle();
        };
    }
}
