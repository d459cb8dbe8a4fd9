package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Tells apart what comes back from a printer on one line.
 *
 * <p>The low bits of a byte say what it is: an answer to {@code DLE EOT} has {@code (b & 0x93) == 0x12}, the first of
 * four automatic status bytes {@code 0x10}; an answer to {@code GS r} has bits 4 and 7 clear; XON and XOFF are {@code 0x11} and
 * {@code 0x13} (domain-facts 6.2). An answer to {@code GS ( H} is {@code 37 22}, the four characters of the id, and {@code 00}
 * (Epson's ESC/POS command reference).
 */
final class ReplyReader {
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final int BLOCK = 0x37;
    private static final int LONGEST_BLOCK = 80;
    private static final int ID = 0x22;

    private final PrinterLine line;
    private final Queue<Byte> waiting = new ArrayDeque<>();

    ReplyReader(PrinterLine line) {
        this.line = line;
    }

    /**
     * The next thing the printer says.
     *
     * @param end when to give up, by {@link System#nanoTime()}
     * @throws DeviceException {@code TIMEOUT} when it says nothing, or only half of something, {@code BROKEN} when it is nothing
     *     that a printer says
     */
    Reply next(long end) throws DeviceException {
        while (true) {
            int b = read(end);
            if (b == XON || b == XOFF) {
                continue;
            }
            if (b == BLOCK) {
                String block = block(end);
                if (block.length() == 5 && block.charAt(0) == ID) {
                    return new Reply.Completed(block.substring(1));
                }
                continue;
            }
            return ofByte(b, end);
        }
    }

    private Reply ofByte(int b, long end) throws DeviceException {
        if ((b & 0x93) == 0x12) {
            return new Reply.RealTime(b);
        }
        if ((b & 0x93) == 0x10) {
            return new Reply.Automatic(StatusBytes.ofAutomatic(b, read(end), read(end), read(end)));
        }
        if ((b & 0x90) == 0x00) {
            return new Reply.InTurn();
        }
        throw new DeviceException(DeviceFault.BROKEN, "answered 0x%02X, which no printer says".formatted(b));
    }

    /** Up to the NUL at the end, which is left out. */
    private String block(long end) throws DeviceException {
        byte[] bytes = new byte[LONGEST_BLOCK];
        for (int i = 0; i < bytes.length; i++) {
            int b = read(end);
            if (b == 0) {
                return new String(bytes, 0, i, StandardCharsets.ISO_8859_1);
            }
            bytes[i] = (byte) b;
        }
        throw new DeviceException(DeviceFault.BROKEN, "answered a block without an end");
    }

    /** Whether something has come that nobody has read yet. Does not wait. */
    boolean arrived() throws DeviceException {
        for (byte b : line.pending()) {
            waiting.add(b);
        }
        return !waiting.isEmpty();
    }

    /** Throws away what has come so far. */
    void discard() throws DeviceException {
        line.pending();
        waiting.clear();
    }

    private int read(long end) throws DeviceException {
        Byte first = waiting.poll();
        if (first != null) {
            return first & 0xFF;
        }
        return line.read(Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime())));
    }
}
