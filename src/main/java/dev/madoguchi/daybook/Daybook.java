package dev.madoguchi.daybook;

import dev.madoguchi.daybook.DaybookTable.Row;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.seal.DayKey;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.store.Database;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Today's working copies: drafts of visits that go on, and one entry for each that is done, for the ledger.
 *
 * <p>The tables hold nothing but texts sealed under the day key, each bound to its visit. Once the day's key is destroyed,
 * none of them opens, wherever a copy may lie. The day is the one on which the visit began, by the clock's time zone. A visit's
 * photo is not in its draft but beside it, in the {@link PhotoSafe}.
 */
public final class Daybook {
    private static final String DRAFT = "draft ";
    private static final String ENTRY = "entry ";

    private final DaybookTable table;
    private final DayKeys keys;
    private final PhotoSafe photos;
    private final Clock clock;

    public Daybook(Database database, DayKeys keys, PhotoSafe photos, Clock clock) {
        this.table = new DaybookTable(database.jdbi());
        this.keys = keys;
        this.photos = photos;
        this.clock = clock;
    }

    /** Writes or replaces a visit's draft; its photo stays as it is. Does nothing for a visit that is completed. */
    public void saveDraft(UUID visit, byte[] plain) throws SecretException {
        table.saveDraft(draft(visit, plain), clock.instant(), handle -> {});
    }

    /**
     * Writes or replaces a visit's draft together with its new photo: both are durable when this returns, or neither. The visit's
     * earlier photo is erased.
     *
     * @param photo a random id for the photo
     */
    public void savePhoto(UUID visit, byte[] plain, UUID photo, byte[] jpeg) throws SecretException {
        Row draft = draft(visit, plain);
        var name = new PhotoKeys.Name(photo, visit, draft.day());
        Sealed sealed = photos.seal(name, jpeg);
        table.saveDraft(draft, clock.instant(), handle -> photos.put(handle, name, sealed));
        photos.erasures().carryOut();
    }

    /** Writes or replaces a visit's draft, and erases the visit's photo. */
    public void saveWithoutPhoto(UUID visit, byte[] plain, Reason why) throws SecretException {
        table.saveDraft(draft(visit, plain), clock.instant(), handle -> photos.release(handle, visit, why));
        photos.erasures().carryOut();
    }

    /** Whether the visit was begun and is not completed. */
    public boolean isDraft(UUID visit) {
        return table.draft(visit).isPresent();
    }

    /** The photos that go with the visits. */
    public PhotoSafe photos() {
        return photos;
    }

    /** The visits that were begun and not completed, oldest first, and that can still be opened. */
    public List<UUID> drafts() {
        return table.drafts().stream()
                .filter(row -> !keys.isDestroyed(row.day()))
                .map(Row::visit)
                .toList();
    }

    /** The visits of one day that were begun and not completed, oldest first, and that can still be opened. */
    public List<UUID> drafts(LocalDate day) {
        return keys.isDestroyed(day)
                ? List.of()
                : table.drafts().stream()
                        .filter(row -> row.day().equals(day))
                        .map(Row::visit)
                        .toList();
    }

    /** The visit's draft, for the caller to wipe; {@code ABSENT} or {@code DESTROYED} where there is none any more. */
    public byte[] openDraft(UUID visit) throws SecretException {
        Row row = table.draft(visit)
                .orElseThrow(() -> new SecretException(SecretFault.ABSENT, "visit " + visit + " has no draft"));
        return open(row, DRAFT + visit);
    }

    /**
     * Tells one state of a draft from another, for whoever has to know whether it was saved again: SHA-256 of its sealed text, 64
     * lower-case hexadecimal digits.
     */
    public Optional<String> draftMark(UUID visit) {
        return table.draft(visit).map(row -> Digests.sha256Hex(row.sealed().bytes()));
    }

    /** Forgets a draft, and erases its photo. */
    public void dropDraft(UUID visit) throws SecretException {
        table.dropDraft(visit, handle -> photos.release(handle, visit, Reason.LEFT));
        photos.erasures().carryOut();
    }

    /** Puts the visit's entry in the place of its draft; its photo stays. Does nothing where it has one already. */
    public void complete(UUID visit, byte[] entryPlain) throws SecretException {
        LocalDate day = dayOf(visit);
        table.complete(new Row(visit, day, seal(day, ENTRY + visit, entryPlain)), clock.instant());
    }

    /** The day's entries in the order in which they were completed, for the caller to wipe; all of them or none. */
    public List<byte[]> entries(LocalDate day) throws SecretException {
        return List.copyOf(entries(day, fault -> false).values());
    }

    /**
     * The day's entries that open, by visit, in the order of {@link #entries}, for the caller to wipe. Missing are those that open no more,
     * because the key they are under was damaged or the city has lost its half; closing says how many.
     *
     * @throws SecretException {@code SHARE_AWAY} or {@code UNREADABLE} where one may open yet
     */
    public Map<UUID, byte[]> openEntries(LocalDate day) throws SecretException {
        return entries(day, SecretFault.WRONG_KEY::equals);
    }

    private Map<UUID, byte[]> entries(LocalDate day, Predicate<SecretFault> passedOver) throws SecretException {
        Map<UUID, byte[]> entries = new LinkedHashMap<>();
        try {
            open(table.entries(day), day, passedOver, entries);
            return entries;
        } catch (SecretException e) {
            entries.values().forEach(plain -> Arrays.fill(plain, (byte) 0));
            throw e;
        }
    }

    private void open(List<Row> rows, LocalDate day, Predicate<SecretFault> passedOver, Map<UUID, byte[]> entries)
            throws SecretException {
        if (rows.isEmpty()) {
            return;
        }
        try (DayKey key = keys.of(day)) { // Once for all of them: each opening reads a file.
            for (Row row : rows) {
                try {
                    entries.put(row.visit(), key.open(row.sealed().bytes(), associated(ENTRY + row.visit())));
                } catch (SecretException e) {
                    requirePassedOver(e, passedOver);
                }
            }
        } catch (SecretException e) {
            requirePassedOver(e, passedOver);
        }
    }

    private static void requirePassedOver(SecretException e, Predicate<SecretFault> passedOver) throws SecretException {
        if (!passedOver.test(e.fault())) {
            throw e;
        }
    }

    /**
     * The day's drafts that open no more, as {@link #openEntries} has it.
     *
     * @throws SecretException {@code SHARE_AWAY} or {@code UNREADABLE} where one may open yet
     */
    public Set<UUID> shutDrafts(LocalDate day) throws SecretException {
        Set<UUID> shut = new HashSet<>();
        for (UUID visit : drafts(day)) {
            try {
                Arrays.fill(openDraft(visit), (byte) 0);
            } catch (SecretException e) {
                if (e.fault() == SecretFault.WRONG_KEY) {
                    shut.add(visit);
                } else if (e.fault() != SecretFault.ABSENT) {
                    throw e;
                }
            }
        }
        return shut;
    }

    /** The visits completed on a day, in the order of {@link #entries}. */
    public List<UUID> completed(LocalDate day) {
        return table.entries(day).stream().map(Row::visit).toList();
    }

    /** The days of which anything is held, oldest first. */
    public List<LocalDate> days() {
        return table.days();
    }

    /**
     * Removes the day's rows. What was in them is gone only when the day's key is destroyed and the store compacted, which is
     * closing's to do, in that order.
     */
    public Erased erase(LocalDate day) {
        return table.erase(day);
    }

    private Row draft(UUID visit, byte[] plain) throws SecretException {
        LocalDate day = dayOf(visit);
        return new Row(visit, day, seal(day, DRAFT + visit, plain));
    }

    private LocalDate dayOf(UUID visit) {
        return table.draft(visit).map(Row::day).orElseGet(() -> LocalDate.now(clock));
    }

    private Sealed seal(LocalDate day, String owner, byte[] plain) throws SecretException {
        try (DayKey key = keys.of(day)) {
            return new Sealed(key.seal(plain, associated(owner)));
        }
    }

    private byte[] open(Row row, String owner) throws SecretException {
        try (DayKey key = keys.of(row.day())) {
            return key.open(row.sealed().bytes(), associated(owner));
        }
    }

    private static byte[] associated(String owner) {
        return owner.getBytes(StandardCharsets.US_ASCII);
    }
}
