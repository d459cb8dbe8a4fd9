package dev.madoguchi.app.doctor;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.device.camera.CounterCameras;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.KnownCamera;
import dev.madoguchi.device.camera.LocalCameras;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.device.serial.SerialPort;
import dev.madoguchi.form.WedgePace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;

/** The checks of what is plugged in: cameras, card readers, scanners, printing queues, the city server. */
public final class DeviceChecks {
    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration FIRST_FRAME = Duration.ofSeconds(3);

    private DeviceChecks() {}

    /** Cameras that are plugged into this computer, each with the ids that a list of allowed cameras may hold. */
    public static Finding cameras() {
        try {
            List<KnownCamera> cameras = new LocalCameras().list();
            return cameras.isEmpty()
                    ? Finding.warning(
                            "camera", "none on this computer", "Plug a camera in, or give a network camera's address.")
                    : Finding.ok(
                            "camera", cameras.stream().map(DeviceChecks::words).collect(Collectors.joining("; ")));
        } catch (UncheckedIOException | UnsatisfiedLinkError e) {
            return Finding.fault("camera", e.toString(), "The cameras of this computer cannot be listed.");
        }
    }

    private static String words(KnownCamera camera) {
        return "%s at %s [%s]".formatted(camera.name(), camera.address(), String.join(", ", camera.ids()));
    }

    /** Whether the camera that a station's file names can be used there, and a picture comes from it. */
    public static Finding camera(CounterCameras cameras) {
        try (CameraFeed feed = cameras.open()) {
            Frame frame = feed.next(FIRST_FRAME);
            return Finding.ok("camera in use", "%s, %d x %d".formatted(cameras.name(), frame.width(), frame.height()));
        } catch (DeviceException e) {
            return Finding.fault(
                    "camera in use",
                    cameras.name() + ": " + e.fault(),
                    e.fault() == DeviceFault.REFUSED
                            ? "Choose an allowed camera in the photo step, or enter its id under cameras in the profile."
                            : "Check its power, its cable and its address, or choose another in the photo step.");
        }
    }

    /** Card readers that PC/SC shows. */
    public static Finding readers() {
        try (PcscReaders readers = new PcscReaders()) {
            List<String> names = readers.names();
            return names.isEmpty()
                    ? Finding.warning("card reader", "none", "Plug a card reader in.")
                    : Finding.ok("card reader", String.join(", ", names));
        } catch (DeviceException e) {
            return Finding.warning(
                    "card reader", String.valueOf(e.getMessage()), "Start pcscd (on Windows: the smart card service).");
        }
    }

    /** The card reader that a station's file names, or any where it names none, and what to do where it cannot be used. */
    public static Finding reader(String wanted) {
        try (PcscReaders readers = new PcscReaders()) {
            return device("card reader in use", () -> readers.reader(wanted).status());
        }
    }

    /** Serial ports, at which a hand scanner or a printer may be. */
    public static Finding serialPorts() {
        List<String> ports = JSerialCommPort.addresses();
        return ports.isEmpty()
                ? Finding.ok("serial ports", "none; a scanner that types needs none")
                : Finding.ok("serial ports", String.join(", ", ports));
    }

    /** The hand scanner that a station's file names: whether its port opens. */
    public static Finding scanner(SerialPort port) {
        return device("scanner", () -> {
            port.open().close();
            return new DeviceStatus.Ready(port.name());
        });
    }

    /** How a scanner that types like a keyboard is told from a person. */
    public static Finding wedge(WedgePace pace) {
        return Finding.ok(
                "scanner that types",
                "%d characters or more, each within %d ms"
                        .formatted(pace.characters(), pace.perCharacter().toMillis()));
    }

    /** Queues for documents. */
    public static Finding queues() {
        PrintService[] services = PrintServiceLookup.lookupPrintServices(null, null);
        return services.length == 0
                ? Finding.warning("printing queues", "none", "Set a printer up in the operating system.")
                : Finding.ok(
                        "printing queues",
                        String.join(
                                ", ",
                                Arrays.stream(services)
                                        .map(PrintService::getName)
                                        .toList()));
    }

    /** A device that a configuration names, asked once. */
    public static Finding device(String name, Asking asking) {
        try {
            return switch (asking.ask()) {
                case DeviceStatus.Ready ready -> Finding.ok(name, ready.name());
                case DeviceStatus.Warning warning -> Finding.warning(name, warning.messageKey(), "Look at the device.");
                case DeviceStatus.Failed failed ->
                    Finding.fault(name, failed.fault().name(), "Check its power, its cable and its address.");
            };
        } catch (DeviceException e) {
            return Finding.fault(name, String.valueOf(e.getMessage()), "Check its power, its cable and its address.");
        }
    }

    /** Whether the city server's port answers. */
    public static Finding server(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), CONNECT_MILLIS);
            return Finding.ok("city server", address.toString());
        } catch (IOException e) {
            return Finding.warning(
                    "city server", address + ": " + e.getMessage(), "The counter works on; check the network.");
        }
    }

    /** One question to one device. */
    @FunctionalInterface
    public interface Asking {
        DeviceStatus ask() throws DeviceException;
    }
}
