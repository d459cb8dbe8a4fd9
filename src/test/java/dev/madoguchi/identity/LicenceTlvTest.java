package dev.madoguchi.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTlvTest {

    @Test
    void readsEveryFormOfLength() throws DeviceException {
        Map<Integer, byte[]> elements = LicenceTlv.elements(
                bytes("1201AA" + "178180" + "BB".repeat(128) + "B1820102" + "CC".repeat(258) + "1300"));

        assertEquals(Set.of(0x12, 0x13, 0x17, 0xB1), elements.keySet());
        assertArrayEquals(bytes("AA"), elements.get(0x12));
        assertArrayEquals(bytes("BB".repeat(128)), elements.get(0x17));
        assertArrayEquals(bytes("CC".repeat(258)), elements.get(0xB1));
        assertArrayEquals(bytes(""), elements.get(0x13));
    }

    @Test
    void endsAtTheFillerAndNotAtGaijiWithin() throws DeviceException {
        Map<Integer, byte[]> elements = LicenceTlv.elements(bytes("1204FFF1FFFA" + "1301AA" + "FFFFFFFF" + "1401BB"));

        assertEquals(Set.of(0x12, 0x13), elements.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "1201AAFF, true",
        "1201AAFFFFFFFF, true",
        "1204FFF1FFFA, false",
        "1204FFFF, false",
        "1201AA, false",
        "1201AA17, false",
        "B18201, false",
        "'', false"
    })
    void tellsWhetherAllIsRead(String read, boolean complete) throws DeviceException {
        assertEquals(complete, LicenceTlv.complete(bytes(read)));
    }

    @ParameterizedTest
    @CsvSource({
        "12,a tag alone",
        "1282,a length cut off",
        "128201,a length cut off",
        "1281,a length cut off",
        "1280AA,an indefinite length",
        "1283000001AA,three bytes of length",
        "1202AA,a length beyond the file",
        "1282FFFFAA,a length beyond all files",
        "1201AA1201AA,a tag twice"
    })
    void refusesElementsThatLie(String file, String what) {
        DeviceException fault = assertThrows(DeviceException.class, () -> LicenceTlv.elements(bytes(file)), what);

        assertEquals(DeviceFault.BROKEN, fault.fault());
    }

    @Test
    void comesToAnEndWithElementsOfNoLength() throws DeviceException {
        assertFalse(LicenceTlv.complete(new byte[880]));
        assertThrows(DeviceException.class, () -> LicenceTlv.elements(new byte[880]));
    }

    private static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
