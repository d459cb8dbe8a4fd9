package dev.madoguchi.form;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.serial.SerialLine;
import dev.madoguchi.device.serial.SerialPort;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A hand scanner at a serial port, or at a USB port that looks like one. It keeps its line from the first question to {@link #close()},
 * so that nothing is lost between two questions; after a fault the next question opens it anew. Used by one thread at a time.
 */
public final class SerialScanner implements AutoCloseable {
    /** What scanners are set to when they are new; one at a USB port does not mind. */
    public static final int USUAL_BAUD = 9_600;

    /** At 9,600 baud a character takes about a millisecond; a pause of so many of them is no pause within a code. */
    private static final Duration QUIET = Duration.ofMillis(150);

    private static final long POLL_NANOS = 5_000_000;
    /** As much as a line may keep from before it was opened. */
    private static final int STALE_READS = 16;

    private final SerialPort port;
    private final ApplicationIdParser parser;
    private final ScannedLines lines = new ScannedLines(QUIET);
    private @Nullable SerialLine line;

    public SerialScanner(SerialPort port, ApplicationIdParser parser) {
        this.port = port;
        this.parser = parser;
    }

    /**
     * What the scanner reads next; empty when it reads nothing within the limit. What it sent before the line was opened belongs to
     * somebody else and is dropped.
     *
     * @throws DeviceException {@code ABSENT}, {@code BUSY} or {@code REFUSED} as the port says; {@code ABSENT} too when it is pulled out
     */
    public Optional<FormCode> next(Duration limit) throws DeviceException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            SerialLine open = opened();
            while (true) {
                lines.add(open.pending(), System.nanoTime());
                Optional<FormCode> code = lines.next(System.nanoTime()).map(this::code);
                if (code.isPresent()
                        || System.nanoTime() - end > 0
                        || Thread.currentThread().isInterrupted()) {
                    return code;
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        } catch (DeviceException e) {
            close();
            throw e;
        }
    }

    /** Gives the port back; the next question opens it again. */
    @Override
    public void close() {
        if (line != null) {
            line.close();
            line = null;
        }
        lines.clear();
    }

    private SerialLine opened() throws DeviceException {
        if (line != null) {
            return line;
        }
        SerialLine opened = port.open();
        line = opened;
        int reads = 0;
        while (opened.pending().length > 0 && reads < STALE_READS) {
            reads++;
        }
        return opened;
    }

    private FormCode code(ScannedLines.Said said) {
        return switch (said) {
            case ScannedLines.Said.Code code -> parser.parse(code.text());
            case ScannedLines.Said.Garbled garbled -> new FormCode.Refused(FormCode.Reason.GARBLED);
            case ScannedLines.Said.TooLong tooLong -> new FormCode.Refused(FormCode.Reason.TOO_LONG);
        };
    }
}
