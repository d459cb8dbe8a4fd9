package dev.madoguchi.daybook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.daybook.PhotoErasure.Step;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Destroys the keys of photos that have to go, and keeps the evidence. Every step may run twice; safe for several threads. */
public final class PhotoErasures {
    private static final String WHO = "photo";

    private final PhotoErasureTable table;
    private final PhotoKeys keys;
    private final AuditTrail audit;
    private final Clock clock;
    private final Consumer<Step> progress;

    /** @param progress told each step that is done */
    public PhotoErasures(Database database, PhotoKeys keys, AuditTrail audit, Clock clock, Consumer<Step> progress) {
        this.table = new PhotoErasureTable(database.jdbi());
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.progress = progress;
    }

    /** The photos of a day that are gone, or have to go, in the order in which that was decided. */
    public List<PhotoErasure> of(LocalDate day) {
        return table.of(day);
    }

    /** Destroys what was decided to be destroyed, all at once; again, where a crash or the disk kept it from being done. */
    public synchronized void carryOut() throws SecretException {
        List<PhotoErasure> pending = table.pending();
        if (pending.isEmpty()) {
            return;
        }
        progress.accept(Step.DECIDED);
        keys.destroy(pending.stream()
                .map(erasure -> new PhotoKeys.Lying(erasure.photo(), erasure.day()))
                .toList());
        progress.accept(Step.KEY_DESTROYED);
        // Before the note: after a crash it may stand in the trail twice, but it is never missing there.
        byReason(pending).forEach((reason, photos) -> audit.recordEach(WHO, "photo.erased." + reason, photos));
        progress.accept(Step.AUDITED);
        table.erased(pending.stream().map(PhotoErasure::photo).toList(), clock.instant());
        progress.accept(Step.NOTED);
    }

    private static Map<Reason, List<String>> byReason(List<PhotoErasure> erasures) {
        return erasures.stream()
                .collect(groupingBy(
                        PhotoErasure::reason,
                        () -> new EnumMap<>(Reason.class),
                        mapping(erasure -> erasure.photo().toString(), toList())));
    }
}
