package dev.madoguchi.device.serial;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A serial cable made of nothing: two pseudo terminals joined by {@code socat}, each under a symlink. A program opens
 * one end as it would open {@code /dev/ttyUSB0}, a simulated device sits at the other. Closing pulls the cable.
 */
public final class PtyPair implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(5);
    private static final String CARRIES = "starting data transfer loop";

    private final Process socat;
    private final Path near;
    private final Path far;

    private PtyPair(Process socat, Path near, Path far) {
        this.socat = socat;
        this.near = near;
        this.far = far;
    }

    /** A pair with its ends at {@code near} and {@code far} in this directory. */
    public static PtyPair in(Path directory) throws DeviceException {
        return between(directory.resolve("near"), directory.resolve("far"));
    }

    /**
     * Starts the pair and waits until both ends are there.
     *
     * @param near where the symlink for the program goes
     * @param far where the symlink for the simulated device goes
     * @throws DeviceException {@code REFUSED} where socat or pseudo terminals are not to be had; the message says which
     */
    public static PtyPair between(Path near, Path far) throws DeviceException {
        PtyPair pair = new PtyPair(start(near, far), near, far);
        try {
            pair.awaitEnds();
        } catch (DeviceException e) {
            pair.close();
            throw e;
        }
        return pair;
    }

    private static Process start(Path near, Path far) throws DeviceException {
        try {
            return new ProcessBuilder("socat", "-d", "-d", end(near), end(far))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new DeviceException(
                    DeviceFault.REFUSED,
                    "socat cannot be started; install it (Debian: apt-get install socat); Windows has none",
                    e);
        }
    }

    private static String end(Path link) {
        return "pty,raw,echo=0,link=" + link;
    }

    /** The symlinks are there a moment before their ends carry bytes: only socat itself says when they do. */
    private void awaitEnds() throws DeviceException {
        long end = System.nanoTime() + START.toNanos();
        var said = new StringBuilder();
        while (!said.toString().contains(CARRIES)) {
            boolean ended = ended();
            hear(said);
            if (ended || System.nanoTime() - end > 0) {
                throw new DeviceException(DeviceFault.REFUSED, "socat made no pseudo terminals: " + said);
            }
        }
    }

    /** Waits a little, and tells whether socat has ended in it. */
    private boolean ended() {
        try {
            return socat.waitFor(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void hear(StringBuilder said) throws DeviceException {
        try {
            InputStream words = socat.getInputStream();
            said.append(new String(words.readNBytes(words.available()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.REFUSED, "socat cannot be heard", e);
        }
    }

    /** The program's end. */
    public Path near() {
        return near;
    }

    /** The simulated device's end. */
    public Path far() {
        return far;
    }

    /** Pulls the cable: both ends are dead at once, and their symlinks are removed. */
    @Override
    public void close() {
        socat.destroyForcibly();
        try {
            socat.waitFor(2, TimeUnit.SECONDS);
            Files.deleteIfExists(near);
            Files.deleteIfExists(far);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
