package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pcscd process of our own, with vpcd as its only reader and its socket in a folder of our own, beside the system's.
 *
 * <p>pcscd's socket has a fixed place, so it runs in a mount namespace in which our folder lies over that place; this needs
 * root. It ends with the thread that started it, even when this program is killed.
 */
final class PrivatePcscd {
    static final String SOCKET = "pcscd.comm";
    static final String PID = "pcscd.pid";
    static final String PORT = "vpcd.port";

    private static final Logger LOG = LoggerFactory.getLogger(PrivatePcscd.class);
    private static final Duration START_TIME = Duration.ofSeconds(15);
    private static final Duration STOP_TIME = Duration.ofSeconds(5);
    private static final Duration LAST_WORD_TIME = Duration.ofSeconds(1);
    private static final long LOOK_EVERY_MILLIS = 20;

    /** Newer builds ask polkit about root too, unless they are told not to (domain-facts 7.2). */
    private static final String SCRIPT = """
            mkdir -p /run/pcscd && mount --bind "$1" /run/pcscd &&
            exec setpriv --pdeathsig TERM pcscd --foreground --config "$2" \
              $(pcscd --help | grep -o -e --disable-polkit)
            """;

    private final Path folder;
    private final int port;
    private final CompletableFuture<Process> launched = new CompletableFuture<>();
    private final CompletableFuture<String> lastWord = new CompletableFuture<>();

    private PrivatePcscd(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts the service and waits until it can be used.
     *
     * @param folder where its socket and configuration go
     * @param port where vpcd shall listen; the next one is taken too
     * @throws DeviceException {@code ABSENT} with the reason when it does not start
     */
    static PrivatePcscd start(Path folder, int port) throws DeviceException {
        return start(folder, port, true);
    }

    /** The same without any reader, as when its cable is pulled. */
    static PrivatePcscd startWithoutReader(Path folder, int port) throws DeviceException {
        return start(folder, port, false);
    }

    private static PrivatePcscd start(Path folder, int port, boolean plugged) throws DeviceException {
        Path absolute = folder.toAbsolutePath();
        try {
            Files.createDirectories(absolute.resolve("conf"));
            Files.deleteIfExists(absolute.resolve(SOCKET));
            Files.deleteIfExists(absolute.resolve(PID));
            Files.writeString(absolute.resolve("conf").resolve("vpcd"), !plugged ? "" : """
                    FRIENDLYNAME "Virtual PCD"
                    DEVICENAME /dev/null:0x%1$04X
                    LIBPATH /usr/lib/pcsc/drivers/serial/libifdvpcd.so
                    CHANNELID 0x%1$04X
                    """.formatted(port));
            Files.writeString(absolute.resolve(PORT), Integer.toString(port));
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.ABSENT, "pcscd's folder " + absolute + " cannot be prepared", e);
        }
        PrivatePcscd started = new PrivatePcscd(absolute, port);
        started.awaitReady(started.launch(), plugged);
        return started;
    }

    /** Stops the service and waits until it is gone. */
    void stop() {
        end(launched.join(), Process::destroy);
    }

    /** Stops it the hard way, as a crash would. */
    void kill() {
        end(launched.join(), Process::destroyForcibly);
    }

    private static void end(Process process, Consumer<Process> destroy) {
        destroy.accept(process);
        try {
            if (!process.waitFor(STOP_TIME.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                process.waitFor(STOP_TIME.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws DeviceException {
        ProcessBuilder command = new ProcessBuilder(
                        "unshare",
                        "--mount",
                        "sh",
                        "-c",
                        SCRIPT,
                        "pcscd",
                        folder.toString(),
                        folder.resolve("conf").toString())
                .redirectErrorStream(true);
        Thread.ofPlatform().daemon().name("pcscd-keeper").start(() -> keep(command));
        try {
            return launched.get(START_TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new DeviceException(DeviceFault.ABSENT, "pcscd cannot be started on this computer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.ABSENT, "interrupted while pcscd started", e);
        }
    }

    /** Runs as long as the service: the kernel ends the service when the thread that started it ends. */
    private void keep(ProcessBuilder command) {
        try {
            Process running = command.start();
            launched.complete(running);
            try (BufferedReader words = running.inputReader()) {
                String last =
                        words.lines().peek(word -> LOG.debug("pcscd: {}", word)).reduce("", (earlier, later) -> later);
                lastWord.complete(last);
            }
            LOG.debug("pcscd ended with {}", running.waitFor());
        } catch (IOException | UncheckedIOException e) {
            launched.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Process process, boolean plugged) throws DeviceException {
        long end = System.nanoTime() + START_TIME.toNanos();
        try {
            while (!Files.exists(folder.resolve(SOCKET)) || (plugged && !LocalPorts.listening(port))) {
                if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new DeviceException(DeviceFault.ABSENT, "pcscd did not start: " + lastWord());
                }
                if (System.nanoTime() - end > 0) {
                    stop();
                    throw new DeviceException(DeviceFault.ABSENT, "pcscd was not ready in time: " + lastWord());
                }
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.ABSENT, "interrupted while pcscd started", e);
        }
    }

    /** What the service said before it ended. */
    private String lastWord() {
        return lastWord.completeOnTimeout("no reason given", LAST_WORD_TIME.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
