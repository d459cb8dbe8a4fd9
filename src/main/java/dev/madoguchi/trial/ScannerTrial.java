package dev.madoguchi.trial;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.serial.SerialLine;
import dev.madoguchi.device.serial.SerialPort;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until the hand scanner sends something. What it read is not looked at. */
public final class ScannerTrial implements Trial {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration STEP = Duration.ofMillis(20);

    private final SerialPort port;
    private final String name;

    /** @param name of the port */
    public ScannerTrial(SerialPort port, String name) {
        this.port = port;
        this.name = name;
    }

    @Override
    public Subject subject() {
        return Subject.SCANNER;
    }

    @Override
    public Sight look() throws DeviceException {
        long end = System.nanoTime() + LIMIT.toNanos();
        try (SerialLine line = port.open()) {
            while (line.pending().length == 0) {
                if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                    throw new DeviceException(DeviceFault.TIMEOUT, "nobody scanned anything");
                }
                LockSupport.parkNanos(STEP.toNanos());
            }
            return Sight.of(name);
        }
    }
}
