package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Keeps folders and files from everybody but their owner, whatever the account's umask lets through; where there is no POSIX, nothing. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes a folder where it is missing, and closes it to others. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        close(folder, FOLDER);
    }

    /** Closes a file to others, where it is there, such as one that a library made. */
    public static void file(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            close(file, FILE);
        }
    }

    private static void close(Path path, Set<PosixFilePermission> to) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && !Files.getPosixFilePermissions(path).equals(to)) {
            Files.setPosixFilePermissions(path, to);
        }
    }
}
