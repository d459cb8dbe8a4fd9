package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.CERTIFICATE;
import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.WatchedCard;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may never stand on the wire, over every command of whole readings of every kind of card. */
class NeverTheMyNumberTest {
    private static final String SELECT_TEXT = "00A4040C0AD3921000310001010408";

    private final InProcessReader reader = new InProcessReader("Virtual reader");
    private final CardReading reading = new CardReading(reader, Duration.ZERO);
    private final LicenceReading licences = new LicenceReading(reader, Duration.ZERO);

    @ParameterizedTest
    @EnumSource
    void neverAsksAnyCardForTheMyNumber(VirtualCardKind kind) throws DeviceException {
        WatchedCard watched = new WatchedCard(kind.card(SAMPLE, PIN, CERTIFICATE));
        reader.insert(watched);
        for (String digits : List.of(PIN, "0000", "0000", "0000")) {
            readAll(digits, false);
        }
        readAll("0000", true);
        readAll(PIN, true);
        for (String face : List.of("55021720352286", VirtualMyNumberCard.faceNumber(SAMPLE))) {
            readByFace(face);
        }

        List<String> commands = watched.commands();

        assertTrue(commands.size() > 10, "nothing was read");
        assertEquals(
                kind.word().startsWith("my-number"),
                commands.contains("002000800E3535303231373230333532323835"),
                "the number on the face");
        assertEquals(List.of(), WireWatch.forbidden(commands.stream()));
    }

    /** The watch sees it where it is asked for, and only then. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00A4020C020001",
                "00A4000C020001",
                "00B0810000",
                "00A4020C020014",
                "00A4020C020013",
                "00200094",
                "002000930C313233343536373839303138",
                "002000800C313233343536373839303138",
                "00A4040C0AD3921000310001010402"
            })
    void wouldNoticeIt(String command) {
        assertEquals(List.of(command), WireWatch.forbidden(Stream.of(SELECT_TEXT, "00A4020C020002", command)));
    }

    private void readByFace(String digits) throws DeviceException {
        try (FaceNumber number = FaceNumber.of(digits)) {
            reading.faceNumberTries();
            reading.read(number, true);
        }
    }

    private void readAll(String digits, boolean lastTryConfirmed) throws DeviceException {
        try (Pin pin = Pin.of(digits)) {
            reading.look();
            reading.read(pin, lastTryConfirmed);
            licences.look();
            licences.read(pin, lastTryConfirmed);
        }
    }
}
