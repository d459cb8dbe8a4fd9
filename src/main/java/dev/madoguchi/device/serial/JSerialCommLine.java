package dev.madoguchi.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * An open line of jSerialComm with limits of its own: its native write waits for ever when the device takes nothing, so
 * it runs on a thread of the line, and closing the port is what frees it.
 */
final class JSerialCommLine implements SerialLine {
    private static final int CHUNK = 512;
    private static final long POLL_NANOS = 500_000;

    private final String name;
    private final SerialPort port;
    private final ExecutorService writer;

    JSerialCommLine(String name, SerialPort port) {
        this.name = name;
        this.port = port;
        this.writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("serial-write-" + name).factory());
    }

    @Override
    public void write(byte[] bytes, Duration standstill) throws DeviceException {
        int sent = 0;
        while (sent < bytes.length) {
            byte[] chunk = Arrays.copyOfRange(bytes, sent, Math.min(bytes.length, sent + CHUNK));
            sent += writeSome(chunk, standstill);
        }
    }

    private int writeSome(byte[] chunk, Duration standstill) throws DeviceException {
        try {
            int count = writer.submit(() -> port.writeBytes(chunk, chunk.length))
                    .get(standstill.toNanos(), TimeUnit.NANOSECONDS);
            if (count <= 0) {
                throw new DeviceException(
                        DeviceFault.ABSENT, name + " is gone while writing, code " + port.getLastErrorCode());
            }
            return count;
        } catch (TimeoutException e) {
            port.closePort();
            throw new DeviceException(DeviceFault.TIMEOUT, name + " takes no more bytes", e);
        } catch (ExecutionException e) {
            throw new DeviceException(DeviceFault.BROKEN, name + " failed while writing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            port.closePort();
            throw new DeviceException(DeviceFault.TIMEOUT, name + " was interrupted while writing", e);
        }
    }

    @Override
    public byte[] read(int count, Duration limit) throws DeviceException {
        long end = System.nanoTime() + limit.toNanos();
        byte[] bytes = new byte[count];
        int got = 0;
        while (true) {
            got += readSome(bytes, got);
            if (got == count) {
                return bytes;
            }
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                throw new DeviceException(DeviceFault.TIMEOUT, name + " sent " + got + " of " + count + " bytes");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    @Override
    public byte[] pending() throws DeviceException {
        byte[] bytes = new byte[4096];
        return Arrays.copyOf(bytes, readSome(bytes, 0));
    }

    private int readSome(byte[] into, int offset) throws DeviceException {
        int count = port.readBytes(into, into.length - offset, offset);
        if (count < 0) {
            throw new DeviceException(
                    DeviceFault.ABSENT, name + " is gone while reading, code " + port.getLastErrorCode());
        }
        return count;
    }

    @Override
    public void close() {
        port.closePort();
        writer.shutdownNow();
    }
}
