package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;

/** Enters digits for a My Number Card, and knows what stands on the sample. */
final class CardHand {
    /** What is on the card of {@code Cards.myNumber()}. */
    static final FourItems ITEMS = new FourItems("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", "19800217", Sex.MALE);

    private CardHand() {}

    static PinOutcome read(CardReading reading, String digits, boolean lastTryConfirmed) throws DeviceException {
        try (Pin pin = Pin.of(digits)) {
            return reading.read(pin, lastTryConfirmed);
        }
    }

    static PinOutcome readByFace(CardReading reading, String digits, boolean lastTryConfirmed) throws DeviceException {
        try (FaceNumber number = FaceNumber.of(digits)) {
            return reading.read(number, lastTryConfirmed);
        }
    }
}
