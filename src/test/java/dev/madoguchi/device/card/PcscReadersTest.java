package dev.madoguchi.device.card;

import static dev.madoguchi.device.Faults.assertFault;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.program.JavaProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Over a real pcscd, with virtual cards in vpcd's slot. */
@ExtendWith(PcscdExtension.class)
@Timeout(300)
class PcscReadersTest {
    private static final byte[] SELECT_JPKI = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");
    private static final byte[] OK = {(byte) 0x90, 0};
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final PcscReaders readers = new PcscReaders(WAIT);
    private final CardReader reader = readers.reader("Virtual PCD");
    private PcscDaemon daemon;
    private VpcdSlot slot;

    @BeforeEach
    void find(PcscDaemon running) {
        daemon = running;
        slot = new VpcdSlot(running.port());
    }

    @AfterEach
    void leave() {
        slot.close();
        readers.close();
    }

    @Test
    void listsTheReaderAndSaysThatItIsReady() throws DeviceException {
        assertTrue(
                readers.names().contains("Virtual PCD 00 00"), readers.names().toString());
        assertEquals(new DeviceStatus.Ready("Virtual PCD"), reader.status());
        assertEquals(
                new DeviceStatus.Failed("Another make", DeviceFault.ABSENT),
                readers.reader("Another make").status());
    }

    @Test
    void asksACardAndResetsItAfterwards() throws DeviceException {
        WatchedCard card = new WatchedCard(Cards.myNumber());
        slot.insert(card);

        CardSession session = reader.connect(WAIT);
        assertArrayEquals(OK, session.transmit(SELECT_JPKI));
        assertArrayEquals(card.atr(), session.atr());
        int resets = card.resets();
        session.close();

        assertTrue(card.resets() > resets, "no reset on the wire");
        assertFault(DeviceFault.NO_CARD, () -> session.transmit(SELECT_JPKI));
        reader.connect(WAIT).close();
    }

    @Test
    void takesWhicheverReaderHoldsACard() throws DeviceException {
        slot.insert(Cards.myNumber());

        try (CardSession session = readers.reader("").connect(WAIT)) {
            assertArrayEquals(OK, session.transmit(SELECT_JPKI));
        }
    }

    @Test
    void saysThatNoCardCame() {
        assertFault(DeviceFault.NO_CARD, () -> reader.connect(Duration.ZERO));
    }

    @Test
    void noticesACardPulledInMidCommandAndReadsItAgainWhenItIsBack() throws DeviceException {
        slot.insert(new WatchedCard(Cards.myNumber(), command -> true, slot::remove));
        try (CardSession session = reader.connect(WAIT)) {
            assertFault(DeviceFault.NO_CARD, () -> session.transmit(SELECT_JPKI));
        }

        slot.insert(Cards.myNumber());

        try (CardSession session = reader.connect(WAIT)) {
            assertArrayEquals(OK, session.transmit(SELECT_JPKI));
        }
    }

    @Test
    void givesNothingOfTheNextCardToAnOldSession() throws DeviceException {
        slot.insert(Cards.myNumber());
        try (CardSession old = reader.connect(WAIT)) {
            slot.remove();
            WatchedCard next = new WatchedCard(Cards.myNumber());
            slot.insert(next);

            assertFault(DeviceFault.NO_CARD, () -> old.transmit(SELECT_JPKI));
            assertEquals(0, next.commands().size());
        }
    }

    @Test
    void lendsTheCardToOneSessionAtATime() throws DeviceException {
        slot.insert(Cards.myNumber());

        try (CardSession session = reader.connect(WAIT);
                PcscReaders others = new PcscReaders()) {
            assertFault(DeviceFault.BUSY, () -> reader.connect(WAIT));
            assertFault(DeviceFault.BUSY, () -> others.reader("Virtual PCD").connect(WAIT));
            assertEquals(new DeviceStatus.Ready("Virtual PCD"), reader.status());
            assertArrayEquals(OK, session.transmit(SELECT_JPKI));
        }
    }

    @Test
    void saysThatAnotherProgramHoldsTheCardUntilItLetsGo() throws Exception {
        slot.insert(Cards.myNumber());
        Process other = JavaProgram.withCards(HoldsACard.class).start();
        try (BufferedReader words = other.inputReader()) {
            assertEquals("holding", words.readLine());

            assertFault(DeviceFault.BUSY, () -> reader.connect(WAIT));
        } finally {
            other.destroyForcibly();
            assertTrue(other.waitFor(60, TimeUnit.SECONDS));
        }

        try (CardSession session = reader.connect(WAIT)) {
            assertArrayEquals(OK, session.transmit(SELECT_JPKI));
        }
    }

    @Test
    void givesUpACardThatKeepsSilentAndReadsTheNextOne() throws DeviceException {
        CountDownLatch pulled = new CountDownLatch(1);
        slot.insert(new WatchedCard(Cards.myNumber(), command -> true, () -> awaitQuietly(pulled)));
        try (PcscReaders hasty = new PcscReaders(Duration.ofSeconds(2));
                CardSession session = hasty.reader("Virtual PCD").connect(WAIT)) {
            assertFault(DeviceFault.TIMEOUT, () -> session.transmit(SELECT_JPKI));
            assertFault(DeviceFault.NO_CARD, () -> session.transmit(SELECT_JPKI));
        }

        pulled.countDown();
        slot.insert(Cards.myNumber());

        try (CardSession session = reader.connect(WAIT)) {
            assertArrayEquals(OK, session.transmit(SELECT_JPKI));
        }
    }

    @Test
    void saysThatTheServiceIsGoneAndReadsAgainWhenItIsBack() throws DeviceException {
        slot.insert(Cards.myNumber());
        try (CardSession session = reader.connect(WAIT)) {
            daemon.kill();
            assertFault(DeviceFault.ABSENT, () -> session.transmit(SELECT_JPKI));
        }
        assertFault(DeviceFault.ABSENT, () -> reader.connect(WAIT));
        assertEquals(new DeviceStatus.Failed("Virtual PCD", DeviceFault.ABSENT), reader.status());

        daemon.restart();

        try (CardSession session = reader.connect(WAIT)) {
            assertArrayEquals(OK, session.transmit(SELECT_JPKI));
        }
    }

    @Test
    void readsAgainAfterARestartThatNobodyNoticed() throws DeviceException {
        slot.insert(Cards.myNumber());
        reader.connect(WAIT).close();

        daemon.restart();

        try (CardSession session = reader.connect(WAIT)) {
            assertArrayEquals(OK, session.transmit(SELECT_JPKI));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another program: takes the card and keeps it until it is ended. */
    static final class HoldsACard {
        public static void main(String[] arguments) throws DeviceException, IOException {
            try (PcscReaders readers = new PcscReaders()) {
                CardSession session = readers.reader("Virtual PCD").connect(WAIT);
                System.out.println("holding");
                System.in.read();
                session.close();
            }
        }
    }
}
