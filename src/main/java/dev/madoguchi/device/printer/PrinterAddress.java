package dev.madoguchi.device.printer;

import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.device.serial.SerialSettings;
import dev.madoguchi.device.serial.SerialSettings.FlowControl;
import dev.madoguchi.device.serial.SerialSettings.Parity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a printer is, as written in settings and on the command line: {@code serial:/dev/ttyUSB0}, {@code
 * serial:COM3@9600,8e1,dtrdsr}, {@code tcp:192.168.0.9:9100} or {@code queue:NAME}. After the speed stand, as they are set on
 * the printer, the bits (8n1 where nothing is said) and the flow control: {@code none}, {@code rtscts}, {@code dtrdsr} or
 * {@code xonxoff}; without one a slow printer loses bytes.
 */
public sealed interface PrinterAddress {
    /** 115,200 baud, what printers with a USB port that looks serial are set to. */
    int USUAL_BAUD = 115_200;

    /** A printer at a serial port. */
    record Serial(String path, SerialSettings settings) implements PrinterAddress {

        public PrinterPort port() {
            return new SerialPrinterPort(new JSerialCommPort(path, settings));
        }
    }

    /** A printer in the network. */
    record Tcp(String host, int number) implements PrinterAddress {

        public PrinterPort port() {
            return new TcpPrinterPort(host, number);
        }
    }

    /** A queue of the operating system, which has its own driver. */
    record Queue(String name) implements PrinterAddress {}

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it is none; the message shows the forms
     */
    static PrinterAddress parse(String text) {
        Matcher serial = Pattern.compile(
                        "serial:(.+?)(?:@(\\d{2,7})(?:,([78])([neo])([12]))?(?:,(none|rtscts|dtrdsr|xonxoff))?)?")
                .matcher(text);
        if (serial.matches()) {
            return new Serial(serial.group(1), settings(serial));
        }
        Matcher tcp = Pattern.compile("tcp:(.+?)(?::(\\d{1,5}))?").matcher(text);
        if (tcp.matches()) {
            String port = tcp.group(2);
            return new Tcp(tcp.group(1), port == null ? TcpPrinterPort.RAW_PORT : Integer.parseInt(port));
        }
        if (text.startsWith("queue:") && text.length() > "queue:".length()) {
            return new Queue(text.substring("queue:".length()));
        }
        throw new IllegalArgumentException("not a printer address: " + text
                + " (serial:/dev/ttyUSB0[@9600[,8e1][,rtscts]], tcp:HOST[:9100] or queue:NAME)");
    }

    private static SerialSettings settings(Matcher serial) {
        String baud = serial.group(2);
        SerialSettings usual = SerialSettings.of(baud == null ? USUAL_BAUD : Integer.parseInt(baud))
                .with(flow(serial.group(6)));
        if (serial.group(3) == null) {
            return usual;
        }
        return new SerialSettings(
                usual.baud(),
                Integer.parseInt(serial.group(3)),
                Integer.parseInt(serial.group(5)),
                parity(serial.group(4)),
                usual.flow());
    }

    private static Parity parity(String letter) {
        return switch (letter) {
            case "e" -> Parity.EVEN;
            case "o" -> Parity.ODD;
            default -> Parity.NONE;
        };
    }

    private static FlowControl flow(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "rtscts" -> FlowControl.RTS_CTS;
            case "dtrdsr" -> FlowControl.DTR_DSR;
            case "xonxoff" -> FlowControl.XON_XOFF;
            default -> FlowControl.NONE;
        };
    }
}
