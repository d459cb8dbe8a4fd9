package dev.madoguchi.device.media;

/**
 * A file that lies on a medium, durable, and was read back.
 *
 * @param size in bytes
 * @param sha256 in lower case hex, of what was read back
 * @param readBack where from
 */
public record Written(String name, long size, String sha256, ReadBack readBack) {

    /** Where a file came from when it was read back. */
    public enum ReadBack {
        /** From the medium itself, past the system's memory. */
        MEDIUM,
        /** Through the system's memory, as this file system knows no other way: it was flushed before. */
        SYSTEM
    }
}
