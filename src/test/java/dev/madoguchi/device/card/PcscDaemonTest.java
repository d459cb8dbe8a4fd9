package dev.madoguchi.device.card;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.program.JavaProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class PcscDaemonTest {
    @TempDir
    private Path folder;

    /** The launcher asks for this as root, so that no run passes with the device tests left out unnoticed. */
    @Test
    @EnabledIfEnvironmentVariable(named = "MADOGUCHI_REQUIRE_PCSCD", matches = "1")
    void isThereWhereItIsRequired() {
        assertDoesNotThrow(() -> PcscDaemon.start(environment()).close());
    }

    @Test
    @ExtendWith(PcscdExtension.class)
    void startsBesideAnotherAndIsGoneAfterwards(PcscDaemon shared) throws DeviceException {
        int port;
        try (PcscDaemon own = PcscDaemon.start(environment())) {
            port = own.port();
            assertTrue(port != shared.port());
            assertTrue(LocalPorts.listening(port));
            try (PcscDaemon joined = PcscDaemon.start(environment())) {
                assertEquals(port, joined.port());
            }
            assertTrue(LocalPorts.listening(port), "who joined has stopped it");
        }

        assertFalse(LocalPorts.listening(port));
    }

    @Test
    @ExtendWith(PcscdExtension.class)
    void endsWithAProgramThatIsKilled() throws Exception {
        Process program =
                JavaProgram.withCards(StartsADaemon.class, socket().toString()).start();
        int port;
        try (BufferedReader words = program.inputReader()) {
            port = Integer.parseInt(assertNotNullLine(words));
            assertTrue(LocalPorts.listening(port));
        } finally {
            program.destroyForcibly();
            assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        }

        assertGone(port);
    }

    @Test
    @ExtendWith(PcscdExtension.class)
    void endsWithAProgramThatLeavesWithoutClosingIt() throws Exception {
        Process program =
                JavaProgram.withCards(StartsADaemon.class, socket().toString()).start();
        int port;
        try (BufferedReader words = program.inputReader()) {
            port = Integer.parseInt(assertNotNullLine(words));
        } finally {
            program.outputWriter().close();
        }

        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        assertGone(port);
    }

    @Test
    @ExtendWith(PcscdExtension.class)
    void startsOverWhatAKilledOneLeft() throws Exception {
        try (PcscDaemon first = PcscDaemon.start(environment())) {
            first.kill();
            assertTrue(Files.exists(socket()), "a killed pcscd leaves its socket");

            try (PcscDaemon second = PcscDaemon.start(environment())) {
                assertTrue(LocalPorts.listening(second.port()));
            }
        }
    }

    @Test
    void tellsWhyNoneIsToBeHad() {
        String longPath = "/" + "x".repeat(107) + "/pcscd.comm";

        assertAbsent("longer than 107 bytes", Map.of(PcscDaemon.SOCKET_VARIABLE, longPath));
        assertAbsent("does not end in pcscd.comm", Map.of(PcscDaemon.SOCKET_VARIABLE, "/tmp/else"));
    }

    private static void assertAbsent(String reason, Map<String, String> environment) {
        DeviceException absent = assertThrows(
                DeviceException.class, () -> PcscDaemon.start(environment).close());
        assertEquals(DeviceFault.ABSENT, absent.fault());
        assertTrue(String.valueOf(absent.getMessage()).contains(reason), absent.getMessage());
    }

    /** The kernel ends it a moment after its parent. */
    private static void assertGone(int port) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (LocalPorts.listening(port) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertFalse(LocalPorts.listening(port));
    }

    private static String assertNotNullLine(BufferedReader words) throws IOException {
        String line = words.readLine();
        assertNotNull(line);
        return line;
    }

    private Map<String, String> environment() {
        return Map.of(PcscDaemon.SOCKET_VARIABLE, socket().toString());
    }

    private Path socket() {
        return folder.resolve("pcscd.comm");
    }

    /** Another program: starts a pcscd, tells its port, and leaves without closing it when it hears something. */
    static final class StartsADaemon {
        public static void main(String[] arguments) throws DeviceException, IOException {
            PcscDaemon daemon = PcscDaemon.start(Map.of(PcscDaemon.SOCKET_VARIABLE, arguments[0]));
            System.out.println(daemon.port());
            System.in.read();
        }
    }
}
