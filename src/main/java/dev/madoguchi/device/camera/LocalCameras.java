package dev.madoguchi.device.camera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cameras that are plugged into this computer, as Linux or Windows knows them.
 *
 * <p>On Linux one camera shows up as several {@code /dev/video} devices; the first of each is the one that sends pictures.
 */
public final class LocalCameras {
    private static final String PREFIX = "video";

    private final Path devices;
    private final Path classes;

    /** Those of this computer. */
    public LocalCameras() {
        this(Path.of("/dev"), Path.of("/sys/class/video4linux"));
    }

    LocalCameras(Path devices, Path classes) {
        this.devices = devices;
        this.classes = classes;
    }

    /** What is plugged in right now, in the order it was found by the system. Nothing is switched on. */
    public List<KnownCamera> list() {
        if (DirectShowCameras.isHere()) {
            return DirectShowCameras.list();
        }
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        List<KnownCamera> cameras = new ArrayList<>();
        for (Path device : devices()) {
            Path about = classes.resolve(device.getFileName().toString());
            if (text(about.resolve("index"), "0").equals("0")) {
                String name = text(about.resolve("name"), device.toString());
                cameras.add(new KnownCamera(name, device.toString(), ids(about, name)));
            }
        }
        return List.copyOf(cameras);
    }

    /** What USB says of it, the most exact first, and its name. */
    private static List<String> ids(Path about, String name) {
        List<String> ids = new ArrayList<>();
        Path usb = about.resolve("device").resolve("..");
        String vendor = text(usb.resolve("idVendor"), "");
        String product = text(usb.resolve("idProduct"), "");
        String serial = text(usb.resolve("serial"), "");
        if (!vendor.isEmpty() && !product.isEmpty()) {
            String model = vendor + ":" + product;
            if (!serial.isEmpty()) {
                ids.add(model + ":" + serial);
            }
            ids.add(model);
        }
        ids.add(name);
        return ids;
    }

    private List<Path> devices() {
        try (Stream<Path> found = Files.list(classes)) {
            return found.map(each -> each.getFileName().toString())
                    .filter(name -> name.matches(PREFIX + "\\d+"))
                    .sorted(Comparator.comparingInt(name -> Integer.parseInt(name.substring(PREFIX.length()))))
                    .map(devices::resolve)
                    .filter(Files::exists)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for cameras", e);
        }
    }

    /** A file may be gone by now: a camera that is pulled takes its description with it. */
    private static String text(Path file, String otherwise) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return otherwise;
        }
    }
}
