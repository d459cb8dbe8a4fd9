package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.CardSession;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads a visitor's driver's licence at the counter: what it tells everybody, and what stands on its face after its PIN. Each
 * deed is one session that ends with a reset of the card.
 */
public final class LicenceReading {
    private final CardReader reader;
    private final Duration wait;

    /** @param wait how long a card may take to come before the fault is {@code NO_CARD} */
    public LicenceReading(CardReader reader, Duration wait) {
        this.reader = reader;
        this.wait = wait;
    }

    /**
     * What the licence tells without a PIN. Costs no try.
     *
     * @return empty for another card
     * @throws DeviceException {@code NO_CARD}, {@code ABSENT}, {@code BUSY}, {@code TIMEOUT}; {@code BROKEN} for a card whose
     *     answers cannot be
     */
    public Optional<LicenceFacts> look() throws DeviceException {
        try (CardSession session = reader.connect(wait)) {
            DriversLicence licence = new DriversLicence(session);
            return licence.present() ? Optional.of(licence.facts()) : Optional.empty();
        }
    }

    /**
     * Reads what stands on the face. Asks for the tries left before it shows the licence a PIN, and leaves the last try alone
     * unless somebody confirmed it. A licence whose holder set no PIN gets the specification's own instead of this one.
     *
     * @param pin 暗証番号1, four digits; the caller closes it
     * @param lastTryConfirmed whether a person agreed to use the last try that is left
     * @throws DeviceException as {@link #look()}; after {@code NO_CARD} or {@code TIMEOUT} a try may have been used
     */
    public LicenceOutcome read(Pin pin, boolean lastTryConfirmed) throws DeviceException {
        try (CardSession session = reader.connect(wait)) {
            DriversLicence licence = new DriversLicence(session);
            if (!licence.present()) {
                return new LicenceOutcome.NoLicence();
            }
            LicenceFacts facts = licence.facts();
            if (facts.pinTries().equals(Optional.of(0))) {
                return new LicenceOutcome.Blocked();
            }
            if (facts.pinTries().equals(Optional.of(1)) && !lastTryConfirmed) {
                return new LicenceOutcome.LastTryNotConfirmed();
            }
            return facts.pinSet() ? enter(licence, pin, facts) : enterNone(licence, facts);
        }
    }

    private static LicenceOutcome enter(DriversLicence licence, Pin pin, LicenceFacts facts) throws DeviceException {
        Optional<Integer> left = licence.verify(pin);
        if (left.isEmpty()) {
            return new LicenceOutcome.Read(licence.items(), facts);
        }
        return left.get() == 0 ? new LicenceOutcome.Blocked() : new LicenceOutcome.WrongPin(left.get());
    }

    private static LicenceOutcome enterNone(DriversLicence licence, LicenceFacts facts) throws DeviceException {
        try (Pin none = Pin.notSet()) {
            if (licence.verify(none).isPresent()) {
                throw new DeviceException(DeviceFault.BROKEN, "a licence without a PIN asks for one");
            }
            return new LicenceOutcome.Read(licence.items(), facts);
        }
    }
}
