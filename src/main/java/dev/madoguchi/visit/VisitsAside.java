package dev.madoguchi.visit;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.aside.AsideCases;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.reception.Kept;
import dev.madoguchi.seal.SecretException;
import java.util.UUID;

/**
 * Puts visits aside under a number, and ends those that nobody comes back for.
 *
 * <p>Every part may run twice: a visit that is put aside already keeps its number, and one that is ended has nothing left to erase.
 */
public final class VisitsAside {
    private final AsideCases cases;
    private final VisitDrafts drafts;
    private final FinishVisit finish;

    public VisitsAside(AsideCases cases, VisitDrafts drafts, FinishVisit finish) {
        this.cases = cases;
        this.drafts = drafts;
        this.finish = finish;
    }

    /** Writes the visit down as it stands and gives it a number; both are durable when this returns. The visit stays the caller's to close. */
    AsideCase put(Visit visit, AsideReason why, Kept answered, String who) throws SecretException {
        drafts.save(visit);
        Kept kept = visit.reception().map(Kept::of).orElse(answered);
        AsideCase put = cases.put(
                new AsideCases.Going(
                        visit.id(), visit.ticket().label(), visit.ticket().day(), kept, why),
                who);
        finish.putAside(visit, why);
        return put;
    }

    /** The visitor of a visit is here again, by whatever way it was found. */
    void back(UUID visit) {
        cases.back(visit);
    }

    /** Erases a visit whose visitor does not come back today; its number stays, with the choices that were made. */
    public void end(AsideCase put) throws SecretException {
        if (drafts.has(put.visit())) {
            try (Visit visit = drafts.read(put.visit())) {
                finish.abandon(visit);
            }
        }
    }

    /** The numbers. */
    public AsideCases cases() {
        return cases;
    }

    /** Whether a visit can still be taken up where it was left. */
    public boolean opens(UUID visit) {
        return drafts.has(visit);
    }
}
