package dev.madoguchi.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** How the store was found when it was opened. */
public sealed interface Health {
    /** There was none; it was made. */
    record Fresh() implements Health {}

    /** It opened as it was left. */
    record Sound() implements Health {}

    /**
     * It did not open and was made anew from its backup. What was written after the backup is not in it: sealed records are
     * taken up again from their files, drafts and tickets of that time are not.
     *
     * @param backup when the backup was made
     * @param setAside where the file that did not open lies now; nothing where the file was missing
     */
    record RebuiltFromBackup(Instant backup, Optional<Path> setAside) implements Health {}
}
