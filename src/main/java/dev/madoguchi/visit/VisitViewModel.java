package dev.madoguchi.visit;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
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
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One visit through its steps: takes each step's result, writes the draft down, and shows the next step only when the
 * draft is durable. The last step seals.
 */
public final class VisitViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(VisitViewModel.class);

    private final Keeping keeping;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<VisitState> state = new ReadOnlyObjectWrapper<>(new VisitState.Idle());
    private AuditDeed last = AuditDeed.CASE_BEGUN;
    private @Nullable Visit visit;

    /**
     * What keeps a visit, and what keeps of it.
     *
     * @param audit notes each deed before it is done
     */
    public record Keeping(
            VisitDrafts drafts, FinishVisit finish, PhotoRetention retention, VisitsAside aside, Audit audit) {}

    public VisitViewModel(Keeping keeping, Background background, Clock clock) {
        this.keeping = keeping;
        this.background = background;
        this.clock = clock;
    }

    /** Opens a case for the visitor who holds this ticket. */
    public void begin(Ticket ticket) {
        requireNobody();
        visit = new Visit(UUID.randomUUID(), ticket);
        save(AuditDeed.CASE_BEGUN);
    }

    /** Takes a draft up again where it was left. */
    public void resume(UUID draft) {
        requireNobody();
        background.run(
                () -> keeping.audit().during(Touch.of(AuditDeed.CASE_OPENED, draft), () -> {
                    Visit found = keeping.drafts().resume(draft);
                    keeping.aside().back(draft);
                    return found;
                }),
                this::resumed,
                this::notResumed);
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
        step(AuditDeed.RECEPTION_NOTED, now -> {
            now.received(reception);
            if (confirmed) {
                now.needConfirmation();
            }
        });
    }

    /** A second person has confirmed the case. */
    public void confirmed(Confirmation second) {
        step(AuditDeed.CONFIRMATION_NOTED, now -> now.confirmed(second));
    }

    public void agreed(Consent consent) {
        step(AuditDeed.CONSENT_NOTED, now -> now.agreed(consent));
    }

    public void formRead(ApplicationId id) {
        step(AuditDeed.FORM_READ, now -> now.formRead(id));
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
        step(AuditDeed.IDENTITY_NOTED, now -> {
            now.identified(applicant, facts);
            doubt.ifPresent(now::doubted);
        });
    }

    /** It goes on although the card spoke against it, for this reason; without one, because it does not any more. */
    public void doubtSettled(Optional<String> reason) {
        step(AuditDeed.DOUBT_SETTLED, now -> now.doubtSettled(reason));
    }

    public void photographed(ReviewedPhoto photo) {
        step(AuditDeed.PHOTO_TAKEN, now -> now.photographed(photo));
    }

    /** What was tried for the photo since this was last called; it is written down with the next step. */
    public void photoTried(PhotoSession tried) {
        if (state.get() instanceof VisitState.Serving) {
            serving().photoTried(tried);
        }
    }

    /**
     * A person has confirmed that the photo is printed. Where the city's rule is that it goes then, it is erased, and the visit goes on
     * without it, at the same step.
     */
    public void photoPrinted() {
        step(AuditDeed.PHOTO_CONFIRMED, now -> keeping.retention().printed(now, clock.instant()));
    }

    /** The express photo is where the city wants it, read back. Where the city's rule is that it goes then, it is erased. */
    public void delivered(Delivery delivery) {
        step(AuditDeed.PHOTO_DELIVERED, now -> {
            now.delivered(delivery);
            keeping.retention().delivered(now, clock.instant());
        });
    }

    /** The papers are in the visitor's hand: the visit is complete and is sealed. */
    public void papersGiven() {
        step(AuditDeed.CASE_SEALED, now -> now.papersGiven(clock.instant()));
    }

    /** Writes down again what could not be written, or seals again what could not be sealed. */
    public void retry() {
        if (state.get() instanceof VisitState.NotSaved) {
            save(last);
        }
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
        Visit now = serving();
        String label = now.ticket().label();
        state.set(new VisitState.Saving(now.stage(), label));
        Callable<Boolean> drop = () -> keeping.audit().during(Touch.of(AuditDeed.CASE_DROPPED, now.id()), () -> {
            keeping.finish().abandon(now, guided);
            return true;
        });
        background.run(drop, dropped -> ended(new VisitState.Left(label)), this::notSaved);
    }

    /**
     * The visitor goes away and comes back: the visit gets a number, and is forgotten here when that is durable.
     *
     * @param answered what was answered at a reception that is not done yet
     */
    public void putAside(AsideReason why, Kept answered) {
        if (!(state.get() instanceof VisitState.Serving)) {
            return;
        }
        Visit now = serving();
        state.set(new VisitState.Saving(now.stage(), now.ticket().label()));
        Callable<AsideCase> put = () -> keeping.audit()
                .during(
                        Touch.of(AuditDeed.CASE_PUT_ASIDE, now.id()).because(why),
                        () -> keeping.aside()
                                .put(now, why, answered, keeping.audit().who()));
        background.run(put, done -> ended(new VisitState.Aside(done)), this::notSaved);
    }

    /** Leaves the visit as the draft that was last written down, and forgets it here: somebody else may go on with it. */
    public void putAside() {
        if (visit != null && !(state.get() instanceof VisitState.Saving)) {
            visit.close();
            visit = null;
        }
        if (visit == null) {
            state.set(new VisitState.Idle());
        }
    }

    /** Goes back to an idle counter after the end of a visit was shown. */
    public void dismiss() {
        if (visit == null) {
            state.set(new VisitState.Idle());
        }
    }

    public ReadOnlyObjectProperty<VisitState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The case in hand, for the steps that build on earlier ones; empty when nobody is served. */
    public Optional<Visit> visit() {
        return Optional.ofNullable(visit);
    }

    private void step(AuditDeed deed, Consumer<Visit> result) {
        if (state.get() instanceof VisitState.Serving) {
            result.accept(serving());
            save(deed);
        }
    }

    private void save(AuditDeed deed) {
        last = deed;
        Visit now = serving();
        String label = now.ticket().label();
        Stage stage = now.stage();
        state.set(new VisitState.Saving(stage, label));
        Callable<Boolean> work = () -> keeping.audit().during(Touch.of(deed, now.id()), () -> {
            keeping.drafts().save(now);
            if (stage == Stage.FINISH) {
                keeping.finish().finish(now);
            }
            return stage == Stage.FINISH;
        });
        background.run(work, finished -> saved(now, finished, label), this::notSaved);
    }

    private void saved(Visit now, boolean finished, String label) {
        if (finished) {
            ended(new VisitState.Sealed(now.id(), label));
        } else {
            state.set(new VisitState.Serving(now.stage(), label));
        }
    }

    private void ended(VisitState end) {
        serving().close();
        visit = null;
        state.set(end);
    }

    private void notSaved(Exception error) {
        LOG.error("A visit's step could not be written down", error);
        Visit now = serving();
        state.set(new VisitState.NotSaved(now.stage(), now.ticket().label()));
    }

    private void resumed(Visit found) {
        visit = found;
        if (found.stage() == Stage.FINISH) {
            save(AuditDeed.CASE_SEALED);
        } else {
            state.set(new VisitState.Serving(found.stage(), found.ticket().label()));
        }
    }

    private void notResumed(Exception error) {
        LOG.error("A draft could not be opened", error);
        state.set(new VisitState.Idle());
    }

    private Visit serving() {
        if (visit == null) {
            throw new IllegalStateException("nobody is being served");
        }
        return visit;
    }

    private void requireNobody() {
        if (visit != null) {
            throw new IllegalStateException("a visit is open already");
        }
    }
}
