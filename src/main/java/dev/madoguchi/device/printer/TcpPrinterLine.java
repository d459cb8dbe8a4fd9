package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A raw TCP line. A selector bounds writing as well as reading, which a plain socket cannot do. */
final class TcpPrinterLine implements PrinterLine {
    private final String name;
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    TcpPrinterLine(String name, SocketChannel channel) throws IOException {
        this.name = name;
        this.channel = channel;
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        this.selector = Selector.open();
        this.key = channel.register(selector, 0);
    }

    @Override
    public void write(byte[] bytes, Duration standstill) throws DeviceException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            while (rest.hasRemaining()) {
                if (channel.write(rest) == 0) {
                    await(SelectionKey.OP_WRITE, standstill);
                }
            }
        } catch (IOException e) {
            throw gone(e);
        }
    }

    @Override
    public int read(Duration limit) throws DeviceException {
        ByteBuffer one = ByteBuffer.allocate(1);
        try {
            if (readInto(one) == 0) {
                await(SelectionKey.OP_READ, limit);
                readInto(one);
            }
        } catch (IOException e) {
            throw gone(e);
        }
        if (one.hasRemaining()) {
            throw late();
        }
        return one.get(0) & 0xFF;
    }

    @Override
    public byte[] pending() throws DeviceException {
        ByteBuffer some = ByteBuffer.allocate(4096);
        try {
            readInto(some);
        } catch (IOException e) {
            throw gone(e);
        }
        byte[] bytes = new byte[some.flip().remaining()];
        some.get(bytes);
        return bytes;
    }

    private int readInto(ByteBuffer buffer) throws IOException, DeviceException {
        int count = channel.read(buffer);
        if (count < 0) {
            throw new DeviceException(DeviceFault.ABSENT, name + " hung up");
        }
        return count;
    }

    private void await(int what, Duration limit) throws IOException, DeviceException {
        key.interestOps(what);
        selector.selectedKeys().clear();
        if (selector.select(Math.max(1, limit.toMillis())) == 0) {
            throw late();
        }
    }

    private DeviceException late() {
        return new DeviceException(DeviceFault.TIMEOUT, name + " stands still");
    }

    private DeviceException gone(IOException because) {
        return new DeviceException(DeviceFault.ABSENT, name + " is gone", because);
    }

    @Override
    public void close() {
        try {
            channel.close();
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
