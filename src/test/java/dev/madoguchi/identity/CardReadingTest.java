package dev.madoguchi.identity;

import static dev.madoguchi.device.Faults.assertFault;
import static dev.madoguchi.device.card.Cards.CERTIFICATE;
import static dev.madoguchi.device.card.Cards.FROM;
import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static dev.madoguchi.device.card.Cards.UNTIL;
import static dev.madoguchi.device.card.WatchedCard.answering;
import static dev.madoguchi.identity.CardHand.ITEMS;
import static dev.madoguchi.identity.CardHand.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardReadingTest {

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

        PinOutcome outcome = read(reading, PIN, false);

        Optional<CertificateFacts> certificate = reading.look().userCertificate();
        assertEquals(
                new PinOutcome.Read(ITEMS, new CardFacts(CardKind.MY_NUMBER, certificate, Optional.empty())), outcome);
    }

    @Test
    void knowsACardWithoutCertificate() throws DeviceException {
        reader.insert(new VirtualMyNumberCard(SAMPLE, PIN, VirtualCertificate.none()));

        assertEquals(new CardFacts(CardKind.MY_NUMBER, Optional.empty(), Optional.of(3)), reading.look());
        assertEquals(
                new PinOutcome.Read(ITEMS, new CardFacts(CardKind.MY_NUMBER, Optional.empty(), Optional.empty())),
                read(reading, PIN, false));
    }

    @Test
    void tellsWhetherTheCardCarriesALicence() throws DeviceException {
        reader.insert(VirtualCardKind.MY_NUMBER_LICENCE.card(SAMPLE, PIN, CERTIFICATE));

        CardFacts facts = reading.look();

        assertTrue(facts.licencePresent());
        assertEquals(
                new PinOutcome.Read(
                        ITEMS, new CardFacts(CardKind.MY_NUMBER, facts.userCertificate(), Optional.empty(), true)),
                read(reading, PIN, false));
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
        assertEquals(new PinOutcome.UnknownCard(), read(reading, PIN, false));
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
        assertFault(DeviceFault.NO_CARD, () -> read(reading, PIN, false));
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
        assertFault(DeviceFault.NO_CARD, () -> read(reading, PIN, false));

        reader.insert(card);

        assertTrue(read(reading, PIN, false) instanceof PinOutcome.Read);
    }

    @ParameterizedTest
    @CsvSource({"00A4020C020002,6A82", "00B0000000,6982", "00B0000000,9000", "00B0000000,FF20829000", "0020008004,6F00"
    })
    void saysThatACardDoesNotKeepItsProtocol(String command, String answer) {
        reader.insert(answering(card, command, answer));

        assertFault(DeviceFault.BROKEN, () -> read(reading, PIN, false));
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

        assertTrue(read(reading, PIN, false) instanceof PinOutcome.Read);
    }

    /** What may never stand on the wire: the file of the My Number, and the PINs that are the My Number. */
    @Test
    void neverAsksForTheMyNumber() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        reader.insert(watched);
        reading.look();
        read(reading, PIN, false);
        read(reading, "0000", false);
        read(reading, "0000", false);
        read(reading, "0000", false);
        read(reading, "0000", true);
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
        read(reading, PIN, false);

        assertEquals(2, watched.resets(), "one at the start, one at the end");
        assertEquals(Optional.of(3), reading.look().pinTries());
    }

    private static byte[] word(String digits) {
        return HexFormat.of().parseHex(digits);
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
