package dev.madoguchi.device.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TcpPrinterPortTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void givesUpWritingWhenThePrinterTakesNoMore() throws IOException, DeviceException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PrinterLine line = new TcpPrinterPort("127.0.0.1", deaf.getLocalPort()).open()) {
            var failure = assertThrows(DeviceException.class, () -> line.write(new byte[64_000_000], SHORT));

            assertEquals(DeviceFault.TIMEOUT, failure.fault());
        }
    }

    @Test
    void saysAbsentWhenThePrinterHangsUp() throws IOException, DeviceException {
        try (ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PrinterLine line = new TcpPrinterPort("127.0.0.1", printer.getLocalPort()).open()) {
            printer.accept().close();

            var failure = assertThrows(DeviceException.class, () -> line.read(Duration.ofSeconds(10)));

            assertEquals(DeviceFault.ABSENT, failure.fault());
        }
    }

    @Test
    void saysAbsentWhereNobodyListens() throws IOException {
        int free;
        try (ServerSocket briefly = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = briefly.getLocalPort();
        }

        var failure = assertThrows(DeviceException.class, () -> new TcpPrinterPort("127.0.0.1", free).open());

        assertEquals(DeviceFault.ABSENT, failure.fault());
    }
}
