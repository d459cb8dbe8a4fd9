package dev.madoguchi.daybook;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.daybook.PhotoErasure.Step;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    /** Destroys what was decided to be destroyed; again, where a crash or the disk kept it from being done. */
    public synchronized void carryOut() throws SecretException {
        for (PhotoErasure erasure : table.pending()) {
            progress.accept(Step.DECIDED);
            keys.destroy(erasure.photo(), erasure.day());
            progress.accept(Step.KEY_DESTROYED);
            // Before the note: after a crash it may stand in the trail twice, but it is never missing there.
            audit.record(
                    WHO, "photo.erased." + erasure.reason(), erasure.photo().toString());
            progress.accept(Step.AUDITED);
            table.erased(erasure.photo(), clock.instant());
            progress.accept(Step.NOTED);
        }
    }
}
