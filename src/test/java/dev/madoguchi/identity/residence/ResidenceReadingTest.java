package dev.madoguchi.identity.residence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.ResidenceCards;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.device.card.WatchedCard;
import dev.madoguchi.identity.residence.ResidenceItems.Place;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class ResidenceReadingTest {
    private static final NotedAddress NOTED = new NotedAddress("20260401", "132217", "東京都清瀬市観布子南１２－７－２０２");
    private static final PrintedEntries ENTRIES =
            new PrintedEntries("20310331", "19901224", "2", "UTO", "V01", "0500", "2", "20310331");
    private static final PrintedEntries ENTRIES_OF_SPECIAL =
            new PrintedEntries("20310331", "19901224", "2", "UTO", "V01", "0500", "", "");

    private final InProcessReader reader = new InProcessReader("Virtual reader");
    private final ResidenceReading reading = new ResidenceReading(reader, Duration.ZERO, new SecureRandom());

    @ParameterizedTest
    @CsvSource({
        "residence,RESIDENCE,0001",
        "special,SPECIAL,0001",
        "residence2,RESIDENCE_2,0002",
        "special2,SPECIAL_2,0002"
    })
    void tellsTheKindWithoutTheNumber(String word, ResidenceKind kind, String version) throws DeviceException {
        WatchedCard card = new WatchedCard(ResidenceCards.of(word));
        reader.insert(card);

        assertEquals(Optional.of(new ResidenceFacts(kind, version)), reading.look());
        assertEquals(List.of("00B08A0000", "00B08B0000"), card.commands());
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence", "special"})
    void readsACardOfTheFirstGeneration(String word) throws DeviceException {
        reader.insert(ResidenceCards.of(word));

        ResidenceItems items = items();

        assertEquals(Optional.of(NOTED), items.noted());
        assertEquals(Optional.empty(), items.entries());
        assertEquals(Set.of(Place.FRONT, Place.PHOTO), items.images().keySet());
        assertSize(1000, 630, items.image(Place.FRONT).orElseThrow());
        assertSize(160, 200, items.image(Place.PHOTO).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence2", "special2"})
    void readsACardOfTheSecondGeneration(String word) throws DeviceException {
        reader.insert(ResidenceCards.of(word));

        ResidenceItems items = items();

        assertEquals(Optional.of(word.equals("special2") ? ENTRIES_OF_SPECIAL : ENTRIES), items.entries());
        assertEquals(Optional.empty(), items.noted());
        assertEquals(
                Set.of(Place.NAME, Place.ADDRESS, Place.PHOTO), items.images().keySet());
        assertSize(800, 64, items.image(Place.NAME).orElseThrow());
        assertSize(1000, 64, items.image(Place.ADDRESS).orElseThrow());
        assertSize(160, 200, items.image(Place.PHOTO).orElseThrow());
    }

    @Test
    void usesNoCommandItDoesNotNeed() throws DeviceException {
        assertEquals(11, commands("residence"));
        assertEquals(9, commands("residence2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence", "residence2"})
    void findsNoPhotoOfAChildAndTakesThatForNormal(String word) throws DeviceException {
        reader.insert(ResidenceCards.of(word, ResidenceCards.CHILD));

        assertEquals(
                new CardPicture.None(), items().image(Place.PHOTO).orElseThrow().picture());
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence", "special", "residence2", "special2"})
    void saysThatTheNumberIsWrongAndTakesItOftenAgain(String word) throws DeviceException {
        reader.insert(ResidenceCards.of(word));
        for (int i = 0; i < 20; i++) {
            assertEquals(new ResidenceOutcome.WrongNumber(), read("ZZ12345679ZZ"));
        }

        assertInstanceOf(ResidenceOutcome.Read.class, read(VirtualResidenceCard.NUMBER));
    }

    @Test
    void saysThatTheNumberIsWrongWhenOnlyVerifyRefusesIt() throws DeviceException {
        reader.insert(answering("residence2", "0820", "6300"));

        assertEquals(new ResidenceOutcome.WrongNumber(), read(VirtualResidenceCard.NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"C1023037,SPECIFIED", "C1023038,SPECIFIED_SPECIAL"})
    void leavesACardAloneThatIsAMyNumberCardToo(String file, ResidenceKind kind) throws DeviceException {
        WatchedCard card = answering("residence2", "00B08A", file + "9000");
        reader.insert(card);

        assertEquals(new ResidenceOutcome.Specified(kind), read(VirtualResidenceCard.NUMBER));
        assertEquals(2, card.commands().size());
    }

    @Test
    void knowsThatAnotherCardIsNone() throws DeviceException {
        for (VirtualCard other :
                List.of(Cards.myNumber(), VirtualCardKind.UNKNOWN.card(Cards.SAMPLE, Cards.PIN, Cards.CERTIFICATE))) {
            reader.insert(other);

            assertEquals(Optional.empty(), reading.look());
            assertEquals(new ResidenceOutcome.UnknownCard(), read(VirtualResidenceCard.NUMBER));
        }
    }

    @Test
    void knowsThatAKindItDoesNotKnowIsNone() throws DeviceException {
        reader.insert(answering("residence2", "00B08A", "C10230399000"));

        assertEquals(new ResidenceOutcome.UnknownCard(), read(VirtualResidenceCard.NUMBER));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 256})
    void putsAnswersTogetherThatComeInPieces(int size) throws DeviceException {
        reader.insert(ResidenceCards.inPieces(size).first("1"));
        assertEquals(Optional.of(NOTED), items().noted());

        reader.insert(ResidenceCards.inPieces(size).second());
        assertEquals(Optional.of(ENTRIES), items().entries());
    }

    @ParameterizedTest
    @CsvSource({"residence,1", "residence,200", "residence2,5", "special2,46"})
    void readsOnWhereACardGivesLessThanItIsAskedFor(String word, int size) throws DeviceException {
        reader.insert(ResidenceCards.of(word));
        ResidenceItems whole = items();

        reader.insert(giving(word, size));

        assertEquals(whole, items());
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
        assertFault(DeviceFault.NO_CARD, () -> read(VirtualResidenceCard.NUMBER));

        reader.insert(card);

        assertInstanceOf(ResidenceOutcome.Read.class, read(VirtualResidenceCard.NUMBER));
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
        reader.insert(answering("residence", command, answer));
        assertFault(DeviceFault.BROKEN, () -> read(VirtualResidenceCard.NUMBER));

        reader.insert(ResidenceCards.of("residence"));

        assertEquals(Optional.of(NOTED), items().noted());
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

        DeviceException refused = assertThrows(DeviceException.class, () -> read(VirtualResidenceCard.NUMBER));

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

        assertFault(DeviceFault.BROKEN, () -> read(VirtualResidenceCard.NUMBER));
    }

    @Test
    void readsAnAddressInEitherEncoding() throws DeviceException {
        byte[] address = "東京都清瀬市".getBytes(Charset.forName("x-SJIS_0213"));
        String file =
                "D2083230323630343031D306313332323137D40C" + HexFormat.of().formatHex(address);
        reader.insert(answering("residence", "00B081", file + "9000"));

        assertEquals(Optional.of(new NotedAddress("20260401", "132217", "東京都清瀬市")), items().noted());
    }

    @Test
    void refusesTextWithAControlCharacter() {
        String file = "D20141D30141D4021B40" + "9000";
        reader.insert(answering("residence", "00B081", file));

        assertFault(DeviceFault.BROKEN, () -> read(VirtualResidenceCard.NUMBER));
    }

    @Test
    void showsTheNumberOnTheWireInSecretOnly() throws DeviceException {
        WatchedCard card = new WatchedCard(ResidenceCards.of("residence2"));
        reader.insert(card);
        read(VirtualResidenceCard.NUMBER);

        String number = HexFormat.of()
                .withUpperCase()
                .formatHex(VirtualResidenceCard.NUMBER.getBytes(StandardCharsets.US_ASCII));
        assertTrue(card.commands().stream().anyMatch(command -> command.startsWith("0820")), "the number was shown");
        assertFalse(card.commands().stream().anyMatch(command -> command.contains(number)));
    }

    @Test
    void saysNothingOfTheHolderInPassing() throws DeviceException {
        reader.insert(ResidenceCards.of("residence2"));

        ResidenceOutcome outcome = read(VirtualResidenceCard.NUMBER);

        assertEquals("Read[items=ResidenceItems]", outcome.toString());
        assertEquals("PrintedEntries", ENTRIES.toString());
        assertEquals("NotedAddress", NOTED.toString());
    }

    @Test
    void resetsTheCardBeforeTheNextPerson() throws DeviceException {
        WatchedCard card = new WatchedCard(ResidenceCards.of("residence"));
        reader.insert(card);

        read(VirtualResidenceCard.NUMBER);

        assertEquals(2, card.resets(), "one at the start, one at the end");
    }

    private int commands(String word) throws DeviceException {
        WatchedCard card = new WatchedCard(ResidenceCards.of(word));
        reader.insert(card);
        items();
        return card.commands().size();
    }

    private ResidenceItems items() throws DeviceException {
        return assertInstanceOf(ResidenceOutcome.Read.class, read(VirtualResidenceCard.NUMBER))
                .items();
    }

    private ResidenceOutcome read(String digits) throws DeviceException {
        try (CardNumber number = CardNumber.of(digits.toCharArray())) {
            return reading.read(number);
        }
    }

    private static void assertSize(int width, int height, CardImage image) {
        CardPicture.Shown shown = assertInstanceOf(CardPicture.Shown.class, image.picture());
        assertEquals(width, shown.image().getWidth());
        assertEquals(height, shown.image().getHeight());
    }

    /** The card, but it gives at most so many bytes of a file at once. */
    private static WatchedCard giving(String word, int size) {
        return new WatchedCard(ResidenceCards.of(word)) {
            @Override
            public byte[] answer(byte[] command) {
                if ((command[1] & 0xFF) == 0xB0 && command[0] == 0x08) {
                    command[9] = (byte) (size >> 8);
                    command[10] = (byte) size;
                } else if ((command[1] & 0xFF) == 0xB0 && (command[2] & 0xF8) != 0x88) {
                    command[4] = (byte) size;
                }
                return super.answer(command);
            }
        };
    }

    /** The card, but with another answer to commands that begin so. */
    private static WatchedCard answering(String word, String beginning, String answer) {
        return new WatchedCard(ResidenceCards.of(word)) {
            @Override
            public byte[] answer(byte[] command) {
                String digits = HexFormat.of().withUpperCase().formatHex(command);
                byte[] own = super.answer(command);
                return digits.startsWith(beginning) ? hex(answer) : own;
            }
        };
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static void assertFault(DeviceFault fault, Executable deed) {
        assertEquals(fault, assertThrows(DeviceException.class, deed).fault());
    }
}
