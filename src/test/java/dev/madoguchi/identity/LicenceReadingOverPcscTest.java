package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.PIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.LateCard;
import dev.madoguchi.device.card.PcscDaemon;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.device.card.PcscdExtension;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualDriversLicence;
import dev.madoguchi.device.card.VpcdSlot;
import dev.madoguchi.device.card.WatchedCard;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way to a licence: our protocol, the JDK, a real pcscd, vpcd's wire, a virtual card. */
@ExtendWith(PcscdExtension.class)
@Timeout(300)
class LicenceReadingOverPcscTest {
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofMillis(250);
    /** The JDK fetches the rest of an answer so often and then gives up. */
    private static final int MOST_FETCHES = 256;

    private final PcscReaders readers = new PcscReaders();
    private final CardReader reader = readers.reader("Virtual PCD");
    private final CardReading cards = new CardReading(reader, WAIT);
    private final LicenceReading reading = new LicenceReading(reader, WAIT);
    private final VirtualDriversLicence card = VirtualDriversLicence.withPin(Cards.SAMPLE, PIN);
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
    void knowsALicenceAndReadsItsFace() throws DeviceException {
        slot.insert(card);

        assertEquals(CardKind.DRIVER_LICENCE, cards.look().kind());
        assertEquals(
                Optional.of("20300512"),
                reading.look().map(facts -> facts.expires().shown()));
        assertEquals("黒桐　幹也", name(read(PIN, false)));
        assertEquals(Optional.of(3), reading.look().orElseThrow().pinTries(), "the PIN is verified no more");
    }

    @Test
    void readsALicenceWithoutAPin() throws DeviceException {
        slot.insert(VirtualDriversLicence.withoutPin(Cards.SAMPLE));

        assertFalse(reading.look().orElseThrow().pinSet());
        assertEquals("黒桐　幹也", name(read("0000", false)));
    }

    @Test
    void countsDownToTheLastTryAndBlocks() throws DeviceException {
        slot.insert(card);

        assertEquals(new LicenceOutcome.WrongPin(2), read("0000", false));
        assertEquals(new LicenceOutcome.WrongPin(1), read("0000", false));
        assertEquals(new LicenceOutcome.LastTryNotConfirmed(), read(PIN, false));
        assertEquals(new LicenceOutcome.Blocked(), read("0000", true));
        assertEquals(new LicenceOutcome.Blocked(), read(PIN, true));
    }

    @Test
    void knowsAMyNumberCardThatCarriesALicence() throws DeviceException {
        slot.insert(VirtualCardKind.MY_NUMBER_LICENCE.card(Cards.SAMPLE, PIN, Cards.CERTIFICATE));
        assertTrue(cards.look().licencePresent());
        assertEquals(Optional.empty(), reading.look());

        slot.insert(Cards.myNumber());
        assertFalse(cards.look().licencePresent());
    }

    @Test
    void noticesALicencePulledInMidReadAndReadsItWhenItIsBack() throws DeviceException {
        slot.insert(new WatchedCard(card, command -> command.equals("00B0000000"), slot::remove));
        assertFault(DeviceFault.NO_CARD);

        slot.insert(card);

        assertEquals("黒桐　幹也", name(read(PIN, false)));
    }

    @Test
    void givesUpALicenceThatHasMoreDataForEverAndReadsTheNextOne() throws DeviceException {
        AtomicInteger asked = new AtomicInteger();
        slot.insert(new WatchedCard(card) {
            @Override
            public byte[] answer(byte[] command) {
                asked.incrementAndGet();
                return new byte[] {0x61, 0x10};
            }
        });
        assertFault(DeviceFault.BROKEN);
        assertTrue(asked.get() <= MOST_FETCHES, asked + " commands");

        slot.insert(card);

        assertEquals("黒桐　幹也", name(read(PIN, false)));
    }

    @Test
    void waitsForASlowLicence() throws DeviceException {
        WatchedCard watched = new WatchedCard(card);
        slot.insert(new LateCard(watched, LATE));
        long begun = System.nanoTime();

        LicenceOutcome outcome = read(PIN, false);

        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertEquals("黒桐　幹也", name(outcome));
        assertEquals(12, watched.commands().size());
        assertTrue(taken.compareTo(LATE.multipliedBy(12)) >= 0, "each answer was waited for: " + taken);
    }

    private LicenceOutcome read(String digits, boolean lastTryConfirmed) throws DeviceException {
        try (Pin pin = Pin.of(digits)) {
            return reading.read(pin, lastTryConfirmed);
        }
    }

    private static String name(LicenceOutcome outcome) {
        return outcome instanceof LicenceOutcome.Read read ? read.items().name().shown() : outcome.toString();
    }

    private void assertFault(DeviceFault fault) {
        assertEquals(
                fault,
                assertThrows(DeviceException.class, () -> read(PIN, false)).fault());
    }
}
