package dev.madoguchi.identity.residence;

import static dev.madoguchi.device.Faults.assertFault;
import static dev.madoguchi.device.card.WatchedCard.answering;
import static dev.madoguchi.identity.residence.ResidenceHand.NOTED;
import static dev.madoguchi.identity.residence.ResidenceHand.items;
import static dev.madoguchi.identity.residence.ResidenceHand.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.ResidenceCards;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.device.card.WatchedCard;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not taken for a residence card, or not believed of one. */
class ResidenceRefusalTest {

    private final InProcessReader reader = new InProcessReader("Virtual reader");
    private final ResidenceReading reading = new ResidenceReading(reader, Duration.ZERO, new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"residence", "special", "residence2", "special2"})
    void saysThatTheNumberIsWrongAndTakesItOftenAgain(String word) throws DeviceException {
        reader.insert(ResidenceCards.of(word));
        for (int i = 0; i < 20; i++) {
            assertEquals(new ResidenceOutcome.WrongNumber(), read(reading, "ZZ12345679ZZ"));
        }

        assertInstanceOf(ResidenceOutcome.Read.class, read(reading, VirtualResidenceCard.NUMBER));
    }

    @Test
    void saysThatTheNumberIsWrongWhenOnlyVerifyRefusesIt() throws DeviceException {
        reader.insert(answering(ResidenceCards.of("residence2"), "0820", "6300"));

        assertEquals(new ResidenceOutcome.WrongNumber(), read(reading, VirtualResidenceCard.NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"C1023037,SPECIFIED", "C1023038,SPECIFIED_SPECIAL"})
    void leavesACardAloneThatIsAMyNumberCardToo(String file, ResidenceKind kind) throws DeviceException {
        WatchedCard card = answering(ResidenceCards.of("residence2"), "00B08A", file + "9000");
        reader.insert(card);

        assertEquals(new ResidenceOutcome.Specified(kind), read(reading, VirtualResidenceCard.NUMBER));
        assertEquals(2, card.commands().size());
    }

    @Test
    void knowsThatAnotherCardIsNone() throws DeviceException {
        for (VirtualCard other :
                List.of(Cards.myNumber(), VirtualCardKind.UNKNOWN.card(Cards.SAMPLE, Cards.PIN, Cards.CERTIFICATE))) {
            reader.insert(other);

            assertEquals(Optional.empty(), reading.look());
            assertEquals(new ResidenceOutcome.UnknownCard(), read(reading, VirtualResidenceCard.NUMBER));
        }
    }

    @Test
    void knowsThatAKindItDoesNotKnowIsNone() throws DeviceException {
        reader.insert(answering(ResidenceCards.of("residence2"), "00B08A", "C10230399000"));

        assertEquals(new ResidenceOutcome.UnknownCard(), read(reading, VirtualResidenceCard.NUMBER));
    }

    @ParameterizedTest
    @CsvSource({
        "residence,00B08A",
        "residence,0084",
        "residence,0082",
        "residence,0820",
        "residence,08B085",
        "residence,00A4",
        "residence,00B081",
        "residence2,08B083",
        "residence2,08B084",
        "residence2,08B086"
    })
    void noticesACardPulledInMidReadAndReadsItWhenItIsBack(String word, String command) throws DeviceException {
        VirtualCard card = ResidenceCards.of(word);
        reader.insert(new WatchedCard(card, asked -> asked.startsWith(command), reader::remove));
        assertFault(DeviceFault.NO_CARD, () -> read(reading, VirtualResidenceCard.NUMBER));

        reader.insert(card);

        assertInstanceOf(ResidenceOutcome.Read.class, read(reading, VirtualResidenceCard.NUMBER));
    }

    @ParameterizedTest
    @CsvSource({
        "0084,9000",
        "0084,11223344556677889999",
        "0084,6D00",
        "0082,9000",
        "0082,6985",
        "0820,6982",
        "00A4,6A82",
        "08B085,6982",
        "08B085,9000",
        "08B085,86119000",
        "08B085,8609010000000000000000" + "9000",
        "08B085,861101000000000000000000000000000000009000",
        "08B085,8082FFFF01" + "9000",
        "08B085,90",
        "00B081,9000",
        "00B081,D284FFFFFFFF9000",
        "00B081,D280419000",
        "00B081,D20141D201419000",
        "00B08A,C184000000019000"
    })
    void saysThatACardDoesNotKeepItsProtocolAndReadsTheNext(String command, String answer) throws DeviceException {
        reader.insert(answering(ResidenceCards.of("residence"), command, answer));
        assertFault(DeviceFault.BROKEN, () -> read(reading, VirtualResidenceCard.NUMBER));

        reader.insert(ResidenceCards.of("residence"));

        assertEquals(Optional.of(NOTED), items(reading).noted());
    }

    @Test
    void refusesAMacThatDoesNotMatch() {
        reader.insert(new WatchedCard(ResidenceCards.of("residence2")) {
            @Override
            public byte[] answer(byte[] command) {
                byte[] answer = super.answer(command);
                if (answer.length == 42) {
                    answer[39] ^= 1;
                }
                return answer;
            }
        });

        DeviceException refused = assertThrows(DeviceException.class, () -> read(reading, VirtualResidenceCard.NUMBER));

        assertEquals("MUTUAL AUTHENTICATE: the card's MAC does not match", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6110", "416101", "00009000"})
    void endsWithACardThatNeverEnds(String answer) throws DeviceException {
        reader.insert(new WatchedCard(ResidenceCards.of("residence")) {
            @Override
            public byte[] answer(byte[] command) {
                boolean reads = (command[1] & 0xFF) == 0xB0 || (command[1] & 0xFF) == 0xC0;
                byte[] own = super.answer(command);
                return reads && (command[2] & 0xFF) != 0x8A && (command[2] & 0xFF) != 0x8B ? hex(answer) : own;
            }
        });

        assertFault(DeviceFault.BROKEN, () -> read(reading, VirtualResidenceCard.NUMBER));
    }

    @Test
    void refusesTextWithAControlCharacter() {
        String file = "D20141D30141D4021B40" + "9000";
        reader.insert(answering(ResidenceCards.of("residence"), "00B081", file));

        assertFault(DeviceFault.BROKEN, () -> read(reading, VirtualResidenceCard.NUMBER));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
