package dev.madoguchi.visit;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.sync.ReceiptProof;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Has photos forgotten at the moment that the city's rule names, by itself: after printing (004 §2-1(7)①イ, (11)③), when the
 * application is complete (003 §7-1(1)ク, §7-2(6)(オ)), or when the city has it (000 §8).
 *
 * <p>Printing and delivering may not happen to a visit; then the photo goes with its completion or with the city's receipt. Every
 * deed may be done twice. Whatever the rule, nothing outlives the closing of the day.
 */
public final class PhotoRetention {
    private final Moment rule;
    private final Daybook daybook;
    private final Outbox outbox;
    private final ReceiptProof receipts;

    public PhotoRetention(Moment rule, Daybook daybook, Outbox outbox, ReceiptProof receipts) {
        this.rule = rule;
        this.daybook = daybook;
        this.outbox = outbox;
        this.receipts = receipts;
    }

    /** A person has confirmed that the photo is printed. The erasure is for the next saving of the draft to do. */
    void printed(Visit visit, Instant at) {
        if (rule == Moment.AFTER_PRINTING) {
            visit.portrait().erased(Reason.PRINTED, at);
        }
    }

    /** The city has the photo itself, as on a medium that was read back. The erasure is for the next saving of the draft to do. */
    void delivered(Visit visit, Instant at) {
        if (rule == Moment.AFTER_DELIVERY) {
            visit.portrait().erased(Reason.DELIVERED, at);
        }
    }

    /** The visit is listed, and its envelope lies in the outbox. */
    void completed(UUID visit) throws SecretException {
        Optional<Reason> due = due(visit);
        if (due.isPresent()) {
            daybook.photos().erase(visit, due.get());
        }
    }

    /**
     * Erases every photo whose moment has come. For after each run of the sync, and for the start of the program, when a crash may
     * have come between the moment and the erasure.
     */
    public void sweep() throws SecretException {
        daybook.photos().erasures().carryOut();
        for (PhotoKeys.Name photo : daybook.photos().kept()) {
            if (!daybook.isDraft(photo.visit())) {
                completed(photo.visit());
            }
        }
    }

    private Optional<Reason> due(UUID visit) {
        Optional<OutboxRow> row = outbox.row(visit);
        return switch (rule) {
            case AFTER_COMPLETION, AFTER_PRINTING -> row.map(queued -> Reason.COMPLETED);
            case AFTER_DELIVERY -> row.filter(this::isDelivered).map(delivered -> Reason.DELIVERED);
        };
    }

    private boolean isDelivered(OutboxRow row) {
        return switch (row.state()) {
            case QUEUED, SENDING, REFUSED -> false;
            case RECEIPTED -> receipts.holds(row);
            case ERASED -> true;
        };
    }
}
