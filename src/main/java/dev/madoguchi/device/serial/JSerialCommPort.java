package dev.madoguchi.device.serial;

import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A serial port of this computer, driven by jSerialComm: a USB or built-in port, or a pty by its symlink. */
public final class JSerialCommPort implements SerialPort {
    private static final Pattern ADDRESS = Pattern.compile("serial:(.+?)(?:@(\\d{2,7}))?");

    private final String path;
    private final SerialSettings settings;

    /** @param path {@code /dev/ttyUSB0}, a symlink to a pty, or {@code COM3} */
    public JSerialCommPort(String path, SerialSettings settings) {
        this.path = path;
        this.settings = settings;
    }

    /**
     * The port at an address as settings write it: {@code serial:/dev/ttyACM0} or {@code serial:COM3@19200}.
     *
     * @param usualBaud where the address names no speed
     * @throws IllegalArgumentException when it is none; the message shows the form
     */
    public static JSerialCommPort at(String address, int usualBaud) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a serial port: " + address + " (serial:/dev/ttyACM0[@9600])");
        }
        int baud = parts.group(2) == null ? usualBaud : Integer.parseInt(parts.group(2));
        return new JSerialCommPort(parts.group(1), SerialSettings.of(baud));
    }

    @Override
    public String name() {
        return path;
    }

    @Override
    public SerialLine open() throws DeviceException {
        var port = port();
        configure(port);
        if (!port.openPort(0)) {
            throw notOpened(port.getLastErrorCode());
        }
        return new JSerialCommLine(path, port);
    }

    /** Whether something is plugged in there. Opens nothing, so that it disturbs nobody who listens. */
    public DeviceStatus status() {
        return stillThere() ? new DeviceStatus.Ready(path) : new DeviceStatus.Failed(path, DeviceFault.ABSENT);
    }

    /** The serial ports of this computer, as addresses that settings take. */
    public static List<String> addresses() {
        return Arrays.stream(com.fazecast.jSerialComm.SerialPort.getCommPorts())
                .map(port -> "serial:" + port.getSystemPortPath())
                .toList();
    }

    private com.fazecast.jSerialComm.SerialPort port() throws DeviceException {
        try {
            return com.fazecast.jSerialComm.SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw new DeviceException(DeviceFault.ABSENT, "no serial port at " + path, e);
        }
    }

    private void configure(com.fazecast.jSerialComm.SerialPort port) {
        int stopBits = settings.stopBits() == 2
                ? com.fazecast.jSerialComm.SerialPort.TWO_STOP_BITS
                : com.fazecast.jSerialComm.SerialPort.ONE_STOP_BIT;
        port.setComPortParameters(settings.baud(), settings.dataBits(), stopBits, parity());
        port.setFlowControl(flowControl());
        // A blocking write cannot be given a limit on Linux: the line does the waiting itself.
        port.setComPortTimeouts(com.fazecast.jSerialComm.SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
    }

    private int parity() {
        return switch (settings.parity()) {
            case NONE -> com.fazecast.jSerialComm.SerialPort.NO_PARITY;
            case EVEN -> com.fazecast.jSerialComm.SerialPort.EVEN_PARITY;
            case ODD -> com.fazecast.jSerialComm.SerialPort.ODD_PARITY;
        };
    }

    private int flowControl() {
        return switch (settings.flow()) {
            case NONE -> com.fazecast.jSerialComm.SerialPort.FLOW_CONTROL_DISABLED;
            case RTS_CTS ->
                com.fazecast.jSerialComm.SerialPort.FLOW_CONTROL_RTS_ENABLED
                        | com.fazecast.jSerialComm.SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case DTR_DSR ->
                com.fazecast.jSerialComm.SerialPort.FLOW_CONTROL_DTR_ENABLED
                        | com.fazecast.jSerialComm.SerialPort.FLOW_CONTROL_DSR_ENABLED;
            case XON_XOFF ->
                // Only listened to: a byte of our own between two others would spoil a picture on its way out.
                com.fazecast.jSerialComm.SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
        };
    }

    /**
     * The library's code is errno, GetLastError or its own 2 for "open in this process", which is also ENOENT: only
     * whether the port is still there tells the two apart.
     */
    private DeviceException notOpened(int code) {
        if (!stillThere()) {
            return new DeviceException(DeviceFault.ABSENT, path + " is gone, code " + code);
        }
        return new DeviceException(faultOf(code), path + " did not open, code " + code);
    }

    private boolean stillThere() {
        if (windows()) {
            return Arrays.stream(com.fazecast.jSerialComm.SerialPort.getCommPorts())
                    .anyMatch(port -> port.getSystemPortName().equalsIgnoreCase(path));
        }
        return Files.exists(Path.of(path));
    }

    private static DeviceFault faultOf(int code) {
        if (windows()) {
            // ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION are what a port in use gives there.
            return code == 2 || code == 5 || code == 32 ? DeviceFault.BUSY : DeviceFault.REFUSED;
        }
        return switch (code) {
            case 2, 11, 16 -> DeviceFault.BUSY; // open here, EAGAIN from flock, EBUSY
            case 5, 6, 19 -> DeviceFault.ABSENT; // EIO, ENXIO, ENODEV: a driver without its device
            default -> DeviceFault.REFUSED; // EACCES, ENOTTY
        };
    }

    private static boolean windows() {
        return File.separatorChar == '\\';
    }
}
