package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.device.serial.PtyPair;
import dev.madoguchi.device.serial.SerialSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulated printer at the end of a serial cable: programs open the pty as if it were {@code /dev/ttyUSB0}. */
public final class SimulatedSerialPrinter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedSerialPrinter.class);
    private static final Duration END = Duration.ofSeconds(2);
    private static final SerialSettings SETTINGS = SerialSettings.of(115_200);

    private final SimulatedPrinter printer;
    private final Path path;
    private @Nullable PtyPair cable;
    private @Nullable PrinterWire wire;
    private @Nullable Thread server;

    private SimulatedSerialPrinter(SimulatedPrinter printer, Path path) {
        this.printer = printer;
        this.path = path;
    }

    /**
     * Plugs the printer in.
     *
     * @param path where the serial port appears; its other end gets the same name with {@code .printer} added
     * @throws DeviceException {@code REFUSED} where there are no ptys or there is no socat
     */
    public static SimulatedSerialPrinter start(SimulatedPrinter printer, Path path) throws DeviceException {
        var serial = new SimulatedSerialPrinter(printer, path);
        serial.plug();
        return serial;
    }

    /** The serial port for the program. */
    public Path path() {
        return path;
    }

    /** Puts the cable in. */
    public synchronized void plug() throws DeviceException {
        if (cable != null) {
            return;
        }
        awaitEnd();
        PtyPair pair = PtyPair.between(path, path.resolveSibling(path.getFileName() + ".printer"));
        PrinterLine line;
        try {
            line = new SerialPrinterPort(new JSerialCommPort(pair.far().toString(), SETTINGS)).open();
        } catch (DeviceException e) {
            pair.close();
            throw e;
        }
        cable = pair;
        PrinterWire now = new PrinterWire(printer, line);
        wire = now;
        server = Thread.ofPlatform()
                .daemon()
                .name("simulated-printer-" + path.getFileName())
                .start(now::serve);
    }

    /** Pulls the cable, in the middle of whatever goes through it. */
    public synchronized void unplug() {
        if (cable == null || wire == null) {
            return;
        }
        cable.close();
        wire.stop();
        cable = null;
        wire = null;
        awaitEnd();
    }

    /** The port can be opened again only after the wire has let it go; the wire itself may be what pulls the cable. */
    private void awaitEnd() {
        Thread serving = server;
        if (serving == null || serving.equals(Thread.currentThread())) {
            return;
        }
        try {
            if (!serving.join(END)) {
                LOG.warn("The simulated printer still talks after its cable was pulled");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        unplug();
    }
}
