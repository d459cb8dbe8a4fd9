package dev.madoguchi.visit;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.ticket.Tickets;
import java.io.IOException;
import java.util.Arrays;

/**
 * Seals a complete visit for the city, puts it into the outbox, and lists it in the day book.
 *
 * <p>Every part may run twice: a crash between any two of them is mended by finishing the resumed draft again, and a visit
 * whose envelope already waits in the outbox is never sealed a second time.
 */
public final class FinishVisit {
    /** The kind of record, in an envelope's header. */
    public static final String KIND = "application";

    private final Sealer sealer;
    private final Outbox outbox;
    private final Daybook daybook;
    private final Tickets tickets;
    private final Tallies tallies;

    public FinishVisit(Sealer sealer, Outbox outbox, Daybook daybook, Tickets tickets, Tallies tallies) {
        this.sealer = sealer;
        this.outbox = outbox;
        this.daybook = daybook;
        this.tickets = tickets;
        this.tallies = tallies;
    }

    /** Seals, queues, lists and counts; all of it is durable when this returns. The visit stays the caller's to close. */
    public void finish(Visit visit) throws SecretException, IOException {
        if (visit.stage() != Stage.FINISH) {
            throw new IllegalStateException("a visit at " + visit.stage() + " cannot be sealed");
        }
        if (!outbox.contains(visit.id())) {
            seal(visit);
        }
        list(visit);
        tickets.done(visit.ticket());
        count(visit, "sealed");
        if (visit.delivery().isPresent()) {
            count(visit, "express.delivered");
        }
    }

    /** Ends a visit without an application: the draft goes, and only the count of such visits stays. */
    public void abandon(Visit visit) {
        daybook.dropDraft(visit.id());
        tickets.left(visit.ticket());
        count(visit, "left." + visit.stage().name());
    }

    private void seal(Visit visit) throws IOException {
        byte[] plain = VisitCodec.encode(visit);
        try {
            outbox.add(sealer.seal(visit.id(), KIND, visit.ticket().day(), plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private void list(Visit visit) throws SecretException {
        byte[] line = LedgerEntryCodec.encode(entry(visit));
        try {
            daybook.complete(visit.id(), line);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    private static LedgerEntry entry(Visit visit) {
        var applicant = visit.applicant().orElseThrow();
        FourItems items = applicant.items();
        return new LedgerEntry(
                visit.id(),
                visit.ticket().label(),
                visit.ticket().at(),
                items.name(),
                items.address(),
                items.birthDate(),
                applicant.telephone(),
                visit.applicationId().map(ApplicationId::digits));
    }

    private void count(Visit visit, String what) {
        tallies.count(visit.ticket().day(), visit.ticket().site(), what, visit.id());
    }
}
