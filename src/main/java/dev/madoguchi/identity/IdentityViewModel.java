package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The card step without its pixels. It looks for a card by itself, as often as {@link #tick()} is called, so that a card
 * that was pulled, or a reader that was unplugged, goes on when it is back.
 */
public final class IdentityViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityViewModel.class);
    private static final Trouble PULLED = new Trouble.OfDevice(DeviceFault.NO_CARD);

    private final LaidCards cards;
    private final Background background;
    private final Clock clock;
    private final BiConsumer<Applicant, CardFacts> next;
    private final ReadOnlyObjectWrapper<IdentityStep> step = new ReadOnlyObjectWrapper<>(new IdentityStep.Waiting());
    private final ReadOnlyObjectWrapper<Optional<HandEntry>> entries = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean looking;
    private int visitor;

    /**
     * The card step of one window.
     *
     * @param next is told who applies and what the card said
     */
    public IdentityViewModel(
            LaidCards cards, Background background, Clock clock, BiConsumer<Applicant, CardFacts> next) {
        this.cards = cards;
        this.background = background;
        this.clock = clock;
        this.next = next;
    }

    /** Begins with the next visitor, or anew with the same: forgets everything that was read. */
    public void begin() {
        visitor++;
        step.set(new IdentityStep.Waiting());
    }

    /**
     * Looks for a card, unless one is in use or a look is under way. Called ten times a second while the step is seen, so that
     * no card waits for its look; the look itself waits for what happens on the reader.
     */
    public void tick() {
        if (step.get().looks() && !looking) {
            looking = true;
            int asked = visitor;
            boolean first = step.get() instanceof IdentityStep.Waiting;
            background.run(
                    first ? cards::look : cards::lookAgain,
                    found -> looked(asked, found),
                    error -> notLooked(asked, error));
        }
    }

    /**
     * Shows the card what it asks for, which is wiped: its PIN, 照合番号B, or the number of a residence card.
     *
     * @param typed nothing for a card that asks for nothing
     * @param lastTryConfirmed a person agreed to use the last try
     */
    public void enter(char[] typed, boolean lastTryConfirmed) {
        if (step.get() instanceof IdentityStep.Asking asking) {
            check(asking, () -> cards.open(asking, typed, lastTryConfirmed));
        } else {
            Arrays.fill(typed, '\0');
        }
    }

    /** The PIN of the My Number Card is blocked, not set or forgotten: its four items are read by what stands on its face. */
    public void byFace() {
        if (step.get().opensByFace()) {
            LaidCard card = step.get().laid().orElseThrow();
            var asking = new IdentityStep.Asking(
                    card, IdentityStep.Entry.FACE_NUMBER, Optional.empty(), IdentityStep.Before.NOTHING);
            visitor++; // a look that is under way is of before
            check(asking, () -> cards.askByFace(card));
        }
    }

    /** The visitor has no card: what their papers say is typed. */
    public void byHand() {
        visitor++;
        step.set(new IdentityStep.ByHand());
    }

    /** Goes on with what was typed, beside a card that did not say it all or without one. */
    public void confirm(Applicant typed) {
        if (step.get() instanceof IdentityStep.ByHand) {
            next.accept(typed, new CardFacts(CardKind.NONE, Optional.empty(), Optional.empty()));
        } else if (step.get() instanceof IdentityStep.Completing completing) {
            next.accept(typed, completing.card().facts());
        }
    }

    /** Goes on when the visitor said yes to the four items and the telephone number is one; false where it is not. */
    public boolean confirm(String telephone) {
        Optional<String> number = Telephone.of(telephone);
        if (number.isPresent() && step.get() instanceof IdentityStep.Confirming confirming) {
            next.accept(new Applicant(confirming.items(), number.get()), confirming.facts());
            return true;
        }
        return false;
    }

    /** What the visitor can look through now; empty while there is nothing. */
    void known(Optional<HandEntry> now) {
        entries.set(now);
    }

    /** What the visitor can look through: it changes with every letter that is typed. */
    public ReadOnlyObjectProperty<Optional<HandEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<IdentityStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether this can be somebody's telephone number. */
    boolean isTelephone(String typed) {
        return Telephone.of(typed).isPresent();
    }

    /** Whether this day has passed where this counter stands. */
    boolean passed(LocalDate day) {
        return day.isBefore(today());
    }

    /** Whether the certificate's time has come and not passed. */
    boolean valid(CertificateFacts certificate) {
        return certificate.validAt(clock.instant());
    }

    /** Today where this counter stands. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether the certificate's time has not come. */
    boolean notYet(CertificateFacts certificate) {
        return clock.instant().isBefore(certificate.notBefore());
    }

    /** The day of an instant where this counter stands. */
    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private void check(IdentityStep.Asking asking, Callable<IdentityStep> work) {
        int asked = visitor;
        step.set(new IdentityStep.Checking(asking));
        background.run(work, became -> checked(asked, became), error -> failed(asked, error));
    }

    private void checked(int asked, IdentityStep became) {
        if (asked == visitor) {
            step.set(became);
        }
    }

    private void looked(int asked, IdentityStep found) {
        looking = false;
        checked(asked, found);
    }

    private void notLooked(int asked, Exception error) {
        looking = false;
        if (asked != visitor) {
            return;
        }
        if (DeviceFault.of(error) == DeviceFault.NO_CARD) {
            boolean pulled = step.get() instanceof IdentityStep.Failed failed
                    && failed.trouble().equals(PULLED);
            step.set(pulled ? new IdentityStep.Failed(PULLED) : new IdentityStep.Waiting());
        } else {
            step.set(new IdentityStep.Failed(Trouble.of(error, LOG)));
        }
    }

    private void failed(int asked, Exception error) {
        if (asked == visitor) {
            step.set(new IdentityStep.Failed(Trouble.of(error, LOG)));
        }
    }
}
