package dev.madoguchi.device.card;

import static dev.madoguchi.device.Faults.assertFault;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InProcessReaderTest {
    private static final byte[] SELECT_JPKI = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");
    private static final byte[] OK = {(byte) 0x90, 0};
    private static final Duration LONG = Duration.ofSeconds(30);

    private final InProcessReader reader = new InProcessReader("Virtual reader");

    @Test
    void asksTheCardThatLiesInIt() throws DeviceException {
        VirtualMyNumberCard card = Cards.myNumber();
        reader.insert(card);

        try (CardSession session = reader.connect(Duration.ZERO)) {
            assertArrayEquals(OK, session.transmit(SELECT_JPKI));
            assertArrayEquals(card.atr(), session.atr());
        }
    }

    @Test
    void waitsForACard() throws Exception {
        CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> {
            try (CardSession session = reader.connect(LONG)) {
                return session.transmit(SELECT_JPKI);
            } catch (DeviceException e) {
                throw new IllegalStateException(e);
            }
        });

        reader.insert(Cards.myNumber());

        assertArrayEquals(OK, answer.get(LONG.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void saysThatNoCardCame() {
        assertFault(DeviceFault.NO_CARD, () -> reader.connect(Duration.ofMillis(20)));
    }

    @Test
    void saysThatItIsUnplugged() throws DeviceException {
        reader.insert(Cards.myNumber());
        CardSession session = reader.connect(Duration.ZERO);

        reader.plugged(false);

        assertFault(DeviceFault.ABSENT, () -> session.transmit(SELECT_JPKI));
        assertFault(DeviceFault.ABSENT, () -> reader.connect(LONG));
        assertEquals(new DeviceStatus.Failed("Virtual reader", DeviceFault.ABSENT), reader.status());
        reader.plugged(true);
        assertEquals(new DeviceStatus.Ready("Virtual reader"), reader.status());
    }

    @Test
    void lendsTheCardToOneSessionAtATime() throws DeviceException {
        reader.insert(Cards.myNumber());

        CardSession first = reader.connect(Duration.ZERO);
        assertFault(DeviceFault.BUSY, () -> reader.connect(Duration.ZERO));
        first.close();

        reader.connect(Duration.ZERO).close();
    }

    @Test
    void noticesACardPulledInMidCommand() throws DeviceException {
        reader.insert(new WatchedCard(Cards.myNumber(), command -> true, reader::remove));

        CardSession session = reader.connect(Duration.ZERO);

        assertFault(DeviceFault.NO_CARD, () -> session.transmit(SELECT_JPKI));
    }

    @Test
    void givesNothingOfTheNextCardToAnOldSession() throws DeviceException {
        reader.insert(Cards.myNumber());
        CardSession old = reader.connect(Duration.ZERO);

        reader.insert(Cards.myNumber());

        assertFault(DeviceFault.NO_CARD, () -> old.transmit(SELECT_JPKI));
        CardSession next = reader.connect(Duration.ZERO);
        old.close();
        assertArrayEquals(OK, next.transmit(SELECT_JPKI));
    }

    @Test
    void resetsTheCardWhenASessionEnds() throws DeviceException {
        WatchedCard card = new WatchedCard(Cards.myNumber());
        reader.insert(card);
        CardSession session = reader.connect(Duration.ZERO);
        int before = card.resets();

        session.close();

        assertEquals(before + 1, card.resets());
    }

    @Test
    void refusesAnAnswerWithoutAStatusWord() throws DeviceException {
        reader.insert(new WatchedCard(new BrokenCard()));

        CardSession session = reader.connect(Duration.ZERO);

        assertFault(DeviceFault.BROKEN, () -> session.transmit(SELECT_JPKI));
    }
}
