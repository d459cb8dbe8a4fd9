package dev.madoguchi.device.serial;

import dev.madoguchi.device.DeviceException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A hand scanner at the end of a serial cable: programs open the pty as if it were {@code /dev/ttyACM0}. */
public final class SimulatedScanner implements AutoCloseable {
    private static final SerialSettings SETTINGS = SerialSettings.of(9_600);
    private static final Duration STANDSTILL = Duration.ofSeconds(2);
    private static final int STX = 0x02;
    private static final int ETX = 0x03;

    private final Path path;
    private @Nullable PtyPair cable;
    private @Nullable SerialLine line;

    /** What a scanner is set to send around a code. */
    public enum Ending {
        CR,
        LF,
        CRLF,
        /** STX before the code and ETX after it. */
        STX_ETX,
        /** Only the code. */
        NONE;

        /** The bytes of one code as they go over the line: UTF-8 between the marks. */
        byte[] wrap(String code) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (this == STX_ETX) {
                bytes.write(STX);
            }
            bytes.writeBytes(code.getBytes(StandardCharsets.UTF_8));
            if (this == CR || this == CRLF) {
                bytes.write('\r');
            }
            if (this == LF || this == CRLF) {
                bytes.write('\n');
            }
            if (this == STX_ETX) {
                bytes.write(ETX);
            }
            return bytes.toByteArray();
        }
    }

    private SimulatedScanner(Path path) {
        this.path = path;
    }

    /**
     * Plugs the scanner in.
     *
     * @param path where the serial port appears; its other end gets the same name with {@code .scanner} added
     * @throws DeviceException {@code REFUSED} where there are no ptys or there is no socat
     */
    public static SimulatedScanner start(Path path) throws DeviceException {
        var scanner = new SimulatedScanner(path);
        scanner.plug();
        return scanner;
    }

    /** The serial port for the program. */
    public Path path() {
        return path;
    }

    /** Reads a code, as a person does who pulls the trigger over it. Does nothing while it is unplugged. */
    public void scan(String code, Ending ending) throws DeviceException {
        send(ending.wrap(code));
    }

    /** Sends any bytes, such as those of a scanner with a wrong setting. Does nothing while it is unplugged. */
    public synchronized void send(byte[] bytes) throws DeviceException {
        if (line != null) {
            line.write(bytes, STANDSTILL);
        }
    }

    /** Puts the cable in. */
    public synchronized void plug() throws DeviceException {
        if (cable != null) {
            return;
        }
        PtyPair pair = PtyPair.between(path, path.resolveSibling(path.getFileName() + ".scanner"));
        try {
            line = new JSerialCommPort(pair.far().toString(), SETTINGS).open();
        } catch (DeviceException e) {
            pair.close();
            throw e;
        }
        cable = pair;
    }

    /** Pulls the cable. */
    public synchronized void unplug() {
        if (cable == null || line == null) {
            return;
        }
        cable.close();
        line.close();
        cable = null;
        line = null;
    }

    @Override
    public void close() {
        unplug();
    }
}
