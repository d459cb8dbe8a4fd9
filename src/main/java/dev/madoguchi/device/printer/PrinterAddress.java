package dev.madoguchi.device.printer;

import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.device.serial.SerialSettings;
import dev.madoguchi.device.serial.SerialSettings.FlowControl;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a printer is, as written in settings and on the command line: {@code serial:/dev/ttyUSB0}, {@code
 * serial:COM3@9600,dtrdsr}, {@code tcp:192.168.0.9:9100} or {@code queue:NAME}. The word after the speed is the flow
 * control as set on the printer: {@code rtscts}, {@code dtrdsr} or {@code xonxoff}; without it a slow printer loses bytes.
 */
public sealed interface PrinterAddress {
    /** 115,200 baud, what printers with a USB port that looks serial are set to. */
    int USUAL_BAUD = 115_200;

    /** A printer at a serial port. */
    record Serial(String path, int baud, FlowControl flow) implements PrinterAddress {

        public PrinterPort port() {
            return new SerialPrinterPort(
                    new JSerialCommPort(path, SerialSettings.of(baud).with(flow)));
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
        Matcher serial = Pattern.compile("serial:(.+?)(?:@(\\d{2,7})(?:,(rtscts|dtrdsr|xonxoff))?)?")
                .matcher(text);
        if (serial.matches()) {
            String baud = serial.group(2);
            return new Serial(
                    serial.group(1), baud == null ? USUAL_BAUD : Integer.parseInt(baud), flow(serial.group(3)));
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
                + " (serial:/dev/ttyUSB0[@9600[,rtscts]], tcp:HOST[:9100] or queue:NAME)");
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
