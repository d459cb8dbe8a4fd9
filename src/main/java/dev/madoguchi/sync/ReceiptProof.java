package dev.madoguchi.sync;

import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the city provably has a record: its receipt, checked once more against the envelope that still lies here. */
public final class ReceiptProof {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptProof.class);

    private final Outbox outbox;
    private final ReceiptCheck receipts;

    public ReceiptProof(Outbox outbox, ReceiptCheck receipts) {
        this.outbox = outbox;
        this.receipts = receipts;
    }

    /** For a record whose envelope is still here; what is erased here was proved before. */
    public boolean holds(OutboxRow row) {
        if (row.receipt().isEmpty()) {
            return false;
        }
        try {
            return receipts.receivedAt(row.receipt().get(), outbox.envelope(row))
                    .isPresent();
        } catch (IOException e) {
            LOG.warn("The envelope of record {} cannot be read", row.id(), e);
            return false;
        }
    }

    /** For a record whose envelope was erased: whether this receipt proves that the city has the record that the row notes. */
    public boolean proves(String receipt, OutboxRow row) {
        return receipts.receivedAt(receipt, row.id(), row.sha256(), row.queuedAt())
                .isPresent();
    }
}
