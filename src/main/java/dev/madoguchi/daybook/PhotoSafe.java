package dev.madoguchi.daybook;

import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.daybook.PhotoTable.Row;
import dev.madoguchi.daybook.PhotoTable.Why;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The visits' photos, each sealed under a key of its own, so that each can be forgotten alone and at once.
 *
 * <p>A photo comes in with its visit's draft ({@link Daybook}) and stays, also after the draft, until it is erased. Safe for
 * several threads: the counter and the sync may erase at once.
 */
public final class PhotoSafe {
    private final PhotoTable table;
    private final PhotoKeys keys;
    private final PhotoErasures erasures;
    private final Clock clock;
    private final String clause;

    /** @param clause where the city's specification says when a photo has to go, for the evidence */
    public PhotoSafe(Database database, PhotoKeys keys, PhotoErasures erasures, Clock clock, String clause) {
        this.table = new PhotoTable(database.jdbi());
        this.keys = keys;
        this.erasures = erasures;
        this.clock = clock;
        this.clause = clause;
    }

    /** The photos that are kept. */
    public List<PhotoKeys.Name> kept() {
        return table.all();
    }

    /** The visit's photo, where one is kept. */
    public Optional<PhotoKeys.Name> of(UUID visit) {
        return table.name(visit);
    }

    /** The visit's JPEG, for the caller to wipe; {@code ABSENT} or {@code DESTROYED} where there is none any more. */
    public byte[] open(UUID visit) throws SecretException {
        Row row = table.of(visit)
                .orElseThrow(() -> new SecretException(SecretFault.ABSENT, "visit " + visit + " has no photo"));
        return keys.open(row.name(), row.sealed().bytes());
    }

    /** Erases the visit's photo, for good and durably; does nothing where it has none. */
    public synchronized void erase(UUID visit, Reason reason) throws SecretException {
        table.release(visit, why(reason));
        erasures.carryOut();
    }

    /** Erases whatever is left of a day's photos. May be called again. */
    public synchronized void eraseDay(LocalDate day) throws SecretException {
        table.releaseDay(day, why(Reason.DAY_CLOSED));
        erasures.carryOut();
        keys.destroy(
                keys.lying().stream().filter(lying -> lying.day().equals(day)).toList());
    }

    /** Whether the key of some photo of this day lies on the disk. */
    public boolean holdsKeyOf(LocalDate day) throws SecretException {
        return keys.lying().stream().anyMatch(lying -> lying.day().equals(day));
    }

    /** The evidence of what was erased. */
    public PhotoErasures erasures() {
        return erasures;
    }

    /**
     * Ends what a crash cut off. For the start of the program, before anything else uses the safe: keys that no photo lies under are
     * destroyed, photos without a key are given up, and erasures that were begun are ended.
     */
    public synchronized void recover() throws SecretException {
        erasures.carryOut();
        Set<UUID> known = new HashSet<>();
        for (PhotoKeys.Name name : table.all()) {
            known.add(name.photo());
            if (!keys.exists(name.photo(), name.day())) {
                table.release(name.visit(), why(Reason.KEY_GONE));
            }
        }
        for (PhotoKeys.Lying lying : keys.lying()) {
            if (!known.contains(lying.photo())) {
                keys.destroy(lying.photo(), lying.day());
            }
        }
        erasures.carryOut();
    }

    Sealed seal(PhotoKeys.Name name, byte[] jpeg) throws SecretException {
        return new Sealed(keys.seal(name, jpeg));
    }

    /** Takes part in the transaction that saves the draft. */
    void put(Handle handle, PhotoKeys.Name name, Sealed sealed) {
        PhotoTable.put(handle, new Row(name, sealed), why(Reason.RETAKEN));
    }

    /** Takes part in the transaction that saves or drops the draft. */
    void release(Handle handle, UUID visit, Reason reason) {
        PhotoTable.release(handle, visit, why(reason));
    }

    private Why why(Reason reason) {
        return new Why(reason, clause, clock.instant());
    }
}
