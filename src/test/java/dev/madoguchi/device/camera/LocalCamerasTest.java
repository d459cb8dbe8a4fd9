package dev.madoguchi.device.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCamerasTest {
    @TempDir
    private Path root;

    @Test
    void namesEachCameraOnce() throws IOException {
        device("video10", "Desk camera", "0");
        device("video2", "Built-in camera", "0");
        device("video3", "Built-in camera", "1");
        Files.createDirectories(root.resolve("sys/video7"));

        assertEquals(List.of("Built-in camera", "Desk camera"), names());
    }

    @Test
    void findsNoneWhereThereIsNoVideo() {
        assertEquals(List.of(), names());
    }

    @Test
    void knowsACameraByWhatUsbSaysOfItAndByItsName() throws IOException {
        device("video0", "HD Pro Webcam C920", "0");
        usb("video0", "046d", "082d", "1A2B3C4D");

        KnownCamera camera = new LocalCameras(root.resolve("dev"), root.resolve("sys"))
                .list()
                .getFirst();

        assertEquals(List.of("046d:082d:1A2B3C4D", "046d:082d", "HD Pro Webcam C920"), camera.ids());
        assertEquals(root.resolve("dev/video0").toString(), camera.address());
    }

    /** As Linux lays it out: the camera is a function of a USB device, which is one folder up from where the link leads. */
    private void usb(String name, String vendor, String product, String serial) throws IOException {
        Path usb = Files.createDirectories(root.resolve("usb1/1-4"));
        Files.writeString(usb.resolve("idVendor"), vendor + "\n");
        Files.writeString(usb.resolve("idProduct"), product + "\n");
        Files.writeString(usb.resolve("serial"), serial + "\n");
        Path function = Files.createDirectories(usb.resolve("1-4:1.0"));
        Files.createSymbolicLink(root.resolve("sys").resolve(name).resolve("device"), function);
    }

    private void device(String name, String camera, String index) throws IOException {
        Path about = Files.createDirectories(root.resolve("sys").resolve(name));
        Files.writeString(about.resolve("name"), camera + "\n");
        Files.writeString(about.resolve("index"), index + "\n");
        Files.createDirectories(root.resolve("dev"));
        Files.createFile(root.resolve("dev").resolve(name));
    }

    private List<String> names() {
        return new LocalCameras(root.resolve("dev"), root.resolve("sys"))
                .list().stream().map(KnownCamera::name).toList();
    }
}
