package dev.madoguchi.ending;

import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Overwrites files once with zeros, flushes them, and removes them (002 別記13条3項); a link goes, what it points to stays. */
final class ErasedFiles {
    private static final int PIECE = 1 << 20;

    private ErasedFiles() {}

    /** Everything in a folder, the deepest first, and the folder. Nothing where there is none. */
    static void destroyTree(Path folder) throws IOException {
        for (Path path : under(folder)) {
            destroyOne(path);
        }
        DurableFile.delete(folder);
    }

    /** A file, or a folder that is empty. */
    static void destroyOne(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
        } else {
            destroy(path);
        }
    }

    static void destroy(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            overwrite(file);
        }
        DurableFile.delete(file);
    }

    /** The deepest first; the folder itself is not among them. */
    static List<Path> under(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long left = channel.size();
            while (left > 0) {
                left -= channel.write(ByteBuffer.allocate((int) Math.min(left, PIECE)));
            }
            channel.force(true);
        }
    }
}
