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
 * The cameras that are plugged into this computer, as Linux knows them; on other systems a camera is given by its name.
 *
 * <p>One camera shows up as several {@code /dev/video} devices; the first of each is the one that sends pictures.
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

    /** What is plugged in right now, in the order it was found by Linux. */
    public List<Camera> list() {
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        List<Camera> cameras = new ArrayList<>();
        for (Path device : devices()) {
            Path about = classes.resolve(device.getFileName().toString());
            if (text(about.resolve("index"), "0").equals("0")) {
                cameras.add(new JavaCvCamera(text(about.resolve("name"), device.toString()), device.toString()));
            }
        }
        return List.copyOf(cameras);
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
