package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.Arrays;

/** A printer that says these bytes whatever it is asked, half of them before it is asked anything, and then nothing more. */
public final class FuzzedPrinter implements PrinterPort {
    private static final Duration SOON = Duration.ofMillis(1);

    private final byte[] says;

    private FuzzedPrinter(byte[] says) {
        this.says = says.clone();
    }

    /** Asks it how it is, and prints on it. */
    public static void answering(byte[] says) throws DeviceException {
        TicketPrinter.Patience none = new TicketPrinter.Patience(SOON, SOON, SOON);
        TicketPrinter printer = new TicketPrinter(new FuzzedPrinter(says), PrinterModel.usual(), none);
        printer.print(new byte[] {'A', '\n'});
        printer.status();
    }

    @Override
    public String name() {
        return "fuzzed";
    }

    @Override
    public PrinterLine open() {
        return new Line();
    }

    private final class Line implements PrinterLine {
        private int at;

        @Override
        public void write(byte[] bytes, Duration standstill) {
            // it listens to nothing
        }

        @Override
        public int read(Duration limit) throws DeviceException {
            if (at < says.length) {
                return says[at++] & 0xFF;
            }
            throw new DeviceException(DeviceFault.TIMEOUT, "said all it had to say");
        }

        @Override
        public byte[] pending() {
            int from = at;
            at = Math.max(at, Math.min(says.length / 2, at + 1));
            return Arrays.copyOfRange(says, from, at);
        }

        @Override
        public void close() {
            // nothing to release
        }
    }
}
