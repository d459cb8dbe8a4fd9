package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.device.serial.SerialLine;
import dev.madoguchi.device.serial.SimulatedScanner;
import dev.madoguchi.device.serial.SimulatedScanner.Ending;
import dev.madoguchi.form.FormCode.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A scanner behind a pty, read through the real driver. */
class SerialScannerTest {
    private static final Duration LONG = Duration.ofSeconds(10);
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

    @Test
    void dropsWhatWasScannedBeforeAnybodyAsked() throws DeviceException {
        device.scan(ApplicationId.invented(6).digits(), Ending.CR);
        awaitArrival();

        listen();
        device.scan(ID.digits(), Ending.CR);

        assertEquals(Optional.of(new FormCode.Accepted(ID)), scanner.next(LONG));
    }

    /** The driver of the pty has the earlier code when a later look at the same port finds it. */
    private void awaitArrival() throws DeviceException {
        try (SerialLine line = JSerialCommPort.at("serial:" + device.path(), SerialScanner.USUAL_BAUD)
                .open()) {
            device.scan("x", Ending.NONE);
            line.read(1, LONG);
            device.scan(ApplicationId.invented(6).digits(), Ending.CR);
            line.read(1, LONG);
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
