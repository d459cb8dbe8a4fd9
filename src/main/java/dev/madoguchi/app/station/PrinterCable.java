package dev.madoguchi.app.station;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.printer.PrinterPort;
import dev.madoguchi.device.printer.SerialPrinterPort;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import dev.madoguchi.device.printer.SimulatedSerialPrinter;
import dev.madoguchi.device.printer.TcpPrinterPort;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.device.serial.SerialSettings;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a simulated printer is connected: a serial cable over a pty pair, or the network where there are no ptys. */
public sealed interface PrinterCable extends AutoCloseable {

    /** Connects the printer as well as this computer can. */
    static PrinterCable plug(SimulatedPrinter printer, Path folder) throws DeviceException {
        try {
            return new Serial(SimulatedSerialPrinter.start(printer, folder.resolve("ticket-printer")));
        } catch (DeviceException e) {
            if (e.fault() != DeviceFault.REFUSED) {
                throw e;
            }
            Logger log = LoggerFactory.getLogger(PrinterCable.class);
            log.info("The simulated printer is on the network: {}", e.getMessage());
            return new Network(SimulatedPrinterServer.start(printer, 0));
        }
    }

    /** The port for the product's own driver. */
    PrinterPort port();

    /** The wire in words, for {@code summary.json}. */
    String way();

    @Override
    void close();

    /** jSerialComm over a pty pair. */
    record Serial(SimulatedSerialPrinter printer) implements PrinterCable {
        @Override
        public PrinterPort port() {
            return new SerialPrinterPort(new JSerialCommPort(printer.path().toString(), SerialSettings.of(115_200)));
        }

        @Override
        public String way() {
            return "ESC/POS over a serial line (pty)";
        }

        @Override
        public void close() {
            printer.close();
        }
    }

    /** TCP on loopback. */
    record Network(SimulatedPrinterServer printer) implements PrinterCable {
        @Override
        public PrinterPort port() {
            return new TcpPrinterPort("127.0.0.1", printer.port());
        }

        @Override
        public String way() {
            return "ESC/POS over TCP (no pty on this computer)";
        }

        @Override
        public void close() {
            printer.close();
        }
    }
}
