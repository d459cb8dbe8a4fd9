package dev.madoguchi.device.media;

import dev.madoguchi.device.media.Written.ReadBack;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file's bytes, read from the medium itself where its file system can: with {@code O_DIRECT} (open(2)), which passes by what
 * the system still has in memory from writing.
 */
final class FileReading {
    private final byte[] bytes;
    private final ReadBack from;

    private FileReading(byte[] bytes, ReadBack from) {
        this.bytes = bytes;
        this.from = from;
    }

    /**
     * Reads a file.
     *
     * @param most it is read a little further than this and no more
     */
    static FileReading of(Path file, int most) throws IOException {
        Optional<byte[]> direct = direct(file, most);
        if (direct.isPresent()) {
            return new FileReading(direct.get(), ReadBack.MEDIUM);
        }
        try (var in = Files.newInputStream(file)) {
            return new FileReading(in.readNBytes(most + 1), ReadBack.SYSTEM);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    ReadBack from() {
        return from;
    }

    private static Optional<byte[]> direct(Path file, int most) throws IOException {
        Optional<OpenOption> direct = directOption();
        if (direct.isEmpty()) {
            return Optional.empty();
        }
        int block = Math.toIntExact(Files.getFileStore(file).getBlockSize());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, direct.get())) {
            int room = (most / block + 1) * block;
            ByteBuffer all =
                    ByteBuffer.allocateDirect(room + block).alignedSlice(block).limit(room);
            // A read that ends within a block has reached the end of the file.
            int read = channel.read(all);
            while (read > 0 && all.position() % block == 0 && all.hasRemaining()) {
                read = channel.read(all);
            }
            byte[] bytes = new byte[all.flip().remaining()];
            all.get(bytes);
            return Optional.of(bytes);
        } catch (IOException | UnsupportedOperationException e) {
            // Some network folders refuse O_DIRECT. Whatever else is wrong shows when the file is read again.
            return Optional.empty();
        }
    }

    /** By name, because it is an option of this JDK and not of Java; a JDK without it reads through the system. */
    private static Optional<OpenOption> directOption() {
        try {
            return Arrays.stream(
                            Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants())
                    .filter(option -> option.toString().equals("DIRECT"))
                    .map(OpenOption.class::cast)
                    .findFirst();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
