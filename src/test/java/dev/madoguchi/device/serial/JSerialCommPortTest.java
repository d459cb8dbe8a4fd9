package dev.madoguchi.device.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.serial.SerialSettings.FlowControl;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class JSerialCommPortTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    private Path directory;

    private PtyPair cable;

    @BeforeEach
    void plugIn() throws DeviceException {
        cable = PtyPair.in(directory);
    }

    @AfterEach
    void pullOut() {
        cable.close();
    }

    @Test
    void carriesBytesBothWays() throws DeviceException {
        byte[] there = everyByte();
        byte[] back = "はい".getBytes(StandardCharsets.UTF_8);

        try (SerialLine near = port(cable.near()).open();
                SerialLine far = port(cable.far()).open()) {
            near.write(there, LONG);
            far.write(back, LONG);

            assertArrayEquals(there, far.read(there.length, LONG));
            assertArrayEquals(back, near.read(back.length, LONG));
        }
    }

    @Test
    void carriesMoreThanAnyBufferHolds() throws Exception {
        byte[] much = new byte[200_000];
        for (int i = 0; i < much.length; i++) {
            much[i] = (byte) (i * 31);
        }

        try (SerialLine near = port(cable.near()).open();
                SerialLine far = port(cable.far()).open()) {
            ByteArrayOutputStream arrived = new ByteArrayOutputStream();
            Thread reader = Thread.ofPlatform().name("test-reader").start(() -> readAll(far, much.length, arrived));
            near.write(much, LONG);
            reader.join(LONG);

            assertArrayEquals(much, arrived.toByteArray());
        }
    }

    private static void writeAll(SerialLine line, byte[] bytes) {
        try {
            line.write(bytes, LONG);
        } catch (DeviceException e) {
            throw new AssertionError(e);
        }
    }

    private static void readAll(SerialLine line, int count, ByteArrayOutputStream into) {
        try {
            into.writeBytes(line.read(count, LONG));
        } catch (DeviceException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void waitsWhileThePrinterSaysXoffAndAltersNoByte() throws Exception {
        byte[] picture = everyByte();
        SerialSettings settings = SerialSettings.of(115_200).with(FlowControl.XON_XOFF);
        try (SerialLine near = new JSerialCommPort(cable.near().toString(), settings).open();
                SerialLine far = port(cable.far()).open()) {
            far.write(new byte[] {0x13, 'A'}, LONG);
            assertArrayEquals(new byte[] {'A'}, near.read(1, LONG));

            Thread writer = Thread.ofPlatform().name("test-writer").start(() -> writeAll(near, picture));
            assertFault(DeviceFault.TIMEOUT, () -> far.read(1, Duration.ofMillis(300)));
            far.write(new byte[] {0x11}, LONG);

            assertArrayEquals(picture, far.read(picture.length, LONG));
            writer.join(LONG);
        }
    }

    @Test
    void opensAgainAfterItWasClosed() throws DeviceException {
        port(cable.near()).open().close();

        try (SerialLine near = port(cable.near()).open();
                SerialLine far = port(cable.far()).open()) {
            far.write(new byte[] {7}, LONG);

            assertArrayEquals(new byte[] {7}, near.read(1, LONG));
        }
    }

    @Test
    void saysAbsentWhereNothingIsPluggedIn() {
        assertFault(DeviceFault.ABSENT, () -> port(directory.resolve("ttyUSB9")).open());
    }

    @Test
    void saysBusyWhileSomebodyElseHoldsThePort() throws DeviceException {
        try (SerialLine line = port(cable.near()).open()) {
            assertArrayEquals(new byte[0], line.pending());

            assertFault(DeviceFault.BUSY, () -> port(cable.near()).open());
        }
    }

    @Test
    void saysRefusedForAFileThatIsNoSerialLine() throws Exception {
        Path file = Files.writeString(directory.resolve("letter"), "no line");

        assertFault(DeviceFault.REFUSED, () -> port(file).open());
    }

    @Test
    void givesUpReadingWhenNothingComes() throws DeviceException {
        try (SerialLine near = port(cable.near()).open()) {
            assertFault(DeviceFault.TIMEOUT, () -> near.read(1, SHORT));
        }
    }

    @Test
    void givesUpWritingWhenNobodyTakesTheBytes() throws DeviceException {
        try (SerialLine near = port(cable.near()).open()) {
            assertFault(DeviceFault.TIMEOUT, () -> near.write(new byte[1_000_000], Duration.ofMillis(300)));
        }
    }

    @Test
    void saysAbsentWhenTheCableIsPulledWhileTheLineIsOpen() throws DeviceException {
        try (SerialLine near = port(cable.near()).open()) {
            cable.close();

            assertFault(DeviceFault.ABSENT, () -> near.read(1, LONG));
            assertFault(DeviceFault.ABSENT, () -> near.write(new byte[] {1}, LONG));
        }
    }

    @Test
    void saysWhatIsWrongWhenNoPtyCanBeMade() {
        Path nowhere = directory.resolve("no/such/folder");

        DeviceException failure = assertFault(DeviceFault.REFUSED, () -> PtyPair.in(nowhere));

        assertTrue(failure.toString().contains("no pseudo terminals"), failure.toString());
    }

    @Test
    void leavesNoLinksBehind() {
        cable.close();

        assertEquals(0, directory.toFile().list().length);
    }

    private static SerialPort port(Path path) {
        return new JSerialCommPort(path.toString(), SerialSettings.of(115_200));
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static DeviceException assertFault(DeviceFault fault, Executable deed) {
        DeviceException failure = assertThrows(DeviceException.class, deed);
        assertEquals(fault, failure.fault(), failure.toString());
        return failure;
    }
}
