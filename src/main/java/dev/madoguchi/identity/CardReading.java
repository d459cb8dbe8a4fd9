package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.CardSession;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads a visitor's card at the counter: what it tells everybody, and the four items it tells after its PIN or
 * the number on its face. Each deed is one
 * session that ends with a reset of the card, and waits a few seconds for a card to come.
 */
public final class CardReading {
    private final CardReader reader;
    private final Duration wait;

    /** @param wait how long a card may take to come before the fault is {@code NO_CARD} */
    public CardReading(CardReader reader, Duration wait) {
        this.reader = reader;
        this.wait = wait;
    }

    /**
     * What the card tells without a PIN. Costs no try.
     *
     * @throws DeviceException {@code NO_CARD}, {@code ABSENT}, {@code BUSY}, {@code TIMEOUT}; {@code BROKEN} for a card whose
     *     answers cannot be
     */
    public CardFacts look() throws DeviceException {
        try (CardSession session = reader.connect(wait)) {
            return facts(new MyNumberCard(session));
        }
    }

    /**
     * How many wrong entries 照合番号B still takes on the My Number Card on the reader, 0 when it is blocked. Costs no try.
     *
     * @return empty where the card does not tell, or is another one
     * @throws DeviceException as {@link #look()}
     */
    public Optional<Integer> faceNumberTries() throws DeviceException {
        try (CardSession session = reader.connect(wait)) {
            MyNumberCard card = new MyNumberCard(session);
            return card.faceNumberState() instanceof PinState.TriesLeft left
                    ? Optional.of(left.count())
                    : Optional.empty();
        }
    }

    /**
     * Reads the four items. Asks for the tries left before it shows the card a PIN, and leaves the last try alone unless
     * somebody confirmed it.
     *
     * @param pin four digits; the caller closes it
     * @param lastTryConfirmed whether a person agreed to use the last try that is left
     * @throws DeviceException as {@link #look()}; after {@code NO_CARD} or {@code TIMEOUT} a try may have been used
     */
    public PinOutcome read(Pin pin, boolean lastTryConfirmed) throws DeviceException {
        return read(pin, lastTryConfirmed, MyNumberCard::pinState);
    }

    /**
     * The same by what stands on the card's face, for a holder whose PIN is blocked, not set or forgotten. It has tries of its
     * own and leaves those of the PIN as they are.
     *
     * @param number 照合番号B; the caller closes it
     * @param lastTryConfirmed whether a person agreed to use the last try that is left
     * @throws DeviceException as {@link #read(Pin, boolean)}
     */
    public PinOutcome read(FaceNumber number, boolean lastTryConfirmed) throws DeviceException {
        return read(number, lastTryConfirmed, MyNumberCard::faceNumberState);
    }

    private PinOutcome read(CardSecret secret, boolean lastTryConfirmed, Asked asked) throws DeviceException {
        try (CardSession session = reader.connect(wait)) {
            MyNumberCard card = new MyNumberCard(session);
            if (card.kind() != CardKind.MY_NUMBER) {
                return new PinOutcome.UnknownCard();
            }
            CardFacts verified =
                    new CardFacts(CardKind.MY_NUMBER, card.userCertificate(), Optional.empty(), card.licencePresent());
            if (!card.hasFourItems()) {
                return new PinOutcome.UnknownCard();
            }
            return switch (asked.state(card)) {
                case PinState.NotSet none -> new PinOutcome.PinNotSet();
                // A PIN that another program left verified has all its tries; ours is checked all the same.
                case PinState.Verified already -> enter(card, secret, verified);
                case PinState.TriesLeft tries ->
                    switch (tries.count()) {
                        case 0 -> new PinOutcome.Blocked();
                        case 1 ->
                            lastTryConfirmed ? enter(card, secret, verified) : new PinOutcome.LastTryNotConfirmed();
                        default -> enter(card, secret, verified);
                    };
            };
        }
    }

    /** Asks the card about the PIN or number that it is to check next. */
    @FunctionalInterface
    private interface Asked {
        PinState state(MyNumberCard card) throws DeviceException;
    }

    private static PinOutcome enter(MyNumberCard card, CardSecret secret, CardFacts verified) throws DeviceException {
        return switch (card.verify(secret)) {
            case PinState.NotSet none -> new PinOutcome.PinNotSet();
            case PinState.TriesLeft tries ->
                tries.count() == 0 ? new PinOutcome.Blocked() : new PinOutcome.WrongPin(tries.count());
            case PinState.Verified done -> new PinOutcome.Read(card.fourItems(), verified);
        };
    }

    private static CardFacts facts(MyNumberCard card) throws DeviceException {
        CardKind kind = card.kind();
        if (kind != CardKind.MY_NUMBER) {
            return new CardFacts(kind, Optional.empty(), Optional.empty());
        }
        // In this order: the certificate lies in the application that told the kind, which then needs no second SELECT.
        Optional<CertificateFacts> certificate = card.userCertificate();
        boolean licence = card.licencePresent();
        Optional<Integer> tries =
                card.pinState() instanceof PinState.TriesLeft left ? Optional.of(left.count()) : Optional.empty();
        return new CardFacts(kind, certificate, tries, licence);
    }
}
