package dev.madoguchi.outbox;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.store.Database;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sealed records on their way to the city, each kept twice until it is receipted: as a file and as a row.
 *
 * <p>The file comes first, so that whatever crashes after it loses nothing; {@link #adopt()} at the start of the program takes
 * up what a crash or a rebuilt database left. Every deed may be done twice.
 */
public final class Outbox {
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    private static final int MAX_REASON = 1000;

    private final OutboxTable table;
    private final EnvelopeFiles files;
    private final Clock clock;

    public Outbox(Database database, Path envelopeDirectory, Clock clock) {
        this.table = new OutboxTable(database.jdbi());
        this.files = new EnvelopeFiles(envelopeDirectory);
        this.clock = clock;
    }

    /**
     * Takes a record in. Where one of the same id is there already, that one stays: a visit is sent once, however often it was
     * sealed.
     *
     * @return whether this envelope was taken
     */
    public synchronized boolean add(Envelope envelope) throws IOException {
        UUID id = envelope.header().id();
        if (table.row(id).isPresent()) {
            return false;
        }
        Optional<Envelope> earlier = files.read(id);
        if (earlier.isEmpty()) {
            files.write(envelope);
        }
        return table.queue(earlier.orElse(envelope), clock.instant()) && earlier.isEmpty();
    }

    /** Whether a record of this id was taken in, whatever became of it. */
    public boolean contains(UUID id) {
        return table.row(id).isPresent();
    }

    /** What is known of a record. */
    public Optional<OutboxRow> row(UUID id) {
        return table.row(id);
    }

    /** Compares files and rows, takes up files without a row, and says what does not fit. For the start of the program. */
    public synchronized Adoption adopt() throws IOException {
        Map<UUID, OutboxRow> rows = table.rows().stream().collect(Collectors.toMap(OutboxRow::id, Function.identity()));
        List<UUID> adopted = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (String name : files.names()) {
            Optional<UUID> id = EnvelopeFiles.id(name);
            Optional<Envelope> envelope = id.isPresent() ? files.read(id.get()) : Optional.empty();
            if (envelope.isEmpty()) {
                unreadable.add(name);
            } else if (!rows.containsKey(id.orElseThrow())) {
                table.queue(envelope.get(), clock.instant());
                adopted.add(id.orElseThrow());
            } else if (!isAsNoted(envelope.get(), rows)) {
                unreadable.add(name);
            }
        }
        return new Adoption(adopted, missing(rows), unreadable);
    }

    private static boolean isAsNoted(Envelope envelope, Map<UUID, OutboxRow> rows) {
        OutboxRow row = rows.get(envelope.header().id());
        return row != null && envelope.sha256().equals(row.sha256());
    }

    private List<UUID> missing(Map<UUID, OutboxRow> rows) {
        return rows.values().stream()
                .filter(row -> row.state().compareTo(OutboxState.RECEIPTED) < 0)
                .map(OutboxRow::id)
                .filter(id -> !files.exists(id))
                .sorted()
                .toList();
    }

    /**
     * Records to be tried now, oldest first, those whose last try has no known end among them, and those that would wait longer than any try
     * is put off: this computer's clock was ahead when they were taken in or tried.
     */
    public List<OutboxRow> due(Instant now, int limit) {
        return table.due(now, now.plus(LONGEST_WAIT), limit);
    }

    /**
     * The envelope to send.
     *
     * @throws IOException where its file is missing or is not the one that was taken in
     */
    public Envelope envelope(UUID id) throws IOException {
        return envelope(id, table.row(id).map(OutboxRow::sha256));
    }

    /** The same of a row that was just read. */
    public Envelope envelope(OutboxRow row) throws IOException {
        return envelope(row.id(), Optional.of(row.sha256()));
    }

    private Envelope envelope(UUID id, Optional<String> sha256) throws IOException {
        Envelope envelope =
                files.read(id).orElseThrow(() -> new FileNotFoundException("no readable file for record " + id));
        if (sha256.filter(envelope.sha256()::equals).isEmpty()) {
            throw new IOException("the file of record " + id + " is not the one that was taken in");
        }
        return envelope;
    }

    /** Notes, before a try, that it is begun. False where there is nothing to try any more. */
    public boolean sending(UUID id) {
        return table.sending(id);
    }

    /** Notes a try that failed and may be tried again. */
    public boolean failed(UUID id, String reason, Instant nextTry) {
        return table.failed(id, shortened(reason), nextTry);
    }

    /** Notes that the city refused the record; it is not tried again until {@link #retry}. */
    public boolean refused(UUID id, String reason) {
        return table.refused(id, shortened(reason));
    }

    /** Lets a record be tried at once, one that the city refused too. */
    public boolean retry(UUID id) {
        return table.requeue(id, clock.instant());
    }

    /** Stores the city's receipt, whose signature the caller has checked. False where there is one already. */
    public boolean receipted(UUID id, String jws) {
        return table.receipted(id, jws, clock.instant());
    }

    /** How many bytes a record's envelope has; 0 where its file is missing. */
    public long size(UUID id) throws IOException {
        return files.size(id);
    }

    /** Everything that was ever taken in, oldest first. */
    public List<OutboxRow> rows() {
        return table.rows();
    }

    /** How many of these records the city has receipted. */
    public int receiptedAmong(List<UUID> ids) {
        return table.receiptedAmong(ids);
    }

    /** How many records the city has not receipted. */
    public int waiting() {
        return (int) table.rows().stream()
                .filter(row -> row.state().compareTo(OutboxState.RECEIPTED) < 0)
                .count();
    }

    /**
     * Removes the envelopes that the city has receipted; rows and receipts stay as proof.
     *
     * @return what was removed now, as it was noted before
     */
    public synchronized List<OutboxRow> eraseReceipted() throws IOException {
        List<OutboxRow> receipted = table.rows().stream()
                .filter(row -> row.state() == OutboxState.RECEIPTED)
                .toList();
        List<UUID> ids = receipted.stream().map(OutboxRow::id).toList();
        files.delete(ids);
        table.erased(ids);
        return receipted;
    }

    private static String shortened(String reason) {
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
    }
}
