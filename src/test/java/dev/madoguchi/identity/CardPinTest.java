package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.WatchedCard.answering;
import static dev.madoguchi.identity.CardHand.ITEMS;
import static dev.madoguchi.identity.CardHand.read;
import static dev.madoguchi.identity.CardHand.readByFace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.WatchedCard;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the tries of a PIN and of the number on the face are counted, and that no try is spent that nobody asked for. */
class CardPinTest {
    private static final String VERIFY = "0020";

    /** 照合番号B of the sample in domain-facts 1.5, and of a card with another code. */
    private static final String FACE = "55021720352285";

    private static final String OTHER_FACE = "55021720352286";

    private final InProcessReader reader = new InProcessReader("Virtual reader");
    private final CardReading reading = new CardReading(reader, Duration.ZERO);
    private final VirtualMyNumberCard card = Cards.myNumber();

    @Test
    void countsDownWithWrongPinsAndNeverUsesTheLastTryUnasked() throws DeviceException {
        reader.insert(card);

        assertEquals(new PinOutcome.WrongPin(2), read(reading, "0000", false));
        assertEquals(new PinOutcome.WrongPin(1), read(reading, "0000", false));
        assertEquals(Optional.of(1), reading.look().pinTries());
        assertEquals(new PinOutcome.LastTryNotConfirmed(), read(reading, "0000", false));
        assertEquals(new PinOutcome.LastTryNotConfirmed(), read(reading, PIN, false));
        assertEquals(1, card.pinTries());
    }

    @Test
    void blocksAtTheLastTryWhenSomebodyConfirmedIt() throws DeviceException {
        reader.insert(card);
        read(reading, "0000", false);
        read(reading, "0000", false);

        assertEquals(new PinOutcome.Blocked(), read(reading, "0000", true));

        assertEquals(new PinOutcome.Blocked(), read(reading, PIN, true));
        assertEquals(Optional.of(0), reading.look().pinTries());
    }

    @Test
    void hasAllTriesAgainAfterTheRightPinAtTheLastTry() throws DeviceException {
        reader.insert(card);
        read(reading, "0000", false);
        read(reading, "0000", false);

        assertTrue(read(reading, PIN, true) instanceof PinOutcome.Read);

        assertEquals(Optional.of(3), reading.look().pinTries());
    }

    @Test
    void showsNoPinToABlockedCard() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        read(reading, "0000", false);
        read(reading, "0000", false);
        read(reading, "0000", true);
        long shown = pinsShown(watched);

        read(reading, PIN, true);

        assertEquals(3, shown);
        assertEquals(shown, pinsShown(watched));
    }

    @Test
    void readsTheFourItemsByTheNumberOnTheFaceThoughThePinIsBlocked() throws DeviceException {
        reader.insert(card);
        read(reading, "0000", false);
        read(reading, "0000", false);
        read(reading, "0000", true);

        PinOutcome outcome = readByFace(reading, FACE, false);

        Optional<CertificateFacts> certificate = reading.look().userCertificate();
        assertEquals(
                new PinOutcome.Read(ITEMS, new CardFacts(CardKind.MY_NUMBER, certificate, Optional.empty())), outcome);
        assertEquals(Optional.of(0), reading.look().pinTries());
        assertEquals(Optional.of(10), reading.faceNumberTries());
    }

    @Test
    void needsNoMoreCommandsByTheFaceThanByThePin() throws DeviceException {
        WatchedCard byPin = new WatchedCard(Cards.myNumber());
        WatchedCard byFace = new WatchedCard(Cards.myNumber());

        reader.insert(byPin);
        read(reading, PIN, false);
        reader.insert(byFace);
        readByFace(reading, FACE, false);

        assertEquals(byPin.commands().size(), byFace.commands().size());
    }

    @Test
    void countsTheNumberOnTheFaceDownByItselfAndNeverUsesItsLastTryUnasked() throws DeviceException {
        reader.insert(card);
        for (int left = 9; left > 0; left--) {
            assertEquals(new PinOutcome.WrongPin(left), readByFace(reading, OTHER_FACE, false));
        }

        assertEquals(new PinOutcome.LastTryNotConfirmed(), readByFace(reading, FACE, false));
        assertEquals(1, card.faceNumberTries());
        assertEquals(new PinOutcome.Blocked(), readByFace(reading, OTHER_FACE, true));

        assertEquals(new PinOutcome.Blocked(), readByFace(reading, FACE, true));
        assertEquals(Optional.of(0), reading.faceNumberTries());
        assertEquals(3, card.pinTries());
    }

    @Test
    void saysThatACardDoesNotKnowTheNumberOnItsFace() throws DeviceException {
        reader.insert(answering(card, "00A4020C020015", "6A82"));

        assertEquals(Optional.empty(), reading.faceNumberTries());
        assertEquals(new PinOutcome.PinNotSet(), readByFace(reading, FACE, false));
    }

    @ParameterizedTest
    @CsvSource({"6984", "6983", "63C0"})
    void takesEveryWordForBlocked(String word) throws DeviceException {
        reader.insert(answering(card, VERIFY, word));

        assertEquals(new PinOutcome.Blocked(), read(reading, PIN, true));
        assertEquals(Optional.of(0), reading.look().pinTries());
    }

    @ParameterizedTest
    @CsvSource({"00A4020C020011,6A82", "0020,6A88", "0020,6985"})
    void saysThatNoPinIsSet(String command, String word) throws DeviceException {
        reader.insert(answering(card, command, word));

        assertEquals(new PinOutcome.PinNotSet(), read(reading, PIN, false));
        assertEquals(Optional.empty(), reading.look().pinTries());
    }

    @Test
    void checksThePinEvenWhereAnotherProgramLeftOneVerified() throws DeviceException {
        reader.insert(answering(card, "00200080", "9000"));
        assertEquals(Optional.empty(), reading.look().pinTries());

        // A card that says yes to the empty question is asked with the digits, and answers for itself.
        reader.insert(new WatchedCard(card) {
            @Override
            public byte[] answer(byte[] command) {
                byte[] answer = super.answer(command);
                return command.length == 4 && command[1] == 0x20 ? word("9000") : answer;
            }
        });

        assertEquals(new PinOutcome.WrongPin(2), read(reading, "0000", false));
    }

    private static long pinsShown(WatchedCard watched) {
        return watched.commands().stream()
                .filter(command -> command.startsWith("0020008004"))
                .count();
    }

    private static byte[] word(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
