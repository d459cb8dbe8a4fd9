package dev.madoguchi.visit;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.Kept;
import java.util.Optional;
import java.util.UUID;

/**
 * What keeps a visit, and what keeps of it. Its deeds block until they are durable.
 *
 * @param audit notes each deed before it is done
 */
public record VisitKeeping(
        VisitDrafts drafts, FinishVisit finish, PhotoRetention retention, VisitsAside aside, Audit audit) {

    /** Takes a draft up again where it was left. */
    Visit resume(UUID draft) throws Exception {
        return audit.during(Touch.of(AuditDeed.CASE_OPENED, draft), () -> {
            Visit found = drafts.resume(draft);
            aside.back(draft);
            return found;
        });
    }

    /**
     * Writes a visit down, and seals it where every step is done.
     *
     * @param stage where the visit stands
     * @return whether it was sealed
     */
    boolean save(AuditDeed deed, Visit visit, Stage stage) throws Exception {
        return audit.during(Touch.of(deed, visit.id()), () -> {
            drafts.save(visit);
            if (stage == Stage.FINISH) {
                finish.finish(visit);
            }
            return stage == Stage.FINISH;
        });
    }

    /** Drops a visit; nothing is kept of it but a count. */
    boolean drop(Visit visit, Optional<Why> guided) throws Exception {
        return audit.during(Touch.of(AuditDeed.CASE_DROPPED, visit.id()), () -> {
            finish.abandon(visit, guided);
            return true;
        });
    }

    /** Gives a visit whose visitor comes back a number. */
    AsideCase putAside(Visit visit, AsideReason why, Kept answered) throws Exception {
        return audit.during(
                Touch.of(AuditDeed.CASE_PUT_ASIDE, visit.id()).because(why),
                () -> aside.put(visit, why, answered, audit.who()));
    }
}
