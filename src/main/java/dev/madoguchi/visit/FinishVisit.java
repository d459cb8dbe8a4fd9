package dev.madoguchi.visit;

import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Seals a complete visit for the city, puts it into the outbox, and lists it in the day book.
 *
 * <p>Every part may run twice: a crash between any two of them is mended by finishing the resumed draft again, and a visit
 * whose envelope already waits in the outbox is never sealed a second time. Of an applicant who leaves with everything (by post) the
 * record says nothing, and the day book no more than the ledger asks for.
 */
public final class FinishVisit {
    /** The kind of record, in an envelope's header. */
    public static final String KIND = "application";

    private final Sealer sealer;
    private final Outbox outbox;
    private final Daybook daybook;
    private final PhotoRetention retention;
    private final VisitCount count;

    public FinishVisit(Sealer sealer, Outbox outbox, Daybook daybook, PhotoRetention retention, VisitCount count) {
        this.sealer = sealer;
        this.outbox = outbox;
        this.daybook = daybook;
        this.retention = retention;
        this.count = count;
    }

    /** Seals, queues, lists, counts, and forgets the photo where the rule is that it goes then; all of it is durable when this returns. The visit stays the caller's to close. */
    public void finish(Visit visit) throws SecretException, IOException {
        if (visit.stage() != Stage.FINISH) {
            throw new IllegalStateException("a visit at " + visit.stage() + " cannot be sealed");
        }
        if (!outbox.contains(visit.id())) {
            seal(visit);
        }
        // Before the draft goes: after a crash the visit is resumed, and nothing counts twice.
        count.sealed(visit);
        list(visit);
        if (visit.leavesWithApplicant()) {
            daybook.photos().erase(visit.id(), Reason.COMPLETED);
        }
        retention.completed(visit.id());
    }

    /** Ends a visit without an application: the draft and its photo go, and only the count of such visits stays. */
    public void abandon(Visit visit) throws SecretException {
        abandon(visit, Optional.empty());
    }

    /**
     * The same for a visitor who was shown to another place.
     *
     * @param guided why, which is counted too (002 §6, 003 §7-1(1)イ)
     */
    public void abandon(Visit visit, Optional<Why> guided) throws SecretException {
        daybook.dropDraft(visit.id());
        count.left(visit, guided);
    }

    /** Counts that a visitor went away to come back. */
    void putAside(Visit visit, AsideReason why) {
        count.putAside(visit, why);
    }

    private void seal(Visit visit) throws IOException {
        byte[] plain = VisitCodec.record(visit);
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
                visit.leavesWithApplicant()
                        ? Optional.empty()
                        : visit.applicationId().map(ApplicationId::digits));
    }
}
