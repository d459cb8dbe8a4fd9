package dev.madoguchi.visit;

import dev.madoguchi.consent.Consent;
import dev.madoguchi.express.Delivery;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.photo.CardPhoto;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;
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
    private @Nullable ApplicationId applicationId;
    private @Nullable Applicant applicant;
    private @Nullable CardFacts card;
    private @Nullable CardPhoto photo;
    private @Nullable Delivery delivery;
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
        if (consent == null) {
            return Stage.CONSENT;
        }
        if (applicationId == null && reception.route().needsApplicationId()) {
            return Stage.FORM;
        }
        if (applicant == null) {
            return Stage.IDENTITY;
        }
        if (photo == null && reception.needsPhoto()) {
            return Stage.PHOTO;
        }
        if (delivery == null && reception.express().isPresent()) {
            return Stage.DELIVERY;
        }
        return papersGiven == null ? Stage.PAPER : Stage.FINISH;
    }

    public void received(Reception answer) {
        reception = answer;
    }

    public void agreed(Consent given) {
        consent = given;
    }

    public void formRead(ApplicationId id) {
        applicationId = id;
    }

    public void identified(Applicant person, CardFacts facts) {
        applicant = person;
        card = facts;
    }

    public void photographed(CardPhoto taken) {
        photo = taken;
    }

    public void delivered(Delivery done) {
        delivery = done;
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

    public Optional<CardPhoto> photo() {
        return Optional.ofNullable(photo);
    }

    public Optional<Delivery> delivery() {
        return Optional.ofNullable(delivery);
    }

    public Optional<Instant> papersGiven() {
        return Optional.ofNullable(papersGiven);
    }

    /** Forgets everything about the person. */
    @Override
    public void close() {
        reception = null;
        consent = null;
        applicationId = null;
        applicant = null;
        card = null;
        photo = null;
        delivery = null;
        papersGiven = null;
    }

    @Override
    public String toString() {
        return "Visit[" + id + "]";
    }
}
