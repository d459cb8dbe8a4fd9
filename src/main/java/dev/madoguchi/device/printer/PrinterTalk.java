package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;

/**
 * One conversation with an ESC/POS printer over an open line: questions, answers, and telling the answers from
 * everything else that comes back on the same line.
 *
 * <p>The low bits of a byte say what it is: an answer to {@code DLE EOT} has {@code (b & 0x93) == 0x12}, the first of
 * four automatic status bytes {@code 0x10}, XON and XOFF {@code 0x11} and {@code 0x13}; an answer to {@code GS r} has
 * bits 4 and 7 clear.
 */
final class PrinterTalk {
    private static final Duration STANDSTILL = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofMillis(100);
    private static final byte[] ASK_PAPER_IN_TURN = {0x1D, 0x72, 0x01};
    private static final int STRAY_BYTES = 64;

    private final PrinterLine line;

    PrinterTalk(PrinterLine line) {
        this.line = line;
    }

    /**
     * Asks the printer how it is. Answered at once, even while it is offline.
     *
     * @throws DeviceException {@code TIMEOUT} without an answer, {@code BROKEN} when the answer is none
     */
    PrinterState ask(Duration limit) throws DeviceException {
        long end = System.nanoTime() + limit.toNanos();
        line.pending();
        return PrinterState.of(answer(1, end), answer(2, end), answer(3, end), answer(4, end));
    }

    private int answer(int question, long end) throws DeviceException {
        line.write(new byte[] {0x10, 0x04, (byte) question}, STANDSTILL);
        for (int i = 0; i < STRAY_BYTES; i++) {
            int b = next(end);
            if ((b & 0x93) == 0x12) {
                return b;
            }
            if ((b & 0x90) != 0x00) {
                throw new DeviceException(DeviceFault.BROKEN, "answered 0x%02X to DLE EOT %d".formatted(b, question));
            }
        }
        throw new DeviceException(DeviceFault.BROKEN, "talks without answering DLE EOT " + question);
    }

    /**
     * Waits until everything sent so far is worked off: {@code GS r 1} stands in the queue behind it, so its answer is a
     * mark at the end.
     *
     * @throws DeviceException {@code TIMEOUT} when the mark was not reached
     */
    void awaitWorkedOff(Duration limit) throws DeviceException {
        long end = System.nanoTime() + limit.toNanos();
        line.write(ASK_PAPER_IN_TURN, STANDSTILL);
        for (int i = 0; i < STRAY_BYTES; i++) {
            if ((next(end) & 0x90) == 0x00) {
                return;
            }
        }
        throw new DeviceException(DeviceFault.BROKEN, "talks without answering GS r");
    }

    /** Sends a slip, or a part of one. */
    void send(byte[] escpos) throws DeviceException {
        line.write(escpos, STANDSTILL);
    }

    /** Throws away what still comes, until the line is quiet for a moment. */
    void hush() throws DeviceException {
        try {
            for (int i = 0; i < STRAY_BYTES; i++) {
                line.read(QUIET);
            }
        } catch (DeviceException e) {
            if (e.fault() != DeviceFault.TIMEOUT) {
                throw e;
            }
        }
    }

    /** The next byte that is neither flow control nor automatic status. */
    private int next(long end) throws DeviceException {
        while (true) {
            int b = read(end);
            int kind = b & 0x93;
            if (kind == 0x10) {
                for (int i = 0; i < 3; i++) {
                    read(end);
                }
            } else if (b != 0x11 && b != 0x13) {
                return b;
            }
        }
    }

    private int read(long end) throws DeviceException {
        return line.read(Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime())));
    }
}
