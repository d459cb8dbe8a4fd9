package dev.madoguchi.device.media;

import java.nio.file.Path;

/**
 * A medium that is plugged in and mounted, as it was a moment ago.
 *
 * @param id what tells it from others: the file system's serial number, or what the system calls it
 * @param root where its files are
 * @param device the number of its device, which every file on it has too; empty where the system has none
 * @param removable whether it is made to be pulled out, as a memory card is
 * @param readOnly whether its lock is set
 * @param free bytes that can still be written
 */
public record Volume(String id, Path root, String device, boolean removable, boolean readOnly, long free) {

    /** The top of this medium as a place for files. */
    public Place place() {
        return new Place(root, device);
    }
}
