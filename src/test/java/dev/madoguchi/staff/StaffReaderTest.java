package dev.madoguchi.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.PcscDaemon;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.device.card.PcscdExtension;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.device.card.VirtualStaffCard;
import dev.madoguchi.device.card.VpcdSlot;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff cards over a real pcscd, in vpcd's slot. */
@ExtendWith(PcscdExtension.class)
@Timeout(300)
class StaffReaderTest {
    private static final byte[] ASK = HexFormat.of().parseHex("FFCA000000");
    private static final VirtualStaffCard CARD = VirtualStaffCard.of(VirtualPerson.number(0));
    private static final long LIMIT = Duration.ofSeconds(10).toNanos();

    private final PcscReaders readers = new PcscReaders();
    private final StaffReader reader = new StaffReader(readers.reader("Virtual PCD 00 00"), ASK);
    private VpcdSlot slot;

    @BeforeEach
    void find(PcscDaemon running) {
        slot = new VpcdSlot(running.port());
    }

    @AfterEach
    void leave() {
        slot.close();
        readers.close();
    }

    @Test
    void readsACardThatComesAndSeesItGo() throws DeviceException {
        assertEquals(new StaffCardState.Away(), reader.look());

        slot.insert(CARD);
        StaffCardState there = until(StaffCardState.There.class);
        assertEquals(there, reader.look());
        slot.remove();
        until(StaffCardState.Away.class);

        slot.insert(VirtualStaffCard.of(VirtualPerson.number(1)));
        assertNotEquals(there, until(StaffCardState.There.class));
    }

    @Test
    void refusesACardThatTellsNoNumber() throws DeviceException {
        slot.insert(VirtualCardKind.JUKI.card(VirtualPerson.number(0), "1234", VirtualCertificate.none()));

        StaffCardState.Failed failed = until(StaffCardState.Failed.class);

        assertEquals(DeviceFault.REFUSED, failed.fault());
    }

    @Test
    void isNoReaderForVisitors() throws DeviceException {
        CardReader visitors = readers.reader("", "Virtual PCD 00 00");
        slot.insert(CARD);
        until(StaffCardState.There.class);

        DeviceException nothing = assertThrows(DeviceException.class, () -> visitors.connect(Duration.ZERO));

        assertTrue(nothing.fault() == DeviceFault.NO_CARD || nothing.fault() == DeviceFault.ABSENT, nothing.toString());
    }

    @Test
    void saysWhenThereIsNoSuchReader() {
        StaffReader other = new StaffReader(readers.reader("Another make"), ASK);

        assertEquals(new StaffCardState.Failed(DeviceFault.ABSENT), other.look());
    }

    private <T extends StaffCardState> T until(Class<T> kind) {
        long end = System.nanoTime() + LIMIT;
        while (true) {
            StaffCardState now = reader.look();
            if (kind.isInstance(now)) {
                return kind.cast(now);
            }
            assertTrue(System.nanoTime() < end, "still " + now);
            Thread.onSpinWait();
        }
    }
}
