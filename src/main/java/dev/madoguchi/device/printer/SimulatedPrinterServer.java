package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulated printer in the network of this computer. As many real ones, it serves one caller at a time. */
public final class SimulatedPrinterServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPrinterServer.class);

    private final SimulatedPrinter printer;
    private int port;
    private @Nullable ServerSocketChannel door;
    private @Nullable Thread thread;

    private SimulatedPrinterServer(SimulatedPrinter printer, int port) {
        this.printer = printer;
        this.port = port;
    }

    /**
     * Starts listening on the loopback address.
     *
     * @param port 0 for any free one
     * @throws DeviceException {@code BUSY} when the port is taken
     */
    public static SimulatedPrinterServer start(SimulatedPrinter printer, int port) throws DeviceException {
        var server = new SimulatedPrinterServer(printer, port);
        server.plug();
        return server;
    }

    public synchronized int port() {
        return port;
    }

    /** Puts the network cable in again, on the same port. */
    public synchronized void plug() throws DeviceException {
        if (door != null) {
            return;
        }
        try {
            ServerSocketChannel opened = ServerSocketChannel.open();
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = ((InetSocketAddress) opened.getLocalAddress()).getPort();
            door = opened;
            thread = Thread.ofPlatform()
                    .daemon()
                    .name("simulated-printer-" + port)
                    .start(() -> serve(opened));
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.BUSY, "port " + port + " is taken", e);
        }
    }

    private void serve(ServerSocketChannel opened) {
        while (opened.isOpen()) {
            try {
                SocketChannel caller = opened.accept();
                new PrinterWire(printer, new TcpPrinterLine("caller", caller)).serve();
            } catch (IOException e) {
                LOG.debug("The simulated printer takes no more calls: {}", e.toString());
            }
        }
    }

    /** Pulls the network cable: whoever talks to the printer is cut off, and nobody reaches it. */
    public synchronized void unplug() {
        if (door == null || thread == null) {
            return;
        }
        try {
            door.close();
        } catch (IOException e) {
            LOG.warn("The simulated printer's port did not close", e);
        }
        thread.interrupt();
        door = null;
        thread = null;
    }

    @Override
    public void close() {
        unplug();
    }
}
