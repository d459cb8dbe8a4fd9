package dev.madoguchi.visit;

import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.consent.Consent;
import dev.madoguchi.express.Delivery;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.photo.PhotoSession;
import dev.madoguchi.photo.ReviewedPhoto;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.Kept;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Background;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * One visit through its steps: takes each step's result, writes the draft down, and shows the next step only when the
 * draft is durable. The last step seals.
 */
public final class VisitViewModel {
    private final VisitKeeping keeping;
    private final VisitProgress progress;
    private final Clock clock;

    public VisitViewModel(VisitKeeping keeping, Background background, Clock clock) {
        this.keeping = keeping;
        this.progress = new VisitProgress(keeping, background);
        this.clock = clock;
    }

    /** Opens a case for the visitor who holds this ticket. */
    public void begin(Ticket ticket) {
        progress.begin(new Visit(UUID.randomUUID(), ticket));
    }

    /** Takes a draft up again where it was left. */
    public void resume(UUID draft) {
        progress.resume(draft);
    }

    public void received(Reception reception) {
        received(reception, false);
    }

    /**
     * The reception is done.
     *
     * @param confirmed whether a second person has to confirm the case before anything goes back
     */
    public void received(Reception reception, boolean confirmed) {
        progress.step(AuditDeed.RECEPTION_NOTED, now -> {
            now.received(reception);
            if (confirmed) {
                now.needConfirmation();
            }
        });
    }

    /** A second person has confirmed the case. */
    public void confirmed(Confirmation second) {
        progress.step(AuditDeed.CONFIRMATION_NOTED, now -> now.confirmed(second));
    }

    public void agreed(Consent consent) {
        progress.step(AuditDeed.CONSENT_NOTED, now -> now.agreed(consent));
    }

    public void formRead(ApplicationId id) {
        progress.step(AuditDeed.FORM_READ, now -> now.formRead(id));
    }

    public void identified(Applicant applicant, CardFacts facts) {
        identified(applicant, facts, Optional.empty());
    }

    /**
     * The card step is done.
     *
     * @param doubt what the card says against going on
     */
    public void identified(Applicant applicant, CardFacts facts, Optional<CardDoubt> doubt) {
        progress.step(AuditDeed.IDENTITY_NOTED, now -> {
            now.identified(applicant, facts);
            doubt.ifPresent(now::doubted);
        });
    }

    /** It goes on although the card spoke against it, for this reason; without one, because it does not any more. */
    public void doubtSettled(Optional<String> reason) {
        progress.step(AuditDeed.DOUBT_SETTLED, now -> now.doubtSettled(reason));
    }

    public void photographed(ReviewedPhoto photo) {
        progress.step(AuditDeed.PHOTO_TAKEN, now -> now.photographed(photo));
    }

    /** What was tried for the photo since this was last called; it is written down with the next step. */
    public void photoTried(PhotoSession tried) {
        if (progress.isServing()) {
            progress.serving().photoTried(tried);
        }
    }

    /**
     * A person has confirmed that the photo is printed. Where the city's rule is that it goes then, it is erased, and the visit goes on
     * without it, at the same step.
     */
    public void photoPrinted() {
        progress.step(AuditDeed.PHOTO_CONFIRMED, now -> keeping.retention().printed(now, clock.instant()));
    }

    /** The express photo is where the city wants it, read back. Where the city's rule is that it goes then, it is erased. */
    public void delivered(Delivery delivery) {
        progress.step(AuditDeed.PHOTO_DELIVERED, now -> {
            now.delivered(delivery);
            keeping.retention().delivered(now, clock.instant());
        });
    }

    /** The papers are in the visitor's hand: the visit is complete and is sealed. */
    public void papersGiven() {
        progress.step(AuditDeed.CASE_SEALED, now -> now.papersGiven(clock.instant()));
    }

    /** Writes down again what could not be written, or seals again what could not be sealed. */
    public void retry() {
        progress.retry();
    }

    /** The visitor goes without an application: the draft is dropped and nothing is kept. */
    public void leave() {
        leave(Optional.empty());
    }

    /**
     * The visitor goes without an application, as {@link #leave()}.
     *
     * @param guided why they are shown to another place; only that it was so is kept, as a count
     */
    public void leave(Optional<Why> guided) {
        Visit now = progress.serving();
        var left = new VisitState.Left(now.ticket().label());
        progress.end(() -> keeping.drop(now, guided), dropped -> left);
    }

    /**
     * The visitor goes away and comes back: the visit gets a number, and is forgotten here when that is durable.
     *
     * @param answered what was answered at a reception that is not done yet
     */
    public void putAside(AsideReason why, Kept answered) {
        if (progress.isServing()) {
            Visit now = progress.serving();
            progress.end(() -> keeping.putAside(now, why, answered), VisitState.Aside::new);
        }
    }

    /** Leaves the visit as the draft that was last written down, and forgets it here: somebody else may go on with it. */
    public void putAside() {
        progress.putAside();
    }

    /** Goes back to an idle counter after the end of a visit was shown. */
    public void dismiss() {
        progress.dismiss();
    }

    public ReadOnlyObjectProperty<VisitState> stateProperty() {
        return progress.stateProperty();
    }

    /** The case in hand, for the steps that build on earlier ones; empty when nobody is served. */
    public Optional<Visit> visit() {
        return progress.visit();
    }
}
