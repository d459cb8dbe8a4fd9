package dev.madoguchi.device.media;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that files are handed over in, and the device it lies on: the folder of a card that was pulled out may still be
 * there, empty, on the system's own disk.
 *
 * @param device as {@link DeviceNumber} tells it
 */
public record Place(Path folder, String device) {

    /**
     * A folder that somebody named.
     *
     * @throws MediaException {@code NO_FOLDER} where there is none
     */
    public static Place of(Path folder) throws MediaException {
        if (!Files.isDirectory(folder)) {
            throw new MediaException(MediaFault.NO_FOLDER, "the folder is not there");
        }
        return new Place(folder, DeviceNumber.of(folder));
    }

    /** Whether this is still the folder it was. */
    boolean isThere() {
        return Files.isDirectory(folder) && DeviceNumber.of(folder).equals(device);
    }

    /** Fails with {@code PULLED} where the folder has gone, or lies on another device now. */
    void requireThere() throws MediaException {
        if (!isThere()) {
            throw new MediaException(MediaFault.PULLED, "the medium has gone");
        }
    }

    /**
     * What an error means: the place is asked, because the system's words for errors are in many languages.
     *
     * @param bytes how many should have been written
     */
    MediaException why(IOException error, long bytes) {
        return new MediaException(fault(error, bytes), "the medium failed", error);
    }

    private MediaFault fault(IOException error, long bytes) {
        if (!isThere()) {
            return MediaFault.PULLED;
        }
        try {
            FileStore store = Files.getFileStore(folder);
            if (store.isReadOnly()) {
                return MediaFault.READ_ONLY;
            }
            if (store.getUsableSpace() < bytes) {
                return MediaFault.FULL;
            }
        } catch (IOException e) {
            error.addSuppressed(e);
            return MediaFault.BROKEN;
        }
        return error instanceof AccessDeniedException ? MediaFault.REFUSED : MediaFault.BROKEN;
    }
}
