package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.CERTIFICATE;
import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.device.card.WatchedCard;
import dev.madoguchi.identity.residence.CardNumber;
import dev.madoguchi.identity.residence.ResidenceReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many commands each reading costs; why each is needed stands in cards.md, with the same figures. */
class CommandCountTest {
    private static final Path TABLE = Path.of("src/site/markdown/cards.md");

    private final InProcessReader reader = new InProcessReader("Virtual reader");

    @ParameterizedTest
    @CsvSource({
        "facts,my-number,14",
        "four items,my-number,17",
        "facts,juki,3",
        "facts,licence,3",
        "licence facts,licence,8",
        "licence items,licence,12",
        "licence items,licence-without-pin,12",
        "facts,residence,4",
        "residence facts,residence,2",
        "residence items,residence,11",
        "residence items,special,11",
        "residence items,residence2,9",
        "residence items,special2,9",
    })
    void takesAsManyCommandsAsTheTableSays(String reading, String kind, int count, TestReporter reporter)
            throws DeviceException, IOException {
        WatchedCard card =
                new WatchedCard(VirtualCardKind.named(kind).orElseThrow().card(SAMPLE, secret(kind), CERTIFICATE));
        reader.insert(card);

        read(reading);

        List<String> commands = card.commands();
        reporter.publishEntry(reading + " of " + kind, commands.size() + " commands");
        assertEquals(count, commands.size(), String.join("\n", commands));
        String row = "| %s | %s | %d |".formatted(reading, kind, count);
        assertTrue(Files.readString(TABLE).contains(row), "not in the table: " + row);
    }

    @Test
    void asksNothingTwice() throws DeviceException {
        WatchedCard card = new WatchedCard(VirtualCardKind.MY_NUMBER.card(SAMPLE, PIN, CERTIFICATE));
        reader.insert(card);

        read("four items");

        // The last READ BINARY begins a second file; every other command is another one.
        assertEquals(card.commands().size() - 1, new HashSet<>(card.commands()).size());
    }

    private void read(String reading) throws DeviceException {
        CardReading cards = new CardReading(reader, Duration.ZERO);
        LicenceReading licences = new LicenceReading(reader, Duration.ZERO);
        ResidenceReading residences = new ResidenceReading(reader, Duration.ZERO, new SecureRandom());
        try (Pin pin = Pin.of(PIN);
                CardNumber number = CardNumber.of(VirtualResidenceCard.NUMBER.toCharArray())) {
            switch (reading) {
                case "facts" -> cards.look();
                case "four items" -> cards.read(pin, false);
                case "licence facts" -> licences.look();
                case "licence items" -> licences.read(pin, false);
                case "residence facts" -> residences.look();
                case "residence items" -> residences.read(number);
                default -> throw new IllegalArgumentException(reading);
            }
        }
    }

    private static String secret(String kind) {
        return kind.startsWith("residence") || kind.startsWith("special") ? VirtualResidenceCard.NUMBER : PIN;
    }
}
