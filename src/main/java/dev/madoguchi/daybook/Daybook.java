package dev.madoguchi.daybook;

import dev.madoguchi.daybook.DaybookTable.Row;
import dev.madoguchi.daybook.DaybookTable.Sealed;
import dev.madoguchi.seal.DayKey;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.store.Database;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Today's working copies: drafts of visits that go on, and one entry for each that is done, for the ledger.
 *
 * <p>The tables hold nothing but texts sealed under the day key, each bound to its visit. Once the day's key is destroyed,
 * none of them opens, wherever a copy may lie. The day is the one on which the visit began, by the clock's time zone.
 */
public final class Daybook {
    private static final String DRAFT = "draft ";
    private static final String ENTRY = "entry ";

    private final DaybookTable table;
    private final DayKeys keys;
    private final Clock clock;

    public Daybook(Database database, DayKeys keys, Clock clock) {
        this.table = new DaybookTable(database.jdbi());
        this.keys = keys;
        this.clock = clock;
    }

    /** Writes or replaces a visit's draft. Does nothing for a visit that is completed. */
    public void saveDraft(UUID visit, byte[] plain) throws SecretException {
        LocalDate day = dayOf(visit);
        table.saveDraft(new Row(visit, day, seal(day, DRAFT + visit, plain)), clock.instant());
    }

    /** The visits that were begun and not completed, oldest first, and that can still be opened. */
    public List<UUID> drafts() {
        return table.drafts().stream()
                .filter(row -> !keys.isDestroyed(row.day()))
                .map(Row::visit)
                .toList();
    }

    /** The visit's draft, for the caller to wipe; {@code ABSENT} or {@code DESTROYED} where there is none any more. */
    public byte[] openDraft(UUID visit) throws SecretException {
        Row row = table.draft(visit)
                .orElseThrow(() -> new SecretException(SecretFault.ABSENT, "visit " + visit + " has no draft"));
        return open(row, DRAFT + visit);
    }

    /** Forgets a draft. */
    public void dropDraft(UUID visit) {
        table.dropDraft(visit);
    }

    /** Puts the visit's entry in the place of its draft. Does nothing where it has one already. */
    public void complete(UUID visit, byte[] entryPlain) throws SecretException {
        LocalDate day = dayOf(visit);
        table.complete(new Row(visit, day, seal(day, ENTRY + visit, entryPlain)), clock.instant());
    }

    /** The day's entries in the order in which they were completed, for the caller to wipe. */
    public List<byte[]> entries(LocalDate day) throws SecretException {
        List<byte[]> entries = new ArrayList<>();
        for (Row row : table.entries(day)) {
            entries.add(open(row, ENTRY + row.visit()));
        }
        return entries;
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
