package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.PIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.PcscDaemon;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.device.card.PcscdExtension;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VpcdSlot;
import dev.madoguchi.device.card.WatchedCard;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way: our protocol, the JDK, a real pcscd, vpcd's wire, a virtual card. */
@ExtendWith(PcscdExtension.class)
@Timeout(300)
class CardReadingOverPcscTest {
    private final PcscReaders readers = new PcscReaders();
    private final CardReading reading = new CardReading(readers.reader("Virtual PCD"), Duration.ofSeconds(10));
    private final VirtualMyNumberCard card = Cards.myNumber();
    private VpcdSlot slot;

    @BeforeEach
    void find(PcscDaemon daemon) {
        slot = new VpcdSlot(daemon.port());
    }

    @AfterEach
    void leave() {
        slot.close();
        readers.close();
    }

    @Test
    void readsCertificateAndFourItems() throws DeviceException {
        slot.insert(card);

        CardFacts facts = reading.look();
        PinOutcome outcome = read(PIN, false);

        assertEquals(CardKind.MY_NUMBER, facts.kind());
        assertEquals(Optional.of(3), facts.pinTries());
        assertEquals(
                Cards.UNTIL,
                facts.userCertificate().map(CertificateFacts::notAfter).orElseThrow());
        assertEquals(
                new PinOutcome.Read(
                        new FourItems("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", "19800217", Sex.MALE),
                        new CardFacts(CardKind.MY_NUMBER, facts.userCertificate(), Optional.empty())),
                outcome);
        assertEquals(Optional.of(3), reading.look().pinTries(), "the PIN is verified no more");
    }

    @Test
    void countsDownToTheLastTryAndBlocks() throws DeviceException {
        slot.insert(card);

        assertEquals(new PinOutcome.WrongPin(2), read("0000", false));
        assertEquals(new PinOutcome.WrongPin(1), read("0000", false));
        assertEquals(new PinOutcome.LastTryNotConfirmed(), read(PIN, false));
        assertEquals(new PinOutcome.Blocked(), read("0000", true));
        assertEquals(new PinOutcome.Blocked(), read(PIN, true));
    }

    @Test
    void readsTheFourItemsByTheNumberOnTheFaceOfABlockedCard() throws DeviceException {
        slot.insert(card);
        read("0000", false);
        read("0000", false);
        assertEquals(new PinOutcome.Blocked(), read("0000", true));

        assertEquals(new PinOutcome.WrongPin(9), readByFace("55021720352286"));
        assertEquals(Optional.of(9), reading.faceNumberTries());
        assertTrue(readByFace("55021720352285") instanceof PinOutcome.Read);

        assertEquals(Optional.of(10), reading.faceNumberTries());
        assertEquals(Optional.of(0), reading.look().pinTries());
    }

    @Test
    void remembersTheTriesOfACardThatWasTakenAway() throws DeviceException {
        slot.insert(card);
        read("0000", false);
        slot.remove();

        slot.insert(card);

        assertEquals(Optional.of(2), reading.look().pinTries());
    }

    @Test
    void knowsThatItDoesNotKnowACard() throws DeviceException {
        slot.insert(VirtualCardKind.UNKNOWN.card(Cards.SAMPLE, PIN, Cards.CERTIFICATE));

        assertEquals(new CardFacts(CardKind.OTHER, Optional.empty(), Optional.empty()), reading.look());
        assertEquals(new PinOutcome.UnknownCard(), read(PIN, false));
    }

    @Test
    void noticesACardPulledInMidReadAndReadsItWhenItIsBack() throws DeviceException {
        slot.insert(new WatchedCard(card, command -> command.equals("00A4020C020002"), slot::remove));
        assertEquals(
                DeviceFault.NO_CARD,
                assertThrows(DeviceException.class, () -> read(PIN, false)).fault());

        slot.insert(card);

        assertTrue(read(PIN, false) instanceof PinOutcome.Read);
    }

    private PinOutcome readByFace(String digits) throws DeviceException {
        try (FaceNumber number = FaceNumber.of(digits)) {
            return reading.read(number, false);
        }
    }

    private PinOutcome read(String digits, boolean lastTryConfirmed) throws DeviceException {
        try (Pin pin = Pin.of(digits)) {
            return reading.read(pin, lastTryConfirmed);
        }
    }
}
