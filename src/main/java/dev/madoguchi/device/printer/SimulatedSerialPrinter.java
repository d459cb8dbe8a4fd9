package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.device.serial.PtyPair;
import dev.madoguchi.device.serial.SerialSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A simulated printer at the end of a serial cable: programs open the pty as if it were {@code /dev/ttyUSB0}. */
public final class SimulatedSerialPrinter implements AutoCloseable {
    private static final SerialSettings SETTINGS = SerialSettings.of(115_200);

    private final SimulatedPrinter printer;
    private final Path path;
    private @Nullable PtyPair cable;
    private @Nullable PrinterWire wire;

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
        Thread.ofPlatform()
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
    }

    @Override
    public void close() {
        unplug();
    }
}
