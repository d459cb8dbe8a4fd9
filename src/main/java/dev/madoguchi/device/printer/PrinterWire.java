package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries bytes between one line and a simulated printer until the line is gone or it is stopped. */
final class PrinterWire {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterWire.class);
    private static final Duration LISTEN = Duration.ofMillis(50);
    private static final Duration STANDSTILL = Duration.ofSeconds(2);
    private static final byte[] NOTHING = {};

    private final SimulatedPrinter printer;
    private final PrinterLine line;
    private volatile boolean stopped;

    PrinterWire(SimulatedPrinter printer, PrinterLine line) {
        this.printer = printer;
        this.line = line;
    }

    /** Serves the line and closes it. */
    void serve() {
        try (line) {
            while (!stopped) {
                byte[] answers = printer.receive(arrived());
                if (answers.length > 0) {
                    dawdle();
                    line.write(answers, STANDSTILL);
                }
            }
        } catch (DeviceException e) {
            LOG.debug("The line to the simulated printer ended: {}", e.getMessage());
        }
    }

    /** Ends serving within moments, on whichever thread it runs. */
    void stop() {
        stopped = true;
    }

    private byte[] arrived() throws DeviceException {
        if (printer.full()) {
            LockSupport.parkNanos(LISTEN.toNanos());
            return NOTHING;
        }
        try {
            int first = line.read(LISTEN);
            byte[] more = line.pending();
            byte[] all = new byte[more.length + 1];
            all[0] = (byte) first;
            System.arraycopy(more, 0, all, 1, more.length);
            return all;
        } catch (DeviceException e) {
            if (e.fault() == DeviceFault.TIMEOUT) {
                return NOTHING;
            }
            throw e;
        }
    }

    private void dawdle() {
        long end = System.nanoTime() + printer.dawdling().toNanos();
        while (System.nanoTime() - end < 0 && !stopped) {
            LockSupport.parkNanos(Math.min(LISTEN.toNanos(), end - System.nanoTime()));
        }
    }
}
