package dev.madoguchi.device.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plays vpcd's end of the wire. */
class VpcdSlotTest {
    private static final int PATIENCE_MILLIS = 10_000;

    private ServerSocket vpcd;
    private VpcdSlot slot;

    @BeforeEach
    void listen() throws IOException {
        vpcd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        vpcd.setSoTimeout(PATIENCE_MILLIS);
        slot = new VpcdSlot(vpcd.getLocalPort());
    }

    @AfterEach
    void leave() throws IOException {
        slot.close();
        vpcd.close();
    }

    @Test
    void answersControlsAndCommands() throws Exception {
        WatchedCard card = new WatchedCard(Cards.myNumber());
        slot.insert(card);

        try (Socket line = accept()) {
            send(line, "01");
            send(line, "02");
            send(line, "04");
            assertArrayEquals(card.atr(), receive(line));
            send(line, "00");
            send(line, "00A4040C0AD392F000260100000001");
            assertArrayEquals(HexFormat.of().parseHex("9000"), receive(line));
        }

        assertEquals(3, card.resets());
        assertEquals(List.of("00A4040C0AD392F000260100000001"), card.commands());
    }

    @Test
    void closesTheLineWhenTheCardIsTakenOut() throws Exception {
        slot.insert(Cards.myNumber());

        try (Socket line = accept()) {
            slot.remove();

            assertThrows(EOFException.class, () -> receive(line));
        }
    }

    @Test
    void comesBackWhenTheServiceDid() throws Exception {
        VirtualMyNumberCard card = Cards.myNumber();
        slot.insert(card);
        accept().close();

        try (Socket line = accept()) {
            send(line, "04");

            assertArrayEquals(card.atr(), receive(line));
        }
    }

    @Test
    void staysAwayOnceItIsTakenOut() throws Exception {
        slot.insert(Cards.myNumber());
        accept().close();

        slot.remove();

        // The card's thread has ended, so that whoever came back before the removal is waiting here, with a closed
        // line.
        vpcd.setSoTimeout(1);
        assertThrows(SocketTimeoutException.class, () -> {
            while (true) {
                try (Socket line = accept()) {
                    assertEquals(-1, line.getInputStream().read());
                }
            }
        });
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        vpcd.close();

        DeviceException absent = assertThrows(DeviceException.class, () -> slot.insert(Cards.myNumber()));

        assertEquals(DeviceFault.ABSENT, absent.fault());
    }

    private Socket accept() throws IOException {
        Socket line = vpcd.accept();
        line.setSoTimeout(PATIENCE_MILLIS);
        return line;
    }

    private static void send(Socket line, String digits) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(digits);
        line.getOutputStream()
                .write(ByteBuffer.allocate(2 + bytes.length)
                        .putShort((short) bytes.length)
                        .put(bytes)
                        .array());
    }

    private static byte[] receive(Socket line) throws IOException {
        DataInputStream in = new DataInputStream(line.getInputStream());
        return in.readNBytes(in.readUnsignedShort());
    }
}
