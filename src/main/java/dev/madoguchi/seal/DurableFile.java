package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that are there whole after a power cut, or not at all, and that only their owner may read.
 *
 * <p>A file is written beside its place as {@code NAME.tmp}, flushed, renamed, and the directory is flushed. A {@code .tmp}
 * that a crash left is never read and is replaced by the next write.
 */
public final class DurableFile {
    private static final String TEMPORARY = ".tmp";

    private DurableFile() {}

    /** Writes or replaces a file; where that fails, as on a full disk, nothing of it stays. */
    public static void write(Path file, byte[] content) throws IOException {
        write(Map.of(file, content));
    }

    private static void writeUnflushed(Path file, byte[] content) throws IOException {
        Path temporary = temporary(file);
        Files.deleteIfExists(temporary);
        try {
            writeNew(temporary, content);
            replace(temporary, file);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private static void writeNew(Path file, byte[] content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, ownerOnly(file))) {
            writeAll(channel, ByteBuffer.wrap(content));
            channel.force(true);
        }
    }

    /** Makes the empty file beside a place, for its owner only, into which somebody writes what is too long for memory. */
    public static Path begun(Path file) throws IOException {
        Path temporary = temporary(file);
        Files.deleteIfExists(temporary);
        writeNew(temporary, new byte[0]);
        return temporary;
    }

    /** Flushes what was written beside a place, and puts it there. */
    public static void finish(Path begun, Path file) throws IOException {
        flush(begun);
        move(begun, file);
    }

    /** Has the disk keep what somebody else wrote into a file. */
    public static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Puts a complete, flushed file into its place, and flushes the directory. */
    public static void move(Path from, Path to) throws IOException {
        replace(from, to);
        flushDirectory(to);
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes a file, where it is there, so that it stays removed. */
    public static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        flushDirectory(file);
    }

    /** Removes files of one directory, where they are there, so that they stay removed; the directory is flushed once. */
    public static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        if (!files.isEmpty()) {
            flushDirectory(files.getFirst());
        }
    }

    /** Writes or replaces files of one directory as {@link #write} does; the directory is flushed once. */
    public static void write(Map<Path, byte[]> contents) throws IOException {
        ManyFiles.each(contents.entrySet(), entry -> writeUnflushed(entry.getKey(), entry.getValue()));
        if (!contents.isEmpty()) {
            flushDirectory(contents.keySet().iterator().next());
        }
    }

    /** The same by their names in a folder, which is made where it is missing. */
    public static void writeInto(Path folder, Map<String, byte[]> contents) throws IOException {
        Files.createDirectories(folder);
        Map<Path, byte[]> placed = new LinkedHashMap<>();
        contents.forEach((name, bytes) -> placed.put(folder.resolve(name), bytes));
        write(placed);
    }

    /** Overwrites a small secret file, flushes it, and removes it; what a write left beside it goes the same way. */
    static void destroy(Path file) throws IOException {
        destroy(List.of(file));
    }

    /** Destroys small secret files of one directory: all are overwritten before the first is removed. */
    static void destroy(List<Path> files) throws IOException {
        List<Path> all =
                files.stream().flatMap(file -> Stream.of(temporary(file), file)).toList();
        ManyFiles.each(all, DurableFile::overwrite);
        delete(all);
    }

    private static void overwrite(Path file) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            writeAll(channel, ByteBuffer.allocate(Math.toIntExact(channel.size())));
            channel.force(true);
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            channel.write(content);
        }
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + TEMPORARY);
    }

    private static void flushDirectory(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        // Windows does not open directories, and journals their entries itself.
        if (directory != null && isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
