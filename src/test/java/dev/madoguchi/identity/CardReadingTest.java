package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.CERTIFICATE;
import static dev.madoguchi.device.card.Cards.FROM;
import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static dev.madoguchi.device.card.Cards.UNTIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.WatchedCard;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardReadingTest {
    private static final String VERIFY = "0020";
    private static final FourItems ITEMS = new FourItems("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", "19800217", Sex.MALE);

    /** 照合番号B of the sample in domain-facts 1.5, and of a card with another code. */
    private static final String FACE = "55021720352285";

    private static final String OTHER_FACE = "55021720352286";

    private final InProcessReader reader = new InProcessReader("Virtual reader");
    private final CardReading reading = new CardReading(reader, Duration.ZERO);
    private final VirtualMyNumberCard card = Cards.myNumber();

    @Test
    void looksWithoutAPin() throws DeviceException {
        reader.insert(card);

        CardFacts facts = reading.look();

        CertificateFacts certificate = facts.userCertificate().orElseThrow();
        assertEquals(new CardFacts(CardKind.MY_NUMBER, Optional.of(certificate), Optional.of(3)), facts);
        assertEquals(FROM, certificate.notBefore());
        assertEquals(UNTIL, certificate.notAfter());
        assertTrue(certificate.issuer().contains("OU=JPKI for user authentication"), certificate.issuer());
    }

    @Test
    void tellsWhetherTheCertificateIsValid() throws DeviceException {
        reader.insert(card);

        CertificateFacts certificate = reading.look().userCertificate().orElseThrow();

        assertFalse(certificate.validAt(FROM.minusSeconds(1)));
        assertTrue(certificate.validAt(FROM));
        assertTrue(certificate.validAt(UNTIL));
        assertFalse(certificate.validAt(UNTIL.plusSeconds(1)));
    }

    @Test
    void readsTheFourItemsWithThePin() throws DeviceException {
        reader.insert(card);

        PinOutcome outcome = read(PIN, false);

        Optional<CertificateFacts> certificate = reading.look().userCertificate();
        assertEquals(
                new PinOutcome.Read(ITEMS, new CardFacts(CardKind.MY_NUMBER, certificate, Optional.empty())), outcome);
    }

    @Test
    void countsDownWithWrongPinsAndNeverUsesTheLastTryUnasked() throws DeviceException {
        reader.insert(card);

        assertEquals(new PinOutcome.WrongPin(2), read("0000", false));
        assertEquals(new PinOutcome.WrongPin(1), read("0000", false));
        assertEquals(Optional.of(1), reading.look().pinTries());
        assertEquals(new PinOutcome.LastTryNotConfirmed(), read("0000", false));
        assertEquals(new PinOutcome.LastTryNotConfirmed(), read(PIN, false));
        assertEquals(1, card.pinTries());
    }

    @Test
    void blocksAtTheLastTryWhenSomebodyConfirmedIt() throws DeviceException {
        reader.insert(card);
        read("0000", false);
        read("0000", false);

        assertEquals(new PinOutcome.Blocked(), read("0000", true));

        assertEquals(new PinOutcome.Blocked(), read(PIN, true));
        assertEquals(Optional.of(0), reading.look().pinTries());
    }

    @Test
    void hasAllTriesAgainAfterTheRightPinAtTheLastTry() throws DeviceException {
        reader.insert(card);
        read("0000", false);
        read("0000", false);

        assertTrue(read(PIN, true) instanceof PinOutcome.Read);

        assertEquals(Optional.of(3), reading.look().pinTries());
    }

    @Test
    void showsNoPinToABlockedCard() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        read("0000", false);
        read("0000", false);
        read("0000", true);
        long shown = pinsShown(watched);

        read(PIN, true);

        assertEquals(3, shown);
        assertEquals(shown, pinsShown(watched));
    }

    @Test
    void readsTheFourItemsByTheNumberOnTheFaceThoughThePinIsBlocked() throws DeviceException {
        reader.insert(card);
        read("0000", false);
        read("0000", false);
        read("0000", true);

        PinOutcome outcome = readByFace(FACE, false);

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
        read(PIN, false);
        reader.insert(byFace);
        readByFace(FACE, false);

        assertEquals(byPin.commands().size(), byFace.commands().size());
    }

    @Test
    void countsTheNumberOnTheFaceDownByItselfAndNeverUsesItsLastTryUnasked() throws DeviceException {
        reader.insert(card);
        for (int left = 9; left > 0; left--) {
            assertEquals(new PinOutcome.WrongPin(left), readByFace(OTHER_FACE, false));
        }

        assertEquals(new PinOutcome.LastTryNotConfirmed(), readByFace(FACE, false));
        assertEquals(1, card.faceNumberTries());
        assertEquals(new PinOutcome.Blocked(), readByFace(OTHER_FACE, true));

        assertEquals(new PinOutcome.Blocked(), readByFace(FACE, true));
        assertEquals(Optional.of(0), reading.faceNumberTries());
        assertEquals(3, card.pinTries());
    }

    @Test
    void saysThatACardDoesNotKnowTheNumberOnItsFace() throws DeviceException {
        reader.insert(answering(card, "00A4020C020015", "6A82"));

        assertEquals(Optional.empty(), reading.faceNumberTries());
        assertEquals(new PinOutcome.PinNotSet(), readByFace(FACE, false));
    }

    @ParameterizedTest
    @CsvSource({"6984", "6983", "63C0"})
    void takesEveryWordForBlocked(String word) throws DeviceException {
        reader.insert(answering(card, VERIFY, word));

        assertEquals(new PinOutcome.Blocked(), read(PIN, true));
        assertEquals(Optional.of(0), reading.look().pinTries());
    }

    @ParameterizedTest
    @CsvSource({"00A4020C020011,6A82", "0020,6A88", "0020,6985"})
    void saysThatNoPinIsSet(String command, String word) throws DeviceException {
        reader.insert(answering(card, command, word));

        assertEquals(new PinOutcome.PinNotSet(), read(PIN, false));
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

        assertEquals(new PinOutcome.WrongPin(2), read("0000", false));
    }

    @Test
    void knowsACardWithoutCertificate() throws DeviceException {
        reader.insert(new VirtualMyNumberCard(SAMPLE, PIN, VirtualCertificate.none()));

        assertEquals(new CardFacts(CardKind.MY_NUMBER, Optional.empty(), Optional.of(3)), reading.look());
        assertEquals(
                new PinOutcome.Read(ITEMS, new CardFacts(CardKind.MY_NUMBER, Optional.empty(), Optional.empty())),
                read(PIN, false));
    }

    @Test
    void tellsWhetherTheCardCarriesALicence() throws DeviceException {
        reader.insert(VirtualCardKind.MY_NUMBER_LICENCE.card(SAMPLE, PIN, CERTIFICATE));

        CardFacts facts = reading.look();

        assertTrue(facts.licencePresent());
        assertEquals(
                new PinOutcome.Read(
                        ITEMS, new CardFacts(CardKind.MY_NUMBER, facts.userCertificate(), Optional.empty(), true)),
                read(PIN, false));
        reader.insert(card);
        assertFalse(reading.look().licencePresent());
    }

    @Test
    void takesAFileThatHoldsNoCertificateForNone() throws DeviceException {
        VirtualCard claims =
                answering(new VirtualMyNumberCard(SAMPLE, PIN, VirtualCertificate.none()), "00B0000003", "008F009000");
        reader.insert(claims);

        assertEquals(Optional.empty(), reading.look().userCertificate());
    }

    @Test
    void refusesACertificateThatIsNone() {
        reader.insert(answering(card, "00B0000000", "308201009000"));

        assertFault(DeviceFault.BROKEN, reading::look);
    }

    @ParameterizedTest
    @CsvSource({"juki,JUKI_CARD", "licence,DRIVER_LICENCE", "licence-without-pin,DRIVER_LICENCE", "unknown,OTHER"})
    void tellsOtherCardsApart(String kind, CardKind expected) throws DeviceException {
        reader.insert(VirtualCardKind.named(kind).orElseThrow().card(SAMPLE, PIN, CERTIFICATE));

        assertEquals(new CardFacts(expected, Optional.empty(), Optional.empty()), reading.look());
        assertEquals(new PinOutcome.UnknownCard(), read(PIN, false));
    }

    @ParameterizedTest
    @CsvSource({
        "A0000002310100000000000000000000,DRIVER_LICENCE",
        "D392F0004F0200000000000000000000,RESIDENCE_CARD",
        "D3921000310001010408,MY_NUMBER",
        "A0000000031010,OTHER"
    })
    void tellsCardsApartByTheirApplications(String application, CardKind expected) throws DeviceException {
        reader.insert(new OneApplication(application));

        assertEquals(expected, reading.look().kind());
    }

    @Test
    void doesNotTakeALongerLabelForAShorterOne() throws DeviceException {
        String info = HexFormat.of().formatHex("JPKIAPICCTOKEN3".getBytes(StandardCharsets.US_ASCII));
        reader.insert(answering(
                VirtualCardKind.JUKI.card(SAMPLE, PIN, CERTIFICATE),
                "00B00000A0",
                info + "20".repeat(160 - info.length() / 2) + "9000"));

        assertEquals(CardKind.OTHER, reading.look().kind());
    }

    @Test
    void saysThatNoCardLiesThere() {
        assertFault(DeviceFault.NO_CARD, reading::look);
        assertFault(DeviceFault.NO_CARD, () -> read(PIN, false));
    }

    @Test
    void saysThatTheReaderIsUnplugged() {
        reader.plugged(false);

        assertFault(DeviceFault.ABSENT, reading::look);
    }

    @ParameterizedTest
    @CsvSource({"00A4", "00B0", "0020", "00A4020C020002"})
    void noticesACardPulledInMidReadAndReadsItWhenItIsBack(String command) throws DeviceException {
        reader.insert(new WatchedCard(card, asked -> asked.startsWith(command), reader::remove));
        assertFault(DeviceFault.NO_CARD, () -> read(PIN, false));

        reader.insert(card);

        assertTrue(read(PIN, false) instanceof PinOutcome.Read);
    }

    @ParameterizedTest
    @CsvSource({"00A4020C020002,6A82", "00B0000000,6982", "00B0000000,9000", "00B0000000,FF20829000", "0020008004,6F00"
    })
    void saysThatACardDoesNotKeepItsProtocol(String command, String answer) {
        reader.insert(answering(card, command, answer));

        assertFault(DeviceFault.BROKEN, () -> read(PIN, false));
    }

    @Test
    void readsACardThatGivesLessThanItIsAskedFor() throws DeviceException {
        reader.insert(new WatchedCard(card) {
            @Override
            public byte[] answer(byte[] command) {
                boolean read = (command[1] & 0xFF) == 0xB0;
                if (read && (command[4] & 0xFF) > 10) {
                    command[4] = 10;
                }
                return super.answer(command);
            }
        });

        assertTrue(read(PIN, false) instanceof PinOutcome.Read);
    }

    /** What may never stand on the wire: the file of the My Number, and the PINs that are the My Number. */
    @Test
    void neverAsksForTheMyNumber() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        reading.look();
        read(PIN, false);
        read("0000", false);
        read("0000", false);
        read("0000", false);
        read("0000", true);
        reading.look();

        List<String> commands = watched.commands();

        assertTrue(commands.contains("00A4020C020002"), "the four items were read");
        assertEquals(
                List.of(),
                commands.stream()
                        .filter(command -> command.matches("00A4020C02(0001|0014|0013).*")
                                || command.matches("00B08[1-9A-F].*")
                                || command.matches("002000(9|8[1-9A-F]).*")
                                || command.matches("0020008[0-9A-F](0C|0E).*")
                                || command.matches("00A4040C0AD3921000310001010402.*"))
                        .toList());
    }

    @Test
    void resetsTheCardBeforeTheNextPerson() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        read(PIN, false);

        assertEquals(2, watched.resets(), "one at the start, one at the end");
        assertEquals(Optional.of(3), reading.look().pinTries());
    }

    private PinOutcome read(String digits, boolean lastTryConfirmed) throws DeviceException {
        try (Pin pin = Pin.of(digits)) {
            return reading.read(pin, lastTryConfirmed);
        }
    }

    private PinOutcome readByFace(String digits, boolean lastTryConfirmed) throws DeviceException {
        try (FaceNumber number = FaceNumber.of(digits)) {
            return reading.read(number, lastTryConfirmed);
        }
    }

    private static long pinsShown(WatchedCard watched) {
        return watched.commands().stream()
                .filter(command -> command.startsWith("0020008004"))
                .count();
    }

    /** The card, but with another answer to commands that begin so. */
    private static VirtualCard answering(VirtualCard card, String beginning, String answer) {
        return new WatchedCard(card) {
            @Override
            public byte[] answer(byte[] command) {
                String digits = HexFormat.of().withUpperCase().formatHex(command);
                byte[] own = super.answer(command);
                return digits.startsWith(beginning) ? word(answer) : own;
            }
        };
    }

    private static byte[] word(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static void assertFault(DeviceFault fault, Executable deed) {
        assertEquals(fault, assertThrows(DeviceException.class, deed).fault());
    }

    /** A card that has one application and nothing in it. */
    private record OneApplication(String application) implements VirtualCard {
        @Override
        public byte[] atr() {
            return Cards.myNumber().atr();
        }

        @Override
        public byte[] answer(byte[] command) {
            String digits = HexFormat.of().withUpperCase().formatHex(command);
            return word(digits.startsWith("00A4040C") && digits.endsWith(application) ? "9000" : "6A82");
        }

        @Override
        public void reset() {
            // it has nothing to forget
        }
    }
}
