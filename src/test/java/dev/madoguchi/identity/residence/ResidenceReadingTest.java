package dev.madoguchi.identity.residence;

import static dev.madoguchi.device.card.WatchedCard.answering;
import static dev.madoguchi.identity.residence.ResidenceHand.ENTRIES;
import static dev.madoguchi.identity.residence.ResidenceHand.NOTED;
import static dev.madoguchi.identity.residence.ResidenceHand.items;
import static dev.madoguchi.identity.residence.ResidenceHand.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.ResidenceCards;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class ResidenceReadingTest {
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

        ResidenceItems items = items(reading);

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

        ResidenceItems items = items(reading);

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
                new CardPicture.None(),
                items(reading).image(Place.PHOTO).orElseThrow().picture());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 256})
    void putsAnswersTogetherThatComeInPieces(int size) throws DeviceException {
        reader.insert(ResidenceCards.inPieces(size).first("1"));
        assertEquals(Optional.of(NOTED), items(reading).noted());

        reader.insert(ResidenceCards.inPieces(size).second());
        assertEquals(Optional.of(ENTRIES), items(reading).entries());
    }

    @ParameterizedTest
    @CsvSource({"residence,1", "residence,200", "residence2,5", "special2,46"})
    void readsOnWhereACardGivesLessThanItIsAskedFor(String word, int size) throws DeviceException {
        reader.insert(ResidenceCards.of(word));
        ResidenceItems whole = items(reading);

        reader.insert(giving(word, size));

        assertEquals(whole, items(reading));
    }

    @Test
    void readsAnAddressInEitherEncoding() throws DeviceException {
        byte[] address = "東京都清瀬市".getBytes(Charset.forName("x-SJIS_0213"));
        String file =
                "D2083230323630343031D306313332323137D40C" + HexFormat.of().formatHex(address);
        reader.insert(answering(ResidenceCards.of("residence"), "00B081", file + "9000"));

        assertEquals(
                Optional.of(new NotedAddress("20260401", "132217", "東京都清瀬市")),
                items(reading).noted());
    }

    @Test
    void showsTheNumberOnTheWireInSecretOnly() throws DeviceException {
        WatchedCard card = new WatchedCard(ResidenceCards.of("residence2"));
        reader.insert(card);
        read(reading, VirtualResidenceCard.NUMBER);

        String number = HexFormat.of()
                .withUpperCase()
                .formatHex(VirtualResidenceCard.NUMBER.getBytes(StandardCharsets.US_ASCII));
        assertTrue(card.commands().stream().anyMatch(command -> command.startsWith("0820")), "the number was shown");
        assertFalse(card.commands().stream().anyMatch(command -> command.contains(number)));
    }

    @Test
    void saysNothingOfTheHolderInPassing() throws DeviceException {
        reader.insert(ResidenceCards.of("residence2"));

        ResidenceOutcome outcome = read(reading, VirtualResidenceCard.NUMBER);

        assertEquals("Read[items=ResidenceItems]", outcome.toString());
        assertEquals("PrintedEntries", ENTRIES.toString());
        assertEquals("NotedAddress", NOTED.toString());
    }

    @Test
    void resetsTheCardBeforeTheNextPerson() throws DeviceException {
        WatchedCard card = new WatchedCard(ResidenceCards.of("residence"));
        reader.insert(card);

        read(reading, VirtualResidenceCard.NUMBER);

        assertEquals(2, card.resets(), "one at the start, one at the end");
    }

    private int commands(String word) throws DeviceException {
        WatchedCard card = new WatchedCard(ResidenceCards.of(word));
        reader.insert(card);
        items(reading);
        return card.commands().size();
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
}
