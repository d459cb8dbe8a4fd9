package dev.madoguchi.device.media;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Media on Linux, as the kernel tells of them: what is mounted, and what of it is made to be pulled out. */
public final class LinuxMedia implements Media {
    private final Places places;

    /**
     * Where the kernel tells what.
     *
     * @param mounts the mounted file systems (proc_pid_mountinfo(5))
     * @param devices a folder with one entry for each block device, named after its number
     * @param serials links from the file systems' serial numbers to their devices
     */
    record Places(Path mounts, Path devices, Path serials) {}

    public LinuxMedia() {
        this(new Places(Path.of("/proc/self/mountinfo"), Path.of("/sys/dev/block"), Path.of("/dev/disk/by-uuid")));
    }

    LinuxMedia(Places places) {
        this.places = places;
    }

    @Override
    public List<Volume> volumes() throws MediaException {
        List<Volume> found = new ArrayList<>();
        for (Mount mount : mounts()) {
            Path device = places.devices().resolve(mount.device());
            if (Files.exists(device) && (isRemovable(device) || mount.isForUsers())) {
                volume(mount, isRemovable(device)).ifPresent(found::add);
            }
        }
        return found;
    }

    @Override
    public void eject(Volume volume) throws MediaException {
        Optional<Mount> mounted = mount(volume);
        if (mounted.isPresent()) {
            new Ejecting(mounted.get()).run();
            if (mount(volume).isPresent()) {
                throw new MediaException(MediaFault.STAYS, "it is still mounted");
            }
        }
    }

    @Override
    public List<String> numbers(Volume volume) throws MediaException {
        List<String> numbers = new ArrayList<>(List.of(volume.id()));
        Path block = places.devices().resolve(volume.device());
        try {
            if (Files.exists(block)) {
                serials(block.toRealPath()).forEach(numbers::add);
            }
        } catch (IOException e) {
            throw new MediaException(MediaFault.BROKEN, "the system does not say what medium this is", e);
        }
        return List.copyOf(numbers);
    }

    /** A memory card tells its own number; a USB disk's stands with the device that it is plugged in as, which is above it. */
    private static List<String> serials(Path block) throws IOException {
        Path disk = Files.exists(block.resolve("partition")) ? block.getParent() : block;
        Path device = disk == null ? block : disk.resolve("device");
        if (!Files.exists(device)) {
            return List.of();
        }
        for (Path place = device.toRealPath(); place != null; place = place.getParent()) {
            Path serial = place.resolve("serial");
            if (Files.isRegularFile(serial)) {
                return List.of(Files.readString(serial).strip());
            }
        }
        return List.of();
    }

    private Optional<Mount> mount(Volume volume) throws MediaException {
        return mounts().stream()
                .filter(mount ->
                        mount.device().equals(volume.device()) && mount.root().equals(volume.root()))
                .findFirst();
    }

    private List<Mount> mounts() throws MediaException {
        try (Stream<String> lines = Files.lines(places.mounts())) {
            return lines.map(Mount::parse).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new MediaException(MediaFault.BROKEN, "the system does not say what is mounted", e);
        }
    }

    /** A volume whose medium was pulled out since is none. */
    private Optional<Volume> volume(Mount mount, boolean removable) {
        try {
            FileStore store = Files.getFileStore(mount.root());
            return Optional.of(new Volume(
                    serial(mount), mount.root(), mount.device(), removable, mount.readOnly(), store.getUsableSpace()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String serial(Mount mount) throws IOException {
        if (Files.isDirectory(places.serials())) {
            try (Stream<Path> links = Files.list(places.serials())) {
                for (Path link : links.toList()) {
                    if (Files.exists(link) && link.toRealPath().equals(Path.of(mount.source()))) {
                        return String.valueOf(link.getFileName());
                    }
                }
            }
        }
        return mount.source();
    }

    /**
     * Whether a disk, or the disk of a partition, is made to be pulled out. Built-in slots say that they are not, but that
     * what is in them is an SD card.
     */
    private static boolean isRemovable(Path device) {
        for (Path place : new Path[] {device, device.resolve("..")}) {
            if (says(place.resolve("removable"), "1")
                    || says(place.resolve("device").resolve("type"), "SD")) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Path file, String word) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).strip().equals(word);
        } catch (IOException e) {
            return false; // pulled out at this moment
        }
    }
}
