package dev.madoguchi.app.doctor;

import dev.madoguchi.store.Care;
import dev.madoguchi.store.Copied;
import dev.madoguchi.store.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether a station's store is backed up and was rebuilt from the backup for a trial lately (別記11条五), told without its key. */
public final class BackupChecks {
    /** The checks' names. */
    static final String BACKUP = "backup";

    static final String DRILL = "rebuild drill";

    private static final String ADVICE =
            "Sign in at this counter, or run: backup --by ID --now. Where that fails, see that the disk has room.";

    private final Path store;
    private final Duration oldest;
    private final Clock clock;

    /**
     * Of one station.
     *
     * @param store its store's folder
     * @param oldest how old a backup or a drill may be before it is told
     */
    public BackupChecks(Path store, Duration oldest, Clock clock) {
        this.store = store;
        this.oldest = oldest;
        this.clock = clock;
    }

    /** A line for the backup and one for the drill; none where there is no store yet. */
    public List<Supplier<Finding>> all() {
        return Evidence.isThere(store) ? List.of(this::backup, this::drill) : List.of();
    }

    Finding backup() {
        try {
            Evidence evidence = Evidence.of(store);
            Optional<Instant> made = evidence.backup();
            if (made.isEmpty()) {
                return Finding.fault(BACKUP, "there is none", ADVICE);
            }
            String found = "made and compared at " + moment(made.get());
            return isOld(made.get())
                    ? Finding.warning(BACKUP, found + ", more than " + oldest.toDays() + " days ago", ADVICE)
                    : Finding.ok(BACKUP, found);
        } catch (IOException e) {
            return unreadable(BACKUP);
        }
    }

    Finding drill() {
        try {
            Evidence evidence = Evidence.of(store);
            if (evidence.failed().isPresent()) {
                Care failed = evidence.failed().get();
                return Finding.fault(
                        DRILL,
                        "%s at %s: %s"
                                .formatted(
                                        failed.deed(),
                                        moment(failed.at()),
                                        failed.fault().orElseThrow()),
                        ADVICE);
            }
            return evidence.drill()
                    .map(this::tried)
                    .orElseGet(() ->
                            Finding.warning(DRILL, "the store was never rebuilt from its backup for a trial", ADVICE));
        } catch (IOException e) {
            return unreadable(DRILL);
        }
    }

    private Finding tried(Care drill) {
        Copied copied = drill.copied();
        String found = "rebuilt at %s: %d tables, %d rows, %d kB, in %d ms"
                .formatted(
                        moment(drill.at()),
                        copied.tables(),
                        copied.rows(),
                        copied.bytes() / 1000,
                        drill.took().toMillis());
        return isOld(drill.at())
                ? Finding.warning(DRILL, found + ", more than " + oldest.toDays() + " days ago", ADVICE)
                : Finding.ok(DRILL, found);
    }

    /** What lies ahead of the clock says nothing about today. */
    private boolean isOld(Instant done) {
        Instant now = clock.instant();
        return done.isBefore(now.minus(oldest)) || done.isAfter(now.plus(oldest));
    }

    private String moment(Instant at) {
        return at.atZone(clock.getZone())
                .truncatedTo(ChronoUnit.SECONDS)
                .toOffsetDateTime()
                .toString();
    }

    private static Finding unreadable(String check) {
        return Finding.warning(check, "what was noted in the store's folder cannot be read", ADVICE);
    }
}
