package dev.madoguchi.device.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class VirtualStaffCardTest {
    private static final byte[] ASK = HexFormat.of().parseHex("FFCA000000");

    @Test
    void tellsItsOwnSevenBytesAndKnowsNothingElse() {
        byte[] one = VirtualStaffCard.of(VirtualPerson.number(0)).answer(ASK);
        byte[] other = VirtualStaffCard.of(VirtualPerson.number(1)).answer(ASK);

        assertEquals(9, one.length);
        assertEquals(4, one[0]);
        assertArrayEquals(new byte[] {(byte) 0x90, 0}, Arrays.copyOfRange(one, 7, 9));
        assertFalse(Arrays.equals(one, other));
        assertArrayEquals(
                HexFormat.of().parseHex("6D00"),
                VirtualStaffCard.of(VirtualPerson.number(0))
                        .answer(HexFormat.of().parseHex("00A4040000")));
    }

    @Test
    void isSeenOnAReaderWithoutBeingAsked() throws DeviceException {
        InProcessReader reader = new InProcessReader("Staff reader");
        assertFalse(reader.holdsCard());

        reader.insert(VirtualStaffCard.of(VirtualPerson.number(0)));
        try (CardSession session = reader.connect(Duration.ZERO)) {
            assertTrue(reader.holdsCard());
            assertEquals(9, session.transmit(ASK).length);
        }

        reader.plugged(false);
        DeviceException gone = assertThrows(DeviceException.class, reader::holdsCard);
        assertEquals(DeviceFault.ABSENT, gone.fault());
    }
}
