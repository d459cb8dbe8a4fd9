package dev.madoguchi.device.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.serial.SerialSettings;
import dev.madoguchi.device.serial.SerialSettings.FlowControl;
import dev.madoguchi.device.serial.SerialSettings.Parity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterAddressTest {
    @Test
    void readsTheFormsPeopleWrite() {
        assertEquals(
                new PrinterAddress.Serial(
                        "/dev/ttyUSB0", SerialSettings.of(115_200).with(FlowControl.NONE)),
                PrinterAddress.parse("serial:/dev/ttyUSB0"));
        assertEquals(
                new PrinterAddress.Serial("COM3", SerialSettings.of(9600).with(FlowControl.NONE)),
                PrinterAddress.parse("serial:COM3@9600"));
        assertEquals(
                new PrinterAddress.Serial("COM3", SerialSettings.of(9600).with(FlowControl.DTR_DSR)),
                PrinterAddress.parse("serial:COM3@9600,dtrdsr"));
        assertEquals(
                new PrinterAddress.Serial("COM3", new SerialSettings(19_200, 7, 2, Parity.EVEN, FlowControl.XON_XOFF)),
                PrinterAddress.parse("serial:COM3@19200,7e2,xonxoff"));
        assertEquals(new PrinterAddress.Tcp("192.168.0.9", 9100), PrinterAddress.parse("tcp:192.168.0.9"));
        assertEquals(new PrinterAddress.Tcp("printer", 9101), PrinterAddress.parse("tcp:printer:9101"));
        assertEquals(new PrinterAddress.Queue("受付 2"), PrinterAddress.parse("queue:受付 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/dev/ttyUSB0", "usb:1", "queue:", "tcp:", "serial:"})
    void showsTheFormsWhenItIsNone(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> PrinterAddress.parse(text));

        assertTrue(refused.toString().contains("tcp:HOST"), refused.toString());
    }
}
