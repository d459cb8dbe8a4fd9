package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.device.serial.SerialLine;
import dev.madoguchi.device.serial.SerialPort;
import dev.madoguchi.device.serial.SimulatedScanner;
import dev.madoguchi.device.serial.SimulatedScanner.Ending;
import dev.madoguchi.form.FormCode.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A scanner behind a pty, read through the real driver. */
class SerialScannerTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final ApplicationId ID = ApplicationId.invented(7);
    private static final String ADDRESS = "https://net.kojinbango-card.go.jp/apply?id=" + ID.digits();

    @TempDir
    private Path folder;

    private SimulatedScanner device;
    private SerialScanner scanner;

    @BeforeEach
    void plugIn() throws DeviceException {
        device = SimulatedScanner.start(folder.resolve("ttyACM0"));
        scanner = new SerialScanner(
                JSerialCommPort.at("serial:" + device.path(), SerialScanner.USUAL_BAUD),
                new ApplicationIdParser(List.of(".kojinbango-card.go.jp")));
    }

    @AfterEach
    void pullOut() {
        scanner.close();
        device.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsACodeHoweverItEnds(Ending ending) throws DeviceException {
        listen();

        device.scan(ADDRESS, ending);

        assertEquals(Optional.of(new FormCode.Accepted(ID)), scanner.next(LONG));
    }

    @Test
    void readsNothingWhenNothingIsScanned() throws DeviceException {
        assertEquals(Optional.empty(), scanner.next(SHORT));
    }

    @Test
    void losesNothingBetweenTwoQuestions() throws DeviceException {
        listen();
        device.scan(ID.digits(), Ending.CRLF);
        device.scan("https://example.com/", Ending.CRLF);

        assertEquals(Optional.of(new FormCode.Accepted(ID)), scanner.next(LONG));
        assertEquals(Optional.of(new FormCode.Refused(Reason.OTHER_SITE)), scanner.next(LONG));
    }

    @Test
    void saysWhatIsWrongWithJunk() throws DeviceException {
        listen();

        device.send(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00, '\r'});
        assertEquals(Optional.of(new FormCode.Refused(Reason.GARBLED)), scanner.next(LONG));

        device.scan("9".repeat(600), Ending.CR);
        assertEquals(Optional.of(new FormCode.Refused(Reason.TOO_LONG)), scanner.next(LONG));

        device.scan("4901234567894", Ending.CR);
        assertEquals(Optional.of(new FormCode.Refused(Reason.TOO_SHORT)), scanner.next(LONG));
    }

    /** Over a line of memory: on a pty nobody knows when the earlier code has arrived. */
    @Test
    void dropsWhatWasScannedBeforeAnybodyAsked() throws DeviceException {
        MemoryLine line = new MemoryLine();
        SerialScanner asked = new SerialScanner(line, new ApplicationIdParser(List.of()));
        line.arrive(ApplicationId.invented(6).digits() + "\r");
        line.arrive(ApplicationId.invented(8).digits());

        assertEquals(Optional.empty(), asked.next(Duration.ZERO));
        line.arrive(ID.digits() + "\r");

        assertEquals(Optional.of(new FormCode.Accepted(ID)), asked.next(LONG));
    }

    /** A port whose line gives what has arrived, a piece at a time. */
    private static final class MemoryLine implements SerialPort, SerialLine {
        private final Queue<byte[]> arrived = new ArrayDeque<>();

        void arrive(String text) {
            arrived.add(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String name() {
            return "memory";
        }

        @Override
        public SerialLine open() {
            return this;
        }

        @Override
        public byte[] pending() {
            return Optional.ofNullable(arrived.poll()).orElse(new byte[0]);
        }

        @Override
        public byte[] read(int count, Duration limit) throws DeviceException {
            throw new DeviceException(DeviceFault.TIMEOUT, "only what is pending can be had");
        }

        @Override
        public void write(byte[] bytes, Duration standstill) throws DeviceException {
            throw new DeviceException(DeviceFault.TIMEOUT, "nobody takes what is written");
        }

        @Override
        public void close() {
            arrived.clear();
        }
    }

    @Test
    void saysAbsentWhenItIsPulledOutAndReadsAgainWhenItIsBack() throws DeviceException {
        listen();

        device.unplug();
        assertFault(DeviceFault.ABSENT);
        assertFault(DeviceFault.ABSENT);

        device.plug();
        listen();
        device.scan(ID.digits(), Ending.CR);
        assertEquals(Optional.of(new FormCode.Accepted(ID)), scanner.next(LONG));
    }

    @Test
    void saysBusyWhileAnotherProgramHoldsThePort() throws DeviceException {
        try (SerialLine other = JSerialCommPort.at("serial:" + device.path(), SerialScanner.USUAL_BAUD)
                .open()) {
            assertEquals(0, other.pending().length);
            assertFault(DeviceFault.BUSY);
        }

        listen();
        device.scan(ID.digits(), Ending.STX_ETX);
        assertEquals(Optional.of(new FormCode.Accepted(ID)), scanner.next(LONG));
    }

    @Test
    void refusesAnAddressThatIsNoSerialPort() {
        assertThrows(IllegalArgumentException.class, () -> JSerialCommPort.at("tcp:host:9100", 9600));
        assertEquals("COM3", JSerialCommPort.at("serial:COM3@19200", 9600).name());
    }

    /** Opens the line. */
    private void listen() throws DeviceException {
        assertEquals(Optional.empty(), scanner.next(Duration.ZERO));
    }

    private void assertFault(DeviceFault fault) {
        DeviceException failure = assertThrows(DeviceException.class, () -> scanner.next(LONG));
        assertEquals(fault, failure.fault(), failure.toString());
    }
}
