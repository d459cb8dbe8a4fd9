package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.identity.IdentityStep.Before;
import dev.madoguchi.identity.IdentityStep.Entry;
import dev.madoguchi.identity.residence.CardNumber;
import dev.madoguchi.identity.residence.ResidenceFacts;
import dev.madoguchi.identity.residence.ResidenceOutcome;
import dev.madoguchi.identity.residence.ResidenceReading;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Looks which card lies on the reader, opens it by what was entered, and says where the card step stands then. */
public final class LaidCards {
    private static final Duration WAIT = Duration.ofSeconds(5);

    /** How long a reader is left alone that was looked at, unless something changes on it. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final CardReader reader;
    private final Runnable opening;
    private final Duration again;
    private final CardReading cards;
    private final LicenceReading licences;
    private final ResidenceReading residences;

    /** @param opening is told before a card is read, and returns when that is noted durably */
    public LaidCards(CardReader reader, SecureRandom random, Runnable opening) {
        this(reader, WAIT, random, opening);
    }

    /** @param wait how long a card may take to come before the fault is {@code NO_CARD} */
    public LaidCards(CardReader reader, Duration wait, SecureRandom random) {
        this(reader, wait, random, () -> {});
    }

    private LaidCards(CardReader reader, Duration wait, SecureRandom random, Runnable opening) {
        this.opening = opening;
        this.reader = reader;
        again = wait.compareTo(AGAIN) < 0 ? wait : AGAIN;
        cards = new CardReading(reader, wait);
        licences = new LicenceReading(reader, wait);
        residences = new ResidenceReading(reader, wait, random);
    }

    /**
     * Which card lies there, and what it asks for. Costs no try.
     *
     * @throws DeviceException as {@link CardReading#look()}
     */
    IdentityStep look() throws DeviceException {
        CardFacts facts = cards.look();
        return switch (facts.kind()) {
            case MY_NUMBER -> asking(new LaidCard.MyNumber(facts), Entry.PIN, facts.pinTries());
            case DRIVER_LICENCE -> licences.look().map(LaidCards::seen).orElse(new IdentityStep.Waiting());
            case RESIDENCE_CARD ->
                residences.look().map(LaidCards::seen).orElse(new IdentityStep.Unusable(CardKind.RESIDENCE_CARD));
            case JUKI_CARD, SMARTPHONE, OTHER, NONE -> new IdentityStep.Unusable(facts.kind());
        };
    }

    /**
     * {@link #look()} for who has looked already: at once when a card or the reader came or went since, after a second otherwise.
     *
     * @throws DeviceException as {@link CardReading#look()}
     */
    IdentityStep lookAgain() throws DeviceException {
        reader.awaitChange(again);
        return look();
    }

    /**
     * What a My Number Card says of 照合番号B, which opens it where its PIN does not. Costs no try.
     *
     * @throws DeviceException as {@link CardReading#look()}
     */
    IdentityStep askByFace(LaidCard card) throws DeviceException {
        return asking(card, Entry.FACE_NUMBER, cards.faceNumberTries());
    }

    /**
     * Opens the card and reads it.
     *
     * @param typed what was entered; is wiped
     * @param lastTryConfirmed a person agreed to use the last try
     * @throws DeviceException as {@link CardReading#read(Pin, boolean)}
     */
    IdentityStep open(IdentityStep.Asking asked, char[] typed, boolean lastTryConfirmed) throws DeviceException {
        try {
            opening.run();
            return switch (asked.entry()) {
                case PIN ->
                    asked.card() instanceof LaidCard.Licence licence
                            ? openLicence(asked, licence, Pin.of(CharBuffer.wrap(typed)), lastTryConfirmed)
                            : openByPin(asked, typed, lastTryConfirmed);
                case NOTHING ->
                    asked.card() instanceof LaidCard.Licence licence
                            ? openLicence(asked, licence, Pin.notSet(), lastTryConfirmed)
                            : asked;
                case FACE_NUMBER -> openByFace(asked, typed, lastTryConfirmed);
                case CARD_NUMBER -> openByNumber(asked, typed);
            };
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private IdentityStep openByPin(IdentityStep.Asking asked, char[] typed, boolean lastTryConfirmed)
            throws DeviceException {
        try (Pin pin = Pin.of(CharBuffer.wrap(typed))) {
            return after(asked, cards.read(pin, lastTryConfirmed));
        }
    }

    private IdentityStep openByFace(IdentityStep.Asking asked, char[] typed, boolean lastTryConfirmed)
            throws DeviceException {
        try (FaceNumber number = FaceNumber.of(CharBuffer.wrap(typed))) {
            return after(asked, cards.read(number, lastTryConfirmed));
        }
    }

    private IdentityStep openLicence(
            IdentityStep.Asking asked, LaidCard.Licence licence, Pin pin, boolean lastTryConfirmed)
            throws DeviceException {
        try (pin) {
            return after(asked, licence, licences.read(pin, lastTryConfirmed));
        }
    }

    private IdentityStep openByNumber(IdentityStep.Asking asked, char[] typed) throws DeviceException {
        try (CardNumber number = CardNumber.of(typed)) {
            return after(asked, residences.read(number));
        }
    }

    private static IdentityStep seen(LicenceFacts facts) {
        return asking(new LaidCard.Licence(facts), facts.pinSet() ? Entry.PIN : Entry.NOTHING, facts.pinTries());
    }

    private static IdentityStep seen(ResidenceFacts facts) {
        return facts.kind().specified()
                ? new IdentityStep.Refused(new ResidenceOutcome.Specified(facts.kind()))
                : asking(new LaidCard.Residence(facts), Entry.CARD_NUMBER, Optional.empty());
    }

    private static IdentityStep asking(LaidCard card, Entry entry, Optional<Integer> tries) {
        return tries.equals(Optional.of(0))
                ? new IdentityStep.Blocked(card, entry)
                : new IdentityStep.Asking(card, entry, tries, Before.NOTHING);
    }

    private static IdentityStep after(IdentityStep.Asking asked, PinOutcome outcome) {
        return switch (outcome) {
            case PinOutcome.Read read -> new IdentityStep.Confirming(read.items(), read.facts());
            case PinOutcome.WrongPin wrong -> asked.again(Optional.of(wrong.triesLeft()), Before.WRONG);
            case PinOutcome.LastTryNotConfirmed last -> asked.again(Optional.of(1), Before.NOTHING);
            case PinOutcome.Blocked blocked -> new IdentityStep.Blocked(asked.card(), asked.entry());
            case PinOutcome.PinNotSet none -> new IdentityStep.NoPin(asked.card(), asked.entry());
            case PinOutcome.UnknownCard unknown -> new IdentityStep.Unusable(CardKind.OTHER);
        };
    }

    private static IdentityStep after(IdentityStep.Asking asked, LaidCard.Licence card, LicenceOutcome outcome) {
        return switch (outcome) {
            case LicenceOutcome.Read read ->
                new IdentityStep.Completing(
                        CardSays.of(read.items(), read.facts()), new LaidCard.Licence(read.facts()));
            case LicenceOutcome.WrongPin wrong -> asked.again(Optional.of(wrong.triesLeft()), Before.WRONG);
            case LicenceOutcome.LastTryNotConfirmed last -> asked.again(Optional.of(1), Before.NOTHING);
            case LicenceOutcome.Blocked blocked -> new IdentityStep.Blocked(card, asked.entry());
            case LicenceOutcome.NoLicence none -> new IdentityStep.Unusable(CardKind.OTHER);
        };
    }

    private static IdentityStep after(IdentityStep.Asking asked, ResidenceOutcome outcome) {
        return switch (outcome) {
            case ResidenceOutcome.Read read ->
                new IdentityStep.Completing(
                        CardSays.of(read.items()),
                        new LaidCard.Residence(read.items().facts()));
            case ResidenceOutcome.WrongNumber wrong -> asked.again(Optional.empty(), Before.WRONG);
            case ResidenceOutcome.Specified specified -> new IdentityStep.Refused(specified);
            case ResidenceOutcome.UnknownCard unknown -> new IdentityStep.Unusable(CardKind.OTHER);
        };
    }
}
