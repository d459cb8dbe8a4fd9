package dev.madoguchi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The folder where the photos of a run are written: whole or not at all, and never over another one.
 *
 * <p>A name that is taken gets a number behind it, unless the very same photo stands there already, so that a run may be
 * repeated.
 */
final class PhotoFiles {
    private static final int LONGEST_NAME = 220;

    private final Path folder;

    PhotoFiles(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder where it is not there yet. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
    }

    /** Writes the photo of a picture; it is durable when this returns. */
    Path write(Path picture, byte[] jpeg) throws IOException {
        String name = shortened(String.valueOf(picture.getFileName()).replaceFirst("\\.[^.]*$", "")) + "-photo";
        Path place = folder.resolve(name + ".jpg");
        for (int number = 2; Files.exists(place); number++) {
            if (Files.isRegularFile(place) && Arrays.equals(Files.readAllBytes(place), jpeg)) {
                return place;
            }
            place = folder.resolve(name + "-" + number + ".jpg");
        }
        DurableFile.write(place, jpeg);
        return place;
    }

    /** As much of a name as leaves room for what is put behind it: file systems take 255 bytes. */
    private static String shortened(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(UTF_8).length > LONGEST_NAME) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    /** Why the folder cannot be written, in one line that says what to do. */
    static String why(Path folder, IOException error) {
        return "The folder " + folder + " " + reason(folder, error) + " Photos written before are complete.";
    }

    private static String reason(Path folder, IOException error) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there);
            if (!Files.isDirectory(there)) {
                return "cannot be made: " + there + " is a file. Choose another one with --out.";
            }
            if (store.isReadOnly()) {
                return "is on a read-only medium. Unlock it, or choose another one with --out.";
            }
            if (store.getTotalSpace() > 0 && store.getUsableSpace() < CardPhoto.MAX_BYTES) {
                return "is full. Free some space, or choose another one with --out.";
            }
        } catch (IOException e) {
            error.addSuppressed(e);
        }
        return Files.isWritable(there)
                ? "cannot be written (" + error.getMessage() + "). Choose another one with --out."
                : "may not be written by you. Ask for the right, or choose another one with --out.";
    }
}
