package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.serial.SerialSettings;
import dev.madoguchi.device.serial.SerialSettings.FlowControl;
import java.nio.file.Path;

/** A simulated printer behind one of its two real wires, and the port by which the product reaches it. */
final class PrinterRig implements AutoCloseable {
    private final SimulatedPrinter simulated;
    private final PrinterPort port;
    private final Plug plug;

    private PrinterRig(SimulatedPrinter simulated, PrinterPort port, Plug plug) {
        this.simulated = simulated;
        this.port = port;
        this.plug = plug;
    }

    /** The kinds of wire. */
    enum Wire {
        SERIAL,
        NETWORK
    }

    private interface Plug extends AutoCloseable {
        void in() throws DeviceException;

        void out();

        @Override
        default void close() {
            out();
        }
    }

    static PrinterRig on(Wire wire, PrinterModel model, Path directory) throws DeviceException {
        var simulated = new SimulatedPrinter(model);
        return switch (wire) {
            case SERIAL -> serial(simulated, directory.resolve("ttyPrinter"));
            case NETWORK -> network(simulated);
        };
    }

    private static PrinterRig serial(SimulatedPrinter simulated, Path path) throws DeviceException {
        SimulatedSerialPrinter printer = SimulatedSerialPrinter.start(simulated, path);
        PrinterPort port = new PrinterAddress.Serial(
                        path.toString(), SerialSettings.of(115_200).with(FlowControl.RTS_CTS))
                .port();
        return new PrinterRig(simulated, port, new Plug() {
            @Override
            public void in() throws DeviceException {
                printer.plug();
            }

            @Override
            public void out() {
                printer.unplug();
            }
        });
    }

    private static PrinterRig network(SimulatedPrinter simulated) throws DeviceException {
        SimulatedPrinterServer server = SimulatedPrinterServer.start(simulated, 0);
        PrinterPort port = new TcpPrinterPort("127.0.0.1", server.port());
        return new PrinterRig(simulated, port, new Plug() {
            @Override
            public void in() throws DeviceException {
                server.plug();
            }

            @Override
            public void out() {
                server.unplug();
            }
        });
    }

    SimulatedPrinter simulated() {
        return simulated;
    }

    PrinterPort port() {
        return port;
    }

    void unplug() {
        plug.out();
    }

    void plug() throws DeviceException {
        plug.in();
    }

    @Override
    public void close() {
        plug.out();
    }
}
