package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulated printer in the network of this computer. As many real ones, it serves one caller at a time. */
public final class SimulatedPrinterServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPrinterServer.class);

    private static final Duration END = Duration.ofSeconds(2);

    private final SimulatedPrinter printer;
    private int port;
    private @Nullable Listening listening;

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
        if (listening != null) {
            return;
        }
        try {
            ServerSocketChannel door = ServerSocketChannel.open();
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = ((InetSocketAddress) door.getLocalAddress()).getPort();
            Listening now = new Listening(printer, door);
            Thread.ofPlatform().daemon().name("simulated-printer-" + port).start(now);
            listening = now;
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.BUSY, "port " + port + " is taken", e);
        }
    }

    /** Pulls the network cable: whoever talks to the printer is cut off, and nobody reaches it. */
    public void unplug() {
        Listening before;
        synchronized (this) {
            before = listening;
            listening = null;
        }
        if (before != null) {
            before.end();
        }
    }

    /** The time between plugging in and pulling out. */
    private static final class Listening implements Runnable {
        private final SimulatedPrinter printer;
        private final ServerSocketChannel door;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Thread runner;
        private volatile @Nullable PrinterWire wire;

        Listening(SimulatedPrinter printer, ServerSocketChannel door) {
            this.printer = printer;
            this.door = door;
        }

        @Override
        public void run() {
            runner = Thread.currentThread();
            while (door.isOpen()) {
                serveOne();
            }
            ended.countDown();
        }

        private void serveOne() {
            try {
                SocketChannel caller = door.accept();
                PrinterWire now = new PrinterWire(printer, new TcpPrinterLine("caller", caller));
                wire = now;
                if (!door.isOpen()) {
                    now.stop();
                }
                now.serve();
            } catch (IOException e) {
                LOG.debug("The simulated printer takes no more calls: {}", e.toString());
            }
        }

        /** Not by interrupting: that loses a caller who is just being let in, and he would wait for ever. */
        void end() {
            try {
                door.close();
                PrinterWire now = wire;
                if (now != null) {
                    now.stop();
                }
                if (!Thread.currentThread().equals(runner) && !ended.await(END.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("The simulated printer still talks after its cable was pulled");
                }
            } catch (IOException e) {
                LOG.warn("The simulated printer's port did not close", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        unplug();
    }
}
