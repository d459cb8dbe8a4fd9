package dev.madoguchi.device.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(300)
class VirtualCardDeskTest {
    private static final byte[] SELECT_JPKI = HexFormat.of().parseHex("00A4040C0AD392F000260100000001");

    @Test
    @ExtendWith(PcscdExtension.class)
    void readsOverPcscWhereItIsToBeHad(PcscDaemon daemon) throws DeviceException {
        try (VirtualCardDesk desk = VirtualCardDesk.open(System.getenv())) {
            assertEquals(Optional.empty(), desk.whyInProcess());
            readACard(desk);
        }

        assertTrue(LocalPorts.listening(daemon.port()), "a desk that joined a pcscd has stopped it");
    }

    @Test
    void readsInProcessElsewhereAndSaysWhy() throws DeviceException {
        String tooLong = "/" + "x".repeat(200) + "/pcscd.comm";
        try (VirtualCardDesk desk = VirtualCardDesk.open(Map.of(PcscDaemon.SOCKET_VARIABLE, tooLong))) {
            assertTrue(desk.whyInProcess().orElseThrow().contains("107 bytes"));
            readACard(desk);
        }
    }

    private static void readACard(VirtualCardDesk desk) throws DeviceException {
        desk.slot().insert(Cards.myNumber());
        try (CardSession session = desk.reader().connect(Duration.ofSeconds(10))) {
            assertArrayEquals(new byte[] {(byte) 0x90, 0}, session.transmit(SELECT_JPKI));
        }
        desk.slot().remove();
    }
}
