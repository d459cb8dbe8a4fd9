package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.serial.SerialLine;
import dev.madoguchi.device.serial.SerialPort;
import java.time.Duration;

/** A printer at a serial port, real or a USB one that looks like it. */
public final class SerialPrinterPort implements PrinterPort {
    private final SerialPort port;

    public SerialPrinterPort(SerialPort port) {
        this.port = port;
    }

    @Override
    public String name() {
        return port.name();
    }

    @Override
    public PrinterLine open() throws DeviceException {
        return new Line(port.open());
    }

    private record Line(SerialLine serial) implements PrinterLine {

        @Override
        public void write(byte[] bytes, Duration standstill) throws DeviceException {
            serial.write(bytes, standstill);
        }

        @Override
        public int read(Duration limit) throws DeviceException {
            return serial.read(1, limit)[0] & 0xFF;
        }

        @Override
        public byte[] pending() throws DeviceException {
            return serial.pending();
        }

        @Override
        public void close() {
            serial.close();
        }
    }
}
