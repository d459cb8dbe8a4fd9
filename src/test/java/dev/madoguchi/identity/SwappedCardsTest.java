package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.PIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.CardSlot;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.PcscDaemon;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.device.card.PcscdExtension;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.device.card.VpcdSlot;
import dev.madoguchi.device.card.WatchedCard;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A card changes place with another person's in mid-read, at each command: what is read is one person's, or a fault. */
@Timeout(300)
class SwappedCardsTest {
    private static final Instant OTHER_UNTIL = Cards.UNTIL.minus(Duration.ofDays(400));
    private static final VirtualPerson OTHER =
            new VirtualPerson("甲山　乙子", "東京都国分寺市戸倉１－６－１", LocalDate.of(1990, 5, 6), 2);
    private static final Duration WAIT = Duration.ofSeconds(5);
    /** {@link CommandCountTest} counts them. */
    private static final int FOUR_ITEMS_COMMANDS = 17;

    private final VirtualMyNumberCard one = Cards.myNumber();
    private final VirtualMyNumberCard other =
            new VirtualMyNumberCard(OTHER, PIN, VirtualCertificate.issue(Cards.FROM, OTHER_UNTIL, new SecureRandom()));

    @Test
    void neverMixesTwoPeopleWhereverTheSwapFalls() throws DeviceException {
        InProcessReader reader = new InProcessReader("Virtual reader");

        for (int command = 1; command <= FOUR_ITEMS_COMMANDS; command++) {
            assertNeverMixed(reader, reader, command);
        }
    }

    @Test
    @ExtendWith(PcscdExtension.class)
    void neverMixesTwoPeopleOverPcscd(PcscDaemon daemon) throws DeviceException {
        try (PcscReaders readers = new PcscReaders();
                VpcdSlot slot = new VpcdSlot(daemon.port())) {
            for (int command = 1; command <= FOUR_ITEMS_COMMANDS; command += 5) {
                assertNeverMixed(readers.reader("Virtual PCD 00 00"), slot, command);
            }
        }
    }

    /** Two cards within a second: what the first one told is gone when the PIN comes. */
    @Test
    @ExtendWith(PcscdExtension.class)
    void readsTheSecondCardWholeWhenTheFirstWasTakenAwayBeforeThePin(PcscDaemon daemon) throws DeviceException {
        try (PcscReaders readers = new PcscReaders();
                VpcdSlot slot = new VpcdSlot(daemon.port())) {
            CardReading reading = new CardReading(readers.reader("Virtual PCD 00 00"), WAIT);
            slot.insert(one);
            assertEquals(Cards.UNTIL, until(reading.look()));

            slot.insert(other);

            assertReadsTheOther(reading);
        }
    }

    private void assertNeverMixed(CardReader reader, CardSlot slot, int command) throws DeviceException {
        CardReading reading = new CardReading(reader, WAIT);
        AtomicInteger asked = new AtomicInteger();
        slot.insert(new WatchedCard(one, digits -> asked.incrementAndGet() == command, () -> swap(slot)));

        assertEquals(
                DeviceFault.NO_CARD,
                assertThrows(DeviceException.class, () -> read(reading), "at command " + command)
                        .fault());

        assertReadsTheOther(reading);
    }

    private void swap(CardSlot slot) {
        try {
            slot.insert(other);
        } catch (DeviceException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertReadsTheOther(CardReading reading) throws DeviceException {
        PinOutcome.Read read = assertInstanceOf(PinOutcome.Read.class, read(reading));
        assertEquals(OTHER.name(), read.items().name());
        assertEquals(OTHER_UNTIL, until(read.facts()));
    }

    private static Instant until(CardFacts facts) {
        Optional<CertificateFacts> certificate = facts.userCertificate();
        return certificate.orElseThrow().notAfter();
    }

    private static PinOutcome read(CardReading reading) throws DeviceException {
        try (Pin pin = Pin.of(PIN)) {
            return reading.read(pin, true);
        }
    }
}
