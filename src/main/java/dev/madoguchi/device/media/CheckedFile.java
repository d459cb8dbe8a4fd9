package dev.madoguchi.device.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts a file on a medium so that it is there whole or not at all, and proves it by reading it back.
 *
 * <p>It is written beside its place as {@code NAME.part}, flushed, renamed, and the directory is flushed. A medium that is
 * pulled out meanwhile holds a {@code .part} at most, which the next writing removes. Writing the same bytes again does nothing
 * but read them back, so it may be repeated after a crash. A file with other contents is never written over.
 */
public final class CheckedFile {
    private static final String PART = ".part";
    private static final int CHUNK = 1 << 16;

    private final Place place;
    private final LongConsumer progress;

    /** @param progress is told how many bytes are written, after each piece */
    public CheckedFile(Place place, LongConsumer progress) {
        this.place = place;
        this.progress = progress;
    }

    /**
     * Writes a file and reads it back.
     *
     * @throws MediaException {@code TAKEN}, {@code FULL}, {@code READ_ONLY}, {@code PULLED}, {@code REFUSED}, {@code DIFFERENT} or
     *     {@code BROKEN}
     */
    public Written write(String name, byte[] content) throws MediaException {
        place.requireThere();
        Path file = place.folder().resolve(name);
        try {
            if (Files.exists(file)) {
                return readBack(file, content, MediaFault.TAKEN);
            }
            Path part = file.resolveSibling(name + PART);
            Files.deleteIfExists(part);
            write(part, content);
            place.requireThere();
            if (Files.exists(file)) {
                // Another counter was faster; moving would take the place of its file.
                Files.deleteIfExists(part);
                return readBack(file, content, MediaFault.TAKEN);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            flush(file, place);
            place.requireThere();
            return readBack(file, content, MediaFault.DIFFERENT);
        } catch (IOException e) {
            throw place.why(e, content.length);
        }
    }

    /**
     * Removes what earlier writings left that did not end.
     *
     * @param ours tells the names of files that may be removed, without {@code .part}
     * @param before only what was written to for the last time before this
     */
    public void cleanUp(Predicate<String> ours, Instant before) throws MediaException {
        place.requireThere();
        try (Stream<Path> files = Files.list(place.folder())) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                boolean part = name.endsWith(PART) && ours.test(name.substring(0, name.length() - PART.length()));
                if (part && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw place.why(e, 0);
        }
    }

    private void write(Path part, byte[] content) throws MediaException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (!DeviceNumber.of(part).equals(place.device())) {
                throw new MediaException(MediaFault.PULLED, "the medium has gone");
            }
            for (int at = 0; at < content.length; at += CHUNK) {
                ByteBuffer piece = ByteBuffer.wrap(content, at, Math.min(CHUNK, content.length - at));
                while (piece.hasRemaining()) {
                    channel.write(piece);
                }
                progress.accept(piece.position());
            }
            channel.force(true);
        } catch (IOException e) {
            throw removing(part, place.why(e, content.length));
        } catch (MediaException e) {
            throw removing(part, e);
        }
    }

    private static MediaException removing(Path part, MediaException why) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            why.addSuppressed(e); // the next writing removes it
        }
        return why;
    }

    /** Makes that a file was put into its directory, or taken out of it, durable. */
    static void flush(Path file, Place place) throws IOException {
        Path directory = file.getParent();
        // Windows does not open directories, and journals their entries itself.
        if (directory != null && !place.device().isEmpty()) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Written readBack(Path file, byte[] content, MediaFault otherwise)
            throws IOException, MediaException {
        FileReading reading = FileReading.of(file, content.length);
        String sha256 = sha256(reading.bytes());
        if (!sha256.equals(sha256(content))) {
            throw new MediaException(otherwise, "other bytes lie under this name");
        }
        return new Written(String.valueOf(file.getFileName()), content.length, sha256, reading.from());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
