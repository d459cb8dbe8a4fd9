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

    private void device(String name, String camera, String index) throws IOException {
        Path about = Files.createDirectories(root.resolve("sys").resolve(name));
        Files.writeString(about.resolve("name"), camera + "\n");
        Files.writeString(about.resolve("index"), index + "\n");
        Files.createDirectories(root.resolve("dev"));
        Files.createFile(root.resolve("dev").resolve(name));
    }

    private List<String> names() {
        return new LocalCameras(root.resolve("dev"), root.resolve("sys"))
                .list().stream().map(Camera::name).toList();
    }
}
