package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CupsCommandsTest {
    /** More than a pipe holds, so that it is noticed when nobody reads it. */
    private static final byte[] LARGE = new byte[1_000_000];

    @Test
    void hearsWhyAProgramTakesNoDocument() {
        CupsCommands commands = new CupsCommands(Map.of());

        DeviceException refused = assertThrows(
                DeviceException.class,
                () -> commands.run(LARGE, "sh", "-c", "echo the queue is not accepting jobs; exit 1"));

        assertEquals(DeviceFault.REFUSED, refused.fault());
    }

    @Test
    void believesNoProgramThatHasNotReadTheWholeDocument() {
        CupsCommands commands = new CupsCommands(Map.of());

        DeviceException broken =
                assertThrows(DeviceException.class, () -> commands.run(LARGE, "sh", "-c", "echo request id is q-1"));

        assertEquals(DeviceFault.BROKEN, broken.fault());
    }

    @Test
    void endsAProgramThatDoesNotEnd() throws Exception {
        CupsCommands commands = new CupsCommands(Map.of(), Duration.ofMillis(300));

        DeviceException late = assertThrows(DeviceException.class, () -> commands.run(LARGE, "sleep", "3600.25"));

        assertEquals(DeviceFault.TIMEOUT, late.fault());
        for (ProcessHandle child : sleeping()) {
            child.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private static List<ProcessHandle> sleeping() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("3600.25"))
                .toList();
    }
}
