package dev.madoguchi.carryout;

import dev.madoguchi.carryout.AllowedMedia.Medium;
import dev.madoguchi.carryout.CarryOut.Signature;
import dev.madoguchi.carryout.CarryOut.Written;
import dev.madoguchi.device.media.CheckedFile;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.ReceiptCheck;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries sealed records to the city on a medium, where the network does not (F78, F86; 002 別記11条三, 000 §8エ).
 *
 * <p>A carry-out is noted before its container is written, and called written only when the container was read back from the medium
 * and compared. The records stay in the outbox until their receipts are taken in: a medium that is lost loses nothing, and where the
 * network comes back meanwhile the city gives the same receipts. Every deed may be done twice.
 */
public final class CarryOuts {
    /** The most bytes of records in one container: it is made in memory. What is left goes with the next. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int MOST_RECORDS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(CarryOuts.class);

    private final Outbox outbox;
    private final CarryOutTable table;
    private final SigningKey key;
    private final StationName station;
    private final Clock clock;

    /** @param key the station's, which signs the lists */
    public CarryOuts(Database database, Outbox outbox, SigningKey key, StationName station, Clock clock) {
        this.outbox = outbox;
        this.table = new CarryOutTable(database.jdbi());
        this.key = key;
        this.station = station;
        this.clock = clock;
    }

    /** Every carry-out there was, the newest first. */
    public List<CarryOut> all() {
        return table.all();
    }

    /**
     * One transport.
     *
     * @throws CarryOutException {@code NOT_NOW} where there is none of this id
     */
    public CarryOut get(UUID id) throws CarryOutException {
        return table.find(id)
                .orElseThrow(() -> new CarryOutException(CarryOutFault.NOT_NOW, "there is no carry-out " + id));
    }

    /** How many records wait for the city, and would go with the next container or those after it. */
    public int waiting() {
        return outbox.waiting();
    }

    /**
     * What goes with the next container.
     *
     * @param bytes of the sealed records, without the container's own
     */
    public record Load(List<Carried> records, long bytes) {
        public Load {
            records = List.copyOf(records);
        }
    }

    /**
     * What would go with the next container: what waits, or the oldest of it.
     *
     * @throws CarryOutException {@code RECORD}
     */
    public Load load() throws CarryOutException {
        List<Carried> chosen = new ArrayList<>();
        long bytes = 0;
        for (OutboxRow row : outbox.rows()) {
            if (row.state().compareTo(OutboxState.RECEIPTED) < 0 && chosen.size() < MOST_RECORDS) {
                long size = size(row);
                if (bytes + size > MOST_BYTES && !chosen.isEmpty()) {
                    break;
                }
                bytes += size;
                chosen.add(new Carried(row.id(), row.sha256()));
            }
        }
        return new Load(chosen, bytes);
    }

    /** How many of a transport's records the city has receipted, by whichever way. */
    public int receipted(CarryOut carryOut) {
        return outbox.receiptedAmong(
                carryOut.records().stream().map(Carried::id).toList());
    }

    /**
     * Notes that what waits, or the oldest of it, is going to leave in one new container; {@link #write} writes it.
     *
     * @param who the staff id of who carries it
     * @throws CarryOutException {@code NOTHING}, {@code DESTINATION} or {@code RECORD}; nothing was changed
     */
    public CarryOut begin(Medium medium, String destination, String who) throws CarryOutException {
        String place = destination.strip();
        if (!isLine(place)) {
            throw new CarryOutException(CarryOutFault.DESTINATION, "a destination has 1 to 64 characters");
        }
        List<Carried> records = load().records();
        if (records.isEmpty()) {
            throw new CarryOutException(CarryOutFault.NOTHING, "no record waits");
        }
        Instant now = now();
        UUID id = UUID.randomUUID();
        CarryOut begun = new CarryOut(
                id,
                new Signature(who, now),
                place,
                fileName(id, now),
                medium.id(),
                CarryOutState.BEGUN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                records);
        envelopes(begun); // what cannot be read is told before anything is noted
        table.begin(begun);
        return begun;
    }

    /**
     * Writes a container that was begun, and reads it back; again on the same medium or on another: the file is the same.
     *
     * @throws MediaException where the medium fails, holds another file of this name ({@code TAKEN}) or gives back other bytes
     */
    public CarryOut write(CarryOut begun, Medium medium) throws CarryOutException, MediaException {
        ContainerList list =
                new ContainerList(begun.id(), station, begun.made().at(), begun.destination(), begun.records());
        byte[] bytes = Container.pack(list, key, envelopes(begun));
        var written = new CheckedFile(medium.place(), count -> {}).write(begun.file(), bytes);
        table.written(begun.id(), new Written(written.sha256(), written.size(), now()));
        return get(begun.id());
    }

    private long size(OutboxRow row) throws CarryOutException {
        try {
            return outbox.size(row.id());
        } catch (IOException e) {
            throw new CarryOutException(CarryOutFault.RECORD, "record " + row.id() + " cannot be read", e);
        }
    }

    private List<Envelope> envelopes(CarryOut carryOut) throws CarryOutException {
        List<Envelope> envelopes = new ArrayList<>();
        for (Carried each : carryOut.records()) {
            try {
                envelopes.add(outbox.envelope(each.id()));
            } catch (IOException e) {
                throw new CarryOutException(CarryOutFault.RECORD, "record " + each.id() + " cannot be read", e);
            }
        }
        return envelopes;
    }

    /** Notes who took the container at its destination (002 別記12条). */
    public CarryOut received(UUID id, String by) throws CarryOutException {
        if (!isLine(by.strip())) {
            throw new CarryOutException(CarryOutFault.DESTINATION, "a name has 1 to 64 characters");
        }
        return done(id, table.received(id, new Signature(by.strip(), now())));
    }

    /** Notes that the medium is back at the counter. */
    public CarryOut returned(UUID id, String who) throws CarryOutException {
        return done(id, table.returned(id, new Signature(who, now())));
    }

    /**
     * Takes in what the city answered: a receipt counts only where the city's key signed it, for exactly the record that lies here.
     *
     * @param proof checks receipts
     */
    public TakenIn takeIn(Receipts answer, ReceiptCheck proof) throws CarryOutException {
        get(answer.carryOut());
        int taken = 0;
        int known = 0;
        int unproved = 0;
        for (Map.Entry<UUID, String> each : answer.receipts().entrySet()) {
            Optional<OutboxRow> row = outbox.row(each.getKey());
            if (row.isPresent() && row.get().state().compareTo(OutboxState.RECEIPTED) >= 0) {
                known++;
            } else if (row.isPresent() && proves(proof, each.getValue(), row.get())) {
                outbox.receipted(each.getKey(), each.getValue());
                taken++;
            } else {
                unproved++;
            }
        }
        return new TakenIn(taken, known, unproved, answer.refusals().size());
    }

    /** A receipt for a record that cannot be read here proves nothing; the others are taken in all the same. */
    private boolean proves(ReceiptCheck proof, String receipt, OutboxRow row) {
        try {
            return proof.receivedAt(receipt, outbox.envelope(row)).isPresent();
        } catch (IOException e) {
            LOG.warn("The envelope of record {} cannot be read", row.id(), e);
            return false;
        }
    }

    private CarryOut done(UUID id, boolean changed) throws CarryOutException {
        if (!changed) {
            throw new CarryOutException(CarryOutFault.NOT_NOW, "carry-out " + id + " does not stand there");
        }
        return get(id);
    }

    private String fileName(UUID id, Instant now) {
        String day = now.atZone(clock.getZone()).toLocalDate().toString().replace("-", "");
        return "madoguchi-" + day + "-" + id.toString().substring(0, 8) + Container.SUFFIX;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isLine(String text) {
        return !text.isEmpty()
                && text.length() <= CarryOut.LONGEST_NAME
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
