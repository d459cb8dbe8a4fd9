package dev.madoguchi.device.media;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real file system of a few megabytes, mounted for one test: full, locked and pulled out are tried on the kernel itself.
 *
 * <p>Needs the right to mount; a test that lacks it is skipped and says so.
 */
public final class Mounted implements AutoCloseable {
    private static final long LIMIT_SECONDS = 30;

    private final Path root;

    private Mounted(Path root) {
        this.root = root;
    }

    /** A file system in memory of this many kibibytes. */
    public static Mounted memory(Path root, int kibibytes) throws Exception {
        return mounted(root, "mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", root.toString());
    }

    /** An ext4 file system in a file: it lies on a block device, and can be read past the system's memory. */
    public static Mounted disk(Path image, Path root) throws Exception {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(16 << 20);
        }
        assumeTrue(run("mkfs.ext4", "-q", "-F", image.toString()), "no mkfs.ext4 here");
        return mounted(root, "mount", "-o", "loop", image.toString(), root.toString());
    }

    private static Mounted mounted(Path root, String... command) throws Exception {
        Files.createDirectories(root);
        assumeTrue(run(command), "this test needs the right to mount, such as root's");
        return new Mounted(root);
    }

    public Path root() {
        return root;
    }

    /** The number of its device. */
    public String device() {
        return DeviceNumber.of(root);
    }

    /** Sets the lock, as sliding a card's tab does. */
    public void lock() throws Exception {
        if (!run("mount", "-o", "remount,ro", root.toString())) {
            throw new IllegalStateException("not locked");
        }
    }

    /** Takes it away at once, whoever uses it. */
    public void pull() {
        try {
            if (!run("umount", "-l", root.toString())) {
                throw new IllegalStateException("not pulled");
            }
        } catch (IOException e) {
            throw new IllegalStateException("not pulled", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                .anyMatch(line -> List.of(line.split(" ")).contains(root.toString()))) {
            pull();
        }
    }

    private static boolean run(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return false;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(command[0] + " does not end: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return process.exitValue() == 0;
    }
}
