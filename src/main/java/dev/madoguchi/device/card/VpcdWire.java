package dev.madoguchi.device.card;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * vpcd's wire, the card's end: frames of a two-byte length and that many bytes, both ways. A frame of one byte is a control
 * (0 power off, 1 power on, 2 reset: no answer; 4: answer with the ATR), a longer one a command (domain-facts 7.1).
 */
final class VpcdWire {
    private static final Logger LOG = LoggerFactory.getLogger(VpcdWire.class);
    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int ATR = 4;
    private static final int LONGEST_FRAME = 0xFFFF;

    private final Socket socket;
    private final VirtualCard card;

    VpcdWire(Socket socket, VirtualCard card) {
        this.socket = socket;
        this.card = card;
    }

    /** Answers until either side closes the line. */
    void serve() {
        try (socket;
                DataInputStream in = new DataInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            while (true) {
                int length = in.readUnsignedShort();
                acknowledge();
                answer(in.readNBytes(length), out);
            }
        } catch (IOException e) {
            LOG.debug("The line to vpcd is closed: {}", e.toString());
        }
    }

    /**
     * vpcd sends a length and a command in two packets, and the second only when the first is acknowledged, for which the
     * kernel would take its time: 44 ms each command, as measured.
     */
    private void acknowledge() throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private void answer(byte[] frame, OutputStream out) throws IOException {
        if (frame.length > 1) {
            send(card.answer(frame), out);
        } else if (frame.length == 1) {
            control(frame[0], out);
        }
    }

    private void control(int control, OutputStream out) throws IOException {
        switch (control) {
            case POWER_OFF, POWER_ON, RESET -> card.reset();
            case ATR -> send(card.atr(), out);
            default -> LOG.warn("vpcd sent the unknown control {}", control);
        }
    }

    /** Length and bytes in one packet: two cost 50 ms each command through delayed acknowledgement. */
    private void send(byte[] bytes, OutputStream out) throws IOException {
        if (bytes.length > LONGEST_FRAME) {
            throw new IOException("a frame of " + bytes.length + " bytes");
        }
        if (socket.isOutputShutdown()) {
            return; // the card is leaving; only the other end's hanging up is still waited for
        }
        out.write(ByteBuffer.allocate(2 + bytes.length)
                .putShort((short) bytes.length)
                .put(bytes)
                .array());
        out.flush();
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A socket did not close: {}", e.toString());
        }
    }
}
