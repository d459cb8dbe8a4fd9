package dev.madoguchi.device.card;

import static dev.madoguchi.device.Faults.assertFault;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** What befalls readers in the course of a day, over a real pcscd with two readers; after each the next card reads. */
@ExtendWith(PcscdExtension.class)
@Timeout(300)
class ReaderLifeTest {
    private static final byte[] SELECT_JPKI = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");
    private static final byte[] OK = {(byte) 0x90, 0};
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String FIRST = "Virtual PCD 00 00";
    private static final String SECOND = "Virtual PCD 00 01";

    private final PcscReaders readers = new PcscReaders();
    private final CardReader any = readers.reader("");
    private PcscDaemon daemon;
    private VpcdSlot first;
    private VpcdSlot second;

    @BeforeEach
    void find(PcscDaemon running) {
        daemon = running;
        first = new VpcdSlot(running.port());
        second = new VpcdSlot(running.port() + 1);
    }

    @AfterEach
    void leave() throws DeviceException {
        if (!LocalPorts.listening(daemon.port())) {
            daemon.restart();
        }
        first.close();
        second.close();
        readers.close();
    }

    @Test
    void takesTheReaderThatHoldsACard() throws DeviceException {
        second.insert(Cards.myNumber());
        assertReads(any);
        second.remove();
        any.awaitChange(WAIT); // pcscd looks for a card now and then: until it has, the one that left seems to be there

        first.insert(Cards.myNumber());

        assertReads(any);
    }

    @Test
    void takesTheReaderThatTheSettingsNameWhateverLiesOnTheOther() throws DeviceException {
        WatchedCard staffCard = new WatchedCard(Cards.myNumber());
        first.insert(staffCard);
        second.insert(Cards.myNumber());

        assertReads(readers.reader(SECOND));

        assertEquals(List.of(), staffCard.commands());
    }

    @Test
    void asksNoCardWhileTwoReadersHoldOneAndGoesOnWhenOneIsTakenAway() throws DeviceException {
        WatchedCard one = new WatchedCard(Cards.myNumber());
        WatchedCard other = new WatchedCard(Cards.myNumber());
        first.insert(one);
        assertReads(readers.reader(FIRST));
        second.insert(other);
        assertReads(readers.reader(SECOND));
        int asked = one.commands().size() + other.commands().size();

        assertFault(DeviceFault.SEVERAL_CARDS, () -> any.connect(WAIT));

        assertEquals(asked, one.commands().size() + other.commands().size());
        first.remove();
        awaitOne();
        assertReads(any);
    }

    @Test
    void readsAgainWhenAnUnpluggedReaderIsBack() throws DeviceException {
        first.insert(Cards.myNumber());
        assertReads(any);

        daemon.unplug();
        assertFault(DeviceFault.ABSENT, () -> any.connect(LONG));
        assertEquals(new DeviceStatus.Failed("PC/SC", DeviceFault.ABSENT), any.status());

        daemon.restart();
        assertReads(any);
    }

    @Test
    void noticesThatAReaderIsPluggedInAndReads() throws Exception {
        daemon.unplug();
        assertFault(DeviceFault.ABSENT, () -> any.connect(WAIT));
        CompletableFuture<Duration> noticed = noticing(LONG);

        daemon.restart();

        assertTrue(noticed.get(60, TimeUnit.SECONDS).compareTo(LONG) < 0);
        first.insert(Cards.myNumber());
        assertReads(any);
    }

    @Test
    void tellsTheStripAndTheWaitingAtOnceThatTheServiceDied() throws Exception {
        CompletableFuture<DeviceException> waiting =
                CompletableFuture.supplyAsync(() -> assertThrows(DeviceException.class, () -> any.connect(LONG)));
        assertEquals(new DeviceStatus.Ready("PC/SC"), any.status());

        daemon.kill();

        DeviceException told = waiting.get(60, TimeUnit.SECONDS);
        assertEquals(DeviceFault.ABSENT, told.fault(), told.getMessage());
        assertEquals(new DeviceStatus.Failed("PC/SC", DeviceFault.ABSENT), any.status());
        daemon.restart();
        first.insert(Cards.myNumber());
        assertReads(any);
    }

    @Test
    void readsAfterEachOfManyRestarts() throws DeviceException {
        first.insert(Cards.myNumber());
        for (int restart = 0; restart < 3; restart++) {
            daemon.kill();
            daemon.restart();

            assertReads(any);
        }
    }

    @Test
    void noticesACardThatCame() throws Exception {
        assertFault(DeviceFault.NO_CARD, () -> any.connect(Duration.ZERO));
        CompletableFuture<Duration> noticed = noticing(LONG);

        first.insert(Cards.myNumber());

        assertTrue(noticed.get(60, TimeUnit.SECONDS).compareTo(LONG) < 0);
    }

    @Test
    void noticesACardThatWasSwappedBeforeAnybodyLookedAgain() throws DeviceException {
        first.insert(Cards.myNumber());
        assertReads(any);

        first.insert(Cards.myNumber());
        assertReads(readers.reader(FIRST));

        long begun = System.nanoTime();
        any.awaitChange(LONG);
        assertTrue(System.nanoTime() - begun < LONG.toNanos() / 2);
    }

    @Test
    void waitsToTheLimitWhileTheSameCardLiesStill() throws DeviceException {
        WatchedCard card = new WatchedCard(Cards.myNumber());
        first.insert(card);
        assertReads(any);
        int asked = card.commands().size();
        long begun = System.nanoTime();

        any.awaitChange(Duration.ofMillis(700));

        assertTrue(System.nanoTime() - begun >= Duration.ofMillis(700).toNanos());
        assertEquals(asked, card.commands().size());
    }

    @Test
    void endsEveryWaitInItsTime() throws DeviceException {
        List<Duration> taken = new ArrayList<>();
        first.insert(new WatchedCard(Cards.myNumber(), command -> true, first::remove));
        taken.add(timed(() -> readers.reader(FIRST).connect(LONG).transmit(SELECT_JPKI)));
        taken.add(timed(() -> any.connect(Duration.ofMillis(300))));
        daemon.kill();
        taken.add(timed(() -> any.connect(LONG)));
        taken.add(timed(readers::names));
        daemon.restart();

        assertTrue(taken.stream().allMatch(each -> each.compareTo(LONG.dividedBy(2)) < 0), taken.toString());
    }

    private static Duration timed(Executable deed) {
        long begun = System.nanoTime();
        assertThrows(DeviceException.class, deed);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private CompletableFuture<Duration> noticing(Duration limit) {
        return CompletableFuture.supplyAsync(() -> {
            long begun = System.nanoTime();
            try {
                any.awaitChange(limit);
            } catch (DeviceException e) {
                throw new AssertionError(e);
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        });
    }

    /** The service notices only a moment later that a card was taken away. */
    private void awaitOne() throws DeviceException {
        any.awaitChange(WAIT);
    }

    private static void assertReads(CardReader reader) throws DeviceException {
        try (CardSession session = reader.connect(WAIT)) {
            assertArrayEquals(OK, session.transmit(SELECT_JPKI));
        }
    }
}
