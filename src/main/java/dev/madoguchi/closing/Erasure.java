package dev.madoguchi.closing;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Erases a day, beyond recovery from this disk: its key is destroyed, and what hung on it is removed. Every step may be done twice.
 *
 * <p>The order is chosen so that a crash anywhere leaves less, never more: once the key is gone, entries, old pages of the database
 * and its backups are noise, and removing them is tidying up.
 */
public final class Erasure {
    private final Daybook daybook;
    private final Outbox outbox;
    private final DayKeys keys;
    private final Database database;
    private final Path receiptFolder;

    /** @param receiptFolder where each receipt is kept as {@code ID.jws} */
    public Erasure(Daybook daybook, Outbox outbox, DayKeys keys, Database database, Path receiptFolder) {
        this.daybook = daybook;
        this.outbox = outbox;
        this.keys = keys;
        this.database = database;
        this.receiptFolder = receiptFolder;
    }

    /** Erases everything of the day, telling each step that is done. Whether it may be erased, the caller has made sure. */
    void erase(LocalDate day, Consumer<ErasureStep> progress) throws ClosingException {
        try {
            keepReceipts(day);
            progress.accept(ErasureStep.RECEIPTS_KEPT);
            daybook.photos().eraseDay(day);
            progress.accept(ErasureStep.PHOTO_KEYS_DESTROYED);
            keys.destroy(day);
            progress.accept(ErasureStep.DAY_KEY_DESTROYED);
            daybook.erase(day);
            progress.accept(ErasureStep.ENTRIES_DELETED);
            outbox.eraseReceipted();
            progress.accept(ErasureStep.ENVELOPES_REMOVED);
            database.compact();
            progress.accept(ErasureStep.STORE_REWRITTEN);
            keys.settle(day);
            progress.accept(ErasureStep.CITY_SHARE_DESTROYED);
            requireGone(day);
            requireNoPhoto(day);
        } catch (IOException | SecretException | StoreException e) {
            throw new ClosingException(ClosingFault.of(e), "erasing " + day + " stopped; do it again", e);
        }
    }

    /** The evidence of every photo of the day that was erased, by its rule before or by closing now, and of the day's key. */
    Evidence evidence(LocalDate day) throws ClosingException {
        try {
            return new Evidence(daybook.photos().erasures().of(day), keys.settle(day));
        } catch (SecretException e) {
            throw new ClosingException(ClosingFault.of(e), "the end of the key of " + day + " cannot be told", e);
        }
    }

    /** Destroys photos of the day that came back after they were erased, as from a copy of their keys. */
    void erasePhotos(LocalDate day) throws ClosingException {
        try {
            daybook.photos().eraseDay(day);
        } catch (SecretException e) {
            throw new ClosingException(ClosingFault.STORAGE, "the photo keys of " + day + " are not gone", e);
        }
    }

    /** Fails while the key of some photo of the day lies on the disk. */
    void requireNoPhoto(LocalDate day) throws ClosingException {
        try {
            if (daybook.photos().holdsKeyOf(day)) {
                throw new ClosingException(ClosingFault.PHOTO_LEFT, "a photo's key of " + day + " is still there");
            }
        } catch (SecretException e) {
            throw new ClosingException(ClosingFault.STORAGE, "the photo keys of " + day + " cannot be listed", e);
        }
    }

    /** The receipt of a record that was kept as a file when erasing began. */
    Optional<String> keptReceipt(UUID record) throws ClosingException {
        Path file = receiptFile(record);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.US_ASCII))
                    : Optional.empty();
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot read the receipt of record " + record, e);
        }
    }

    private Path receiptFile(UUID record) {
        return receiptFolder.resolve(record + ".jws");
    }

    private void keepReceipts(LocalDate day) throws IOException {
        Files.createDirectories(receiptFolder);
        Map<Path, byte[]> receipts = new LinkedHashMap<>();
        for (OutboxRow row : outbox.rows()) {
            if (row.day().equals(day) && row.receipt().isPresent()) {
                receipts.put(receiptFile(row.id()), row.receipt().get().getBytes(StandardCharsets.US_ASCII));
            }
        }
        DurableFile.write(receipts);
    }

    private void requireGone(LocalDate day) throws ClosingException, SecretException {
        boolean keyIsThere = !keys.isDestroyed(day) || keys.days().contains(day);
        boolean recordIsThere =
                outbox.rows().stream().anyMatch(row -> row.day().equals(day) && row.state() != OutboxState.ERASED);
        if (keyIsThere || recordIsThere || daybook.days().contains(day)) {
            throw new ClosingException(ClosingFault.NOT_ERASED, "something of " + day + " is still there");
        }
    }
}
