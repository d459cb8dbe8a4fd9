package dev.madoguchi.laboratory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Fills a small file system to its last byte, and gives it back. */
final class Ballast {
    private static final int[] PIECES = {1 << 20, 1 << 12, 1};

    private final Path file;

    Ballast(Path folder) {
        this.file = folder.resolve("ballast");
    }

    void load() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int piece : PIECES) {
                while (takes(channel, piece)) {
                    // Until it takes no more of this size.
                }
            }
        }
    }

    private static boolean takes(FileChannel channel, int bytes) {
        try {
            return channel.write(ByteBuffer.allocate(bytes)) == bytes;
        } catch (IOException e) {
            return false;
        }
    }

    void drop() throws IOException {
        Files.deleteIfExists(file);
    }
}
