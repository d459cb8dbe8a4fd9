package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.PIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.WatchedCard;
import dev.madoguchi.identity.LicenceText.Piece;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Enters digits for a driver's licence, and knows what stands on the sample. */
final class LicenceHand {
    static final String VERIFY = "0020008004";
    static final LicenceItems ITEMS = new LicenceItems(
            text("黒桐　幹也"),
            text(""),
            text(""),
            text("ミホン"),
            new LicenceDate("3550217", Optional.of(LocalDate.of(1980, 2, 17))),
            text("東京都清瀬市観布子南１２−７−２０２"),
            new LicenceDate("5070401", Optional.of(LocalDate.of(2025, 4, 1))),
            new LicenceDate("5120512", Optional.of(LocalDate.of(2030, 5, 12))),
            List.of(text("眼鏡等")),
            Optional.of("012345678900"));

    private LicenceHand() {}

    static LicenceItems items(LicenceReading reading) throws DeviceException {
        return read(reading, PIN, false) instanceof LicenceOutcome.Read read ? read.items() : ITEMS;
    }

    static void assertRead(LicenceOutcome outcome) {
        assertEquals(ITEMS, assertInstanceOf(LicenceOutcome.Read.class, outcome).items());
    }

    static LicenceOutcome read(LicenceReading reading, String digits, boolean lastTryConfirmed) throws DeviceException {
        try (Pin pin = Pin.of(digits)) {
            return reading.read(pin, lastTryConfirmed);
        }
    }

    static LicenceText text(String plain) {
        return new LicenceText(plain.isEmpty() ? List.of() : List.of(new Piece.Plain(plain)));
    }

    static List<String> pinsShown(WatchedCard watched) {
        return watched.commands().stream()
                .filter(command -> command.startsWith(VERIFY))
                .toList();
    }
}
