package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.nio.CharBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
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

    private final CardReading reading;
    private final Background background;
    private final Clock clock;
    private final BiConsumer<Applicant, CardFacts> next;
    private final ReadOnlyObjectWrapper<IdentityStep> step = new ReadOnlyObjectWrapper<>(new IdentityStep.Waiting());
    private boolean looking;
    private int visitor;

    /**
     * The card step of one window.
     *
     * @param next is told who applies and what the card said
     */
    public IdentityViewModel(
            CardReading reading, Background background, Clock clock, BiConsumer<Applicant, CardFacts> next) {
        this.reading = reading;
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
        boolean open = switch (step.get()) {
            case IdentityStep.Waiting waiting -> true;
            case IdentityStep.Unusable unusable -> true;
            case IdentityStep.Blocked blocked -> true;
            case IdentityStep.NoPin none -> true;
            case IdentityStep.Failed failed -> true;
            case IdentityStep.Asking asking -> false;
            case IdentityStep.Checking checking -> false;
            case IdentityStep.Confirming confirming -> false;
            case IdentityStep.ByHand typed -> false;
        };
        if (open && !looking) {
            looking = true;
            int asked = visitor;
            boolean first = step.get() instanceof IdentityStep.Waiting;
            background.run(
                    first ? reading::look : reading::lookAgain,
                    facts -> looked(asked, facts),
                    error -> notLooked(asked, error));
        }
    }

    /**
     * Shows the card this PIN, which is wiped.
     *
     * @param lastTryConfirmed a person agreed to use the last try
     */
    public void enter(char[] digits, boolean lastTryConfirmed) {
        try {
            if (step.get() instanceof IdentityStep.Asking asking) {
                Pin pin = Pin.of(CharBuffer.wrap(digits));
                int asked = visitor;
                step.set(new IdentityStep.Checking(asking.facts()));
                background.run(
                        () -> read(pin, lastTryConfirmed),
                        outcome -> entered(asked, asking.facts(), outcome),
                        error -> failed(asked, error));
            }
        } finally {
            Arrays.fill(digits, '\0');
        }
    }

    /** The visitor has no card: what their papers say is typed. */
    public void byHand() {
        visitor++;
        step.set(new IdentityStep.ByHand());
    }

    /** Goes on with what was typed. */
    public void confirm(Applicant typed) {
        if (step.get() instanceof IdentityStep.ByHand) {
            next.accept(typed, new CardFacts(CardKind.NONE, Optional.empty(), Optional.empty()));
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

    public ReadOnlyObjectProperty<IdentityStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether this can be somebody's telephone number. */
    boolean isTelephone(String typed) {
        return Telephone.of(typed).isPresent();
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

    private PinOutcome read(Pin pin, boolean lastTryConfirmed) throws DeviceException {
        try (pin) {
            return reading.read(pin, lastTryConfirmed);
        }
    }

    private void looked(int asked, CardFacts facts) {
        looking = false;
        if (asked == visitor) {
            step.set(seen(facts));
        }
    }

    private static IdentityStep seen(CardFacts facts) {
        if (facts.kind() != CardKind.MY_NUMBER) {
            return new IdentityStep.Unusable(facts.kind());
        }
        return facts.pinTries().equals(Optional.of(0))
                ? new IdentityStep.Blocked()
                : new IdentityStep.Asking(facts, IdentityStep.Before.NOTHING);
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

    private void entered(int asked, CardFacts before, PinOutcome outcome) {
        if (asked == visitor) {
            step.set(after(before, outcome));
        }
    }

    private static IdentityStep after(CardFacts before, PinOutcome outcome) {
        return switch (outcome) {
            case PinOutcome.Read read -> new IdentityStep.Confirming(read.items(), read.facts());
            case PinOutcome.WrongPin wrong ->
                new IdentityStep.Asking(tries(before, wrong.triesLeft()), IdentityStep.Before.WRONG);
            case PinOutcome.LastTryNotConfirmed last ->
                new IdentityStep.Asking(tries(before, 1), IdentityStep.Before.NOTHING);
            case PinOutcome.Blocked blocked -> new IdentityStep.Blocked();
            case PinOutcome.PinNotSet none -> new IdentityStep.NoPin();
            case PinOutcome.UnknownCard unknown -> new IdentityStep.Unusable(CardKind.OTHER);
        };
    }

    private static CardFacts tries(CardFacts facts, int left) {
        return new CardFacts(facts.kind(), facts.userCertificate(), Optional.of(left), facts.licencePresent());
    }

    private void failed(int asked, Exception error) {
        if (asked == visitor) {
            step.set(new IdentityStep.Failed(Trouble.of(error, LOG)));
        }
    }
}
