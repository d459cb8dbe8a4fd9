package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.CERTIFICATE;
import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.CardSlot;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.PcscDaemon;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.device.card.PcscdExtension;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.device.card.VpcdSlot;
import dev.madoguchi.device.card.WatchedCard;
import dev.madoguchi.identity.residence.CardNumber;
import dev.madoguchi.identity.residence.ResidenceReading;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards that lie: a fault with a reason, in its time, and the next card reads. */
@Timeout(300)
class BadCardsTest {
    private static final Duration WAIT = Duration.ofSeconds(10);
    /** The JDK fetches the rest of an answer so often at the most, 256 times, and a reading has some commands before. */
    private static final int MOST_COMMANDS = 300;

    /** The answer comes to each command that begins so, once the card was asked for what stands before. */
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "a certificate that is none, my-number, 00A4020C02000A, 00B0000000, 308200080102030405060708FFFF9000",
        "a certificate without an end, my-number, 00A4020C02000A, 00B0000000, 3082FFFF01029000",
        "a length beyond its file, my-number, 00A4020C020002, 00B0, FF208207FF01029000",
        "a length of an unknown form, my-number, 00A4020C020002, 00B0, FF2084FFFFFFFF9000",
        "places that point to their own table, my-number, 00A4020C020002, 00B0,"
                + " FF2018DF21080000000000000000DF220141DF230142DF240143DF2501319000",
        "a length beyond its file, licence, 00A4020C022F01, 00B0, 4582FFFF01029000",
        "a length of an unknown form, licence, 00A4020C022F01, 00B0, 4584FFFFFFFF9000",
        "elements of no length, licence, 00A4020C022F01, 00B0, 45004500450045009000",
        "a length of an unknown form, residence, 00B08A, 00B08A, C184FFFFFFFF9000",
        "a length of an unknown form, residence2, 00B08A, 00B08A, C184FFFFFFFF9000",
    })
    void refusesWhatCannotBe(String what, String kind, String after, String command, String answer)
            throws DeviceException {
        InProcessReader reader = new InProcessReader("Virtual reader");

        assertBroken(reader, reader, kind, lying(kind, after, command, answer));
    }

    /** Only the way over PC/SC fetches what a card says it has more of. */
    @ParameterizedTest(name = "{0} on {1}")
    @ExtendWith(PcscdExtension.class)
    @CsvSource({
        "more for ever, my-number, 00A404, 6110",
        "more for ever, licence, 00A404, 6110",
        "more for ever, residence2, 00B08A, 6110",
        "more for ever and some each time, my-number, 00A4020C02000A, AABB6110",
    })
    void endsWithACardThatNeverEnds(String what, String kind, String after, String answer, PcscDaemon daemon)
            throws DeviceException {
        try (PcscReaders readers = new PcscReaders();
                VpcdSlot slot = new VpcdSlot(daemon.port())) {
            assertBroken(readers.reader("Virtual PCD 00 00"), slot, kind, lying(kind, after, "00", answer));
        }
    }

    private static void assertBroken(CardReader reader, CardSlot slot, String kind, WatchedCard bad)
            throws DeviceException {
        slot.insert(bad);

        DeviceException fault = assertThrows(DeviceException.class, () -> read(reader, kind));

        assertEquals(DeviceFault.BROKEN, fault.fault(), fault.getMessage());
        assertTrue(bad.commands().size() < MOST_COMMANDS, bad.commands().size() + " commands");
        slot.insert(Cards.myNumber());
        assertInstanceOf(PinOutcome.Read.class, read(reader, "my-number"));
    }

    private static Object read(CardReader reader, String kind) throws DeviceException {
        try (Pin pin = Pin.of(PIN);
                CardNumber number = CardNumber.of(VirtualResidenceCard.NUMBER.toCharArray())) {
            return switch (kind) {
                case "my-number" -> new CardReading(reader, WAIT).read(pin, false);
                case "licence" -> new LicenceReading(reader, WAIT).read(pin, false);
                default -> new ResidenceReading(reader, WAIT, new SecureRandom()).read(number);
            };
        }
    }

    private static WatchedCard lying(String kind, String after, String command, String answer) {
        VirtualCard good = VirtualCardKind.named(kind).orElseThrow().card(SAMPLE, secret(kind), CERTIFICATE);
        return new LyingCard(good, after, command, answer);
    }

    private static String secret(String kind) {
        return kind.startsWith("residence") ? VirtualResidenceCard.NUMBER : PIN;
    }

    private static final class LyingCard extends WatchedCard {
        private final String after;
        private final String beginning;
        private final byte[] lie;
        private boolean lying;

        private LyingCard(VirtualCard card, String after, String beginning, String lie) {
            super(card);
            this.after = after;
            this.beginning = beginning;
            this.lie = HexFormat.of().parseHex(lie);
        }

        @Override
        public byte[] answer(byte[] command) {
            byte[] truth = super.answer(command);
            String digits = HexFormat.of().withUpperCase().formatHex(command);
            lying |= digits.startsWith(after);
            return lying && digits.startsWith(beginning) ? lie.clone() : truth;
        }
    }
}
