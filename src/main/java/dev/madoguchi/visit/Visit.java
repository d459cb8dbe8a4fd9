package dev.madoguchi.visit;

import dev.madoguchi.consent.Consent;
import dev.madoguchi.express.Delivery;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.photo.PhotoReview;
import dev.madoguchi.photo.PhotoSession;
import dev.madoguchi.photo.ReviewedPhoto;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One visitor's case in memory: the only place where personal data lives in the clear while it is worked on.
 *
 * <p>It has one owner and one {@link #close()}, after which it holds nothing. Not for several threads at once.
 */
public final class Visit implements AutoCloseable {
    private final UUID id;
    private final Ticket ticket;
    private @Nullable Reception reception;
    private @Nullable Consent consent;
    /** The words have changed since; what was agreed to before stays until the new ones are agreed to. */
    private boolean reworded;

    private @Nullable ApplicationId applicationId;
    private @Nullable Applicant applicant;
    private @Nullable CardFacts card;
    private @Nullable CardDoubt doubt;
    private final Portrait portrait = new Portrait();
    private @Nullable Delivery delivery;
    private final Hands hands = new Hands();
    private @Nullable Instant papersGiven;

    /** Opens the case of the visitor who holds this ticket. */
    public Visit(UUID id, Ticket ticket) {
        this.id = id;
        this.ticket = ticket;
    }

    /** The step that comes next; what the chosen route does not need is left out. */
    public Stage stage() {
        if (reception == null) {
            return Stage.RECEPTION;
        }
        if (consent == null || reworded) {
            return Stage.CONSENT;
        }
        if (applicationId == null && reception.route().needsApplicationId()) {
            return Stage.FORM;
        }
        if (applicant == null) {
            return Stage.IDENTITY;
        }
        if (doubt != null && !doubt.isSettled()) {
            return Stage.CARD_CHECK;
        }
        if (reception.needsPhoto() && !portrait.wasTaken()) {
            return Stage.PHOTO;
        }
        if (delivery == null && reception.express().isPresent()) {
            return Stage.DELIVERY;
        }
        if (hands.awaitsConfirmation()) {
            return Stage.REVIEW;
        }
        return papersGiven == null ? Stage.PAPER : Stage.FINISH;
    }

    /** Whether the applicant leaves with everything, and the counter takes nothing over but a line of its ledger. */
    public boolean leavesWithApplicant() {
        return reception != null && reception.route().leavesWithApplicant();
    }

    public void received(Reception answer) {
        reception = answer;
    }

    public void agreed(Consent given) {
        consent = given;
        reworded = false;
    }

    /** The words have changed since the visitor agreed to them: they are asked again before anything else is done. */
    void askAgain() {
        reworded = consent != null;
    }

    /** Whether the visitor agreed to other words than they are to agree to now. */
    public boolean asksAgain() {
        return reworded;
    }

    public void formRead(ApplicationId id) {
        applicationId = id;
    }

    public void identified(Applicant person, CardFacts facts) {
        applicant = person;
        card = facts;
    }

    /** The card says something against going on. */
    public void doubted(CardDoubt found) {
        doubt = found;
    }

    /** It goes on for this reason; without one, because nothing speaks against it any more. */
    public void doubtSettled(Optional<String> reason) {
        doubt = doubt == null ? null : reason.map(doubt::settled).orElse(null);
    }

    /** Takes the photo that a person accepted, as {@link #photographed(CardPhoto)}, and what that person said of it. */
    public void photographed(ReviewedPhoto taken) {
        portrait.taken(taken);
    }

    /** Takes the photo; an earlier one is replaced, and is erased when the draft is saved. */
    public void photographed(CardPhoto taken) {
        portrait.taken(taken);
    }

    /** Adds what was tried for the photo since this was last called. */
    public void photoTried(PhotoSession tried) {
        portrait.tried(tried);
    }

    /** What became of the photo otherwise, for those who keep it and let it go. */
    Portrait portrait() {
        return portrait;
    }

    /** The express photo was handed over. */
    public void delivered(Delivery done) {
        delivery = done;
    }

    /** Nothing goes back to the citizen before a second person has confirmed the case. */
    public void needConfirmation() {
        hands.needConfirmation();
    }

    /** Somebody works on the case, who can no longer be its second person. */
    public void handledBy(String staff) {
        hands.handledBy(staff);
    }

    /**
     * A second person has confirmed the case.
     *
     * @throws IllegalArgumentException where that person worked on it
     */
    public void confirmed(Confirmation second) {
        hands.confirmed(second);
    }

    public void papersGiven(Instant at) {
        papersGiven = at;
    }

    /** The random id of the case, which is also the id of its sealed record. */
    public UUID id() {
        return id;
    }

    public Ticket ticket() {
        return ticket;
    }

    public Optional<Reception> reception() {
        return Optional.ofNullable(reception);
    }

    public Optional<Consent> consent() {
        return Optional.ofNullable(consent);
    }

    public Optional<ApplicationId> applicationId() {
        return Optional.ofNullable(applicationId);
    }

    public Optional<Applicant> applicant() {
        return Optional.ofNullable(applicant);
    }

    public Optional<CardFacts> card() {
        return Optional.ofNullable(card);
    }

    /** What the card says against going on, and why it goes on all the same. */
    public Optional<CardDoubt> doubt() {
        return Optional.ofNullable(doubt);
    }

    public Optional<CardPhoto> photo() {
        return portrait.photo();
    }

    /** The random id of the photo, under which it lies in the safe; empty where there is none, or none any more. */
    public Optional<UUID> photoId() {
        return portrait.id();
    }

    /** The photo that had to go before the visit's end. */
    public Optional<ErasedPhoto> erasedPhoto() {
        return portrait.erased();
    }

    /** Who accepted the photo, and what that person confirmed; stays when the photo has to go. */
    public Optional<PhotoReview> photoReview() {
        return portrait.review();
    }

    /** How the photo came about, in all. */
    public PhotoSession photoSession() {
        return portrait.session();
    }

    /** How the express photo was handed over. */
    public Optional<Delivery> delivery() {
        return Optional.ofNullable(delivery);
    }

    /** Whether a second person has to confirm the case. */
    public boolean needsConfirmation() {
        return hands.needsConfirmation();
    }

    /** Who confirmed the case as the second person. */
    public Optional<Confirmation> confirmation() {
        return hands.confirmation();
    }

    /** The ids of everybody who worked on the case. */
    public Set<String> hands() {
        return hands.all();
    }

    public Optional<Instant> papersGiven() {
        return Optional.ofNullable(papersGiven);
    }

    /** Forgets everything about the person. */
    @Override
    public void close() {
        reception = null;
        consent = null;
        reworded = false;
        applicationId = null;
        applicant = null;
        card = null;
        doubt = null;
        portrait.forget();
        delivery = null;
        hands.forget();
        papersGiven = null;
    }

    @Override
    public String toString() {
        return "Visit[" + id + "]";
    }
}
