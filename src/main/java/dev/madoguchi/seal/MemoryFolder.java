package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a folder of this user's that is memory and no disk: a {@code tmpfs} or {@code ramfs}, as Linux has them (tmpfs(5)).
 *
 * <p>Where the computer swaps, memory may come to lie on the disk after all; {@code doctor} tells of that.
 */
public final class MemoryFolder {
    private static final Set<String> MEMORY = Set.of("tmpfs", "ramfs");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final int NAME_DIGITS = 16;

    private final List<Path> parents;

    /** @param parents folders that may be memory, the best first */
    MemoryFolder(List<Path> parents) {
        this.parents = List.copyOf(parents);
    }

    /** That of this computer: the user's folder for running programs, or else the shared memory of all. */
    public static MemoryFolder ofComputer() {
        Path shared = Path.of("/dev/shm");
        String own = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "");
        return new MemoryFolder(own.isBlank() ? List.of(shared) : List.of(Path.of(own), shared));
    }

    /**
     * The folder in memory of the workstation whose data lie in {@code home}, made where it is not there.
     *
     * @return empty where this computer has no such memory, as Windows has none
     */
    public Optional<Path> of(Path home) throws IOException {
        String name = name(home.toRealPath());
        for (Path parent : parents) {
            if (Files.isDirectory(parent)
                    && Files.isWritable(parent)
                    && MEMORY.contains(Files.getFileStore(parent).type())) {
                Path folder = parent.resolve(name);
                if (isOurs(folder, home)) {
                    return Optional.of(folder);
                }
            }
        }
        return Optional.empty();
    }

    /** In a folder for all, somebody else may have made it first: then it is not used. */
    private static boolean isOurs(Path folder, Path home) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(home))
                && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                        .equals(OWNER_ONLY);
    }

    /**
     * What the folder in memory of the workstation in {@code home} is called.
     *
     * @param home without links in it
     */
    public static String name(Path home) {
        byte[] path = home.toString().getBytes(StandardCharsets.UTF_8);
        return "madoguchi-" + Digests.sha256Hex(path).substring(0, NAME_DIGITS);
    }
}
