package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A printer in the network that takes raw bytes, usually on port 9100. */
public final class TcpPrinterPort implements PrinterPort {
    /** The port such printers listen on. */
    public static final int RAW_PORT = 9100;

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final String host;
    private final int port;

    public TcpPrinterPort(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public String name() {
        return host + ":" + port;
    }

    @Override
    public PrinterLine open() throws DeviceException {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new DeviceException(DeviceFault.ABSENT, "no address for " + host);
        }
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open();
            channel.socket().connect(address, (int) CONNECT.toMillis());
            return new TcpPrinterLine(name(), channel);
        } catch (IOException e) {
            closeQuietly(channel, e);
            DeviceFault fault = e instanceof SocketTimeoutException ? DeviceFault.TIMEOUT : DeviceFault.ABSENT;
            throw new DeviceException(fault, name() + " takes no call", e);
        }
    }

    private static void closeQuietly(@Nullable SocketChannel channel, IOException because) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
