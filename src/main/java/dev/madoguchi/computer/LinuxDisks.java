package dev.madoguchi.computer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads what the kernel tells of disks. */
final class LinuxDisks {
    private static final String ENCRYPTED = "CRYPT-";
    private static final int DEVICE = 2;
    private static final int MOUNTED_AT = 4;

    private final Path root;
    private final Path blocks;

    LinuxDisks(Path root) {
        this.root = root;
        this.blocks = root.resolve("sys/block");
    }

    /** Disks that can be carried away and hold something: USB sticks and disks, memory cards. */
    List<RemovableDisk> removable() throws IOException {
        List<RemovableDisk> found = new ArrayList<>();
        for (Path disk : SysFiles.list(blocks)) {
            boolean empty = SysFiles.line(disk.resolve("size")).equals("0");
            if (!empty && isRemovable(disk)) {
                found.add(new RemovableDisk(disk.getFileName().toString(), serial(disk)));
            }
        }
        return found;
    }

    private static boolean isRemovable(Path disk) throws IOException {
        return SysFiles.line(disk.resolve("removable")).equals("1")
                || disk.toRealPath().toString().contains("/usb")
                || SysFiles.line(disk.resolve("device/type")).equals("SD");
    }

    /** A memory card tells its own number; a USB disk's stands with the device that it is plugged in as. */
    private static String serial(Path disk) throws IOException {
        Path device = disk.resolve("device");
        if (!Files.exists(device)) {
            return "";
        }
        for (Path place = device.toRealPath(); place != null; place = place.getParent()) {
            String serial = SysFiles.line(place.resolve("serial"));
            if (!serial.isEmpty()) {
                return serial;
            }
        }
        return "";
    }

    /** Whether the disk under a folder is encrypted; empty where no disk of this computer is under it. */
    Optional<Boolean> encrypted(Path folder) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        Optional<String[]> mount = SysFiles.text(root.resolve("proc/self/mountinfo"))
                .lines()
                .map(line -> line.split(" ", -1))
                .filter(fields -> place.startsWith(Path.of(fields[MOUNTED_AT])))
                .max(Comparator.comparingInt(
                        fields -> Path.of(fields[MOUNTED_AT]).getNameCount()));
        if (mount.isEmpty()) {
            return Optional.empty();
        }
        Path device = root.resolve("sys/dev/block").resolve(mount.get()[DEVICE]);
        return Files.exists(device) ? Optional.of(isEncrypted(device.toRealPath())) : Optional.empty();
    }

    /** Whether a disk, by the name the system gives it, is encrypted. */
    boolean isEncrypted(String name) throws IOException {
        Path disk = blocks.resolve(name);
        return Files.exists(disk) && isEncrypted(disk.toRealPath());
    }

    /** A disk is encrypted by itself, or because everything that it lies on is. */
    private static boolean isEncrypted(Path disk) throws IOException {
        if (SysFiles.line(disk.resolve("dm/uuid")).startsWith(ENCRYPTED)) {
            return true;
        }
        List<Path> under = SysFiles.list(disk.resolve("slaves"));
        for (Path each : under) {
            if (!isEncrypted(each.toRealPath())) {
                return false;
            }
        }
        return !under.isEmpty();
    }
}
