package dev.madoguchi.identity.residence;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.VirtualResidenceCard;

/** Enters the number of a residence card, and knows what stands on the samples. */
final class ResidenceHand {
    static final NotedAddress NOTED = new NotedAddress("20260401", "132217", "東京都清瀬市観布子南１２－７－２０２");
    static final PrintedEntries ENTRIES =
            new PrintedEntries("20310331", "19901224", "2", "UTO", "V01", "0500", "2", "20310331");

    private ResidenceHand() {}

    static ResidenceItems items(ResidenceReading reading) throws DeviceException {
        return assertInstanceOf(ResidenceOutcome.Read.class, read(reading, VirtualResidenceCard.NUMBER))
                .items();
    }

    static ResidenceOutcome read(ResidenceReading reading, String digits) throws DeviceException {
        try (CardNumber number = CardNumber.of(digits.toCharArray())) {
            return reading.read(number);
        }
    }
}
