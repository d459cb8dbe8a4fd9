package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pcscd with vpcd in it, so that virtual cards can be read over the real PC/SC.
 *
 * <p>Where the environment variable {@code PCSCLITE_CSOCK_NAME} names a socket, a private pcscd is started for it, or one that
 * already runs for it is used; the variable must be set before Java starts, as the PC/SC library reads it itself. Without it
 * the system's pcscd is used if it already has a vpcd.
 */
public final class PcscDaemon implements AutoCloseable {
    static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";

    private static final Path SYSTEM_SOCKET = Path.of("/run/pcscd/pcscd.comm");

    /** What fits into a Unix socket's address, without the zero byte at its end (sockaddr_un on Linux). */
    private static final int LONGEST_SOCKET_PATH = 107;

    private final Path folder;
    private final int port;
    private @Nullable PrivatePcscd own;
    private final Thread atExit = new Thread(this::stop, "pcscd-stop");

    private PcscDaemon(Path folder, int port, @Nullable PrivatePcscd own) {
        this.folder = folder;
        this.port = port;
        this.own = own;
    }

    /**
     * Starts a private pcscd, or finds one that runs.
     *
     * @param environment this program's environment variables
     * @throws DeviceException {@code ABSENT} with the reason where none is to be had; callers use {@link InProcessReader} then
     */
    public static PcscDaemon start(Map<String, String> environment) throws DeviceException {
        String socket = environment.getOrDefault(SOCKET_VARIABLE, "");
        if (socket.isEmpty()) {
            return ofSystem();
        }
        if (socket.getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET_PATH) {
            throw absent(SOCKET_VARIABLE + " is longer than " + LONGEST_SOCKET_PATH + " bytes");
        }
        Path path = Path.of(socket);
        if (!path.endsWith(PrivatePcscd.SOCKET)) {
            throw absent(SOCKET_VARIABLE + " does not end in " + PrivatePcscd.SOCKET);
        }
        Path folder = path.toAbsolutePath().resolveSibling("");
        Optional<Integer> running = runningPort(folder);
        if (running.isPresent()) {
            return new PcscDaemon(folder, running.get(), null);
        }
        PcscDaemon started = new PcscDaemon(folder, LocalPorts.freePair(), null);
        started.restart();
        Runtime.getRuntime().addShutdownHook(started.atExit);
        return started;
    }

    /** Where {@link VpcdSlot} puts its card in. */
    public int port() {
        return port;
    }

    /** Stops a pcscd that was started here, and leaves any other alone. */
    @Override
    public void close() {
        if (stop()) {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    /** Starts the private pcscd anew on the same socket and port. */
    synchronized void restart() throws DeviceException {
        stop();
        own = PrivatePcscd.start(folder, port);
    }

    /** Leaves the private pcscd without a reader, until {@link #restart()} plugs it in again. */
    synchronized void unplug() throws DeviceException {
        stop();
        own = PrivatePcscd.startWithoutReader(folder, port);
    }

    /** Ends the private pcscd as a crash would. */
    synchronized void kill() {
        if (own != null) {
            own.kill();
            own = null;
        }
    }

    private synchronized boolean stop() {
        if (own == null) {
            return false;
        }
        own.stop();
        own = null;
        return true;
    }

    private static PcscDaemon ofSystem() throws DeviceException {
        if (Files.exists(SYSTEM_SOCKET) && LocalPorts.listening(VpcdSlot.DEFAULT_PORT)) {
            return new PcscDaemon(SYSTEM_SOCKET.resolveSibling(""), VpcdSlot.DEFAULT_PORT, null);
        }
        throw absent(
                SOCKET_VARIABLE + " is not set, and no pcscd with vpcd on port " + VpcdSlot.DEFAULT_PORT + " runs");
    }

    /** The port of a private pcscd that somebody else runs in this folder. */
    private static Optional<Integer> runningPort(Path folder) throws DeviceException {
        try {
            if (!Files.exists(folder.resolve(PrivatePcscd.SOCKET))
                    || !Files.exists(folder.resolve(PrivatePcscd.PORT))
                    || !Files.exists(folder.resolve(PrivatePcscd.PID))) {
                return Optional.empty();
            }
            // pcscd ends its number with a zero byte, which trim takes off and strip does not.
            long pid = Long.parseLong(
                    Files.readString(folder.resolve(PrivatePcscd.PID)).trim());
            int port = Integer.parseInt(
                    Files.readString(folder.resolve(PrivatePcscd.PORT)).strip());
            boolean alive = ProcessHandle.of(pid)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("pcscd"))
                    .isPresent();
            return alive && LocalPorts.listening(port) ? Optional.of(port) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new DeviceException(DeviceFault.ABSENT, "what lies in " + folder + " cannot be read", e);
        }
    }

    private static DeviceException absent(String reason) {
        return new DeviceException(DeviceFault.ABSENT, "no pcscd for virtual cards: " + reason);
    }
}
