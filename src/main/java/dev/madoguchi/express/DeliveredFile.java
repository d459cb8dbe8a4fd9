package dev.madoguchi.express;

/**
 * A photo's file where it was handed over.
 *
 * @param size in bytes
 * @param sha256 in lower case hex, of what was read back
 * @param medium the medium's serial number, or the folder
 * @param fromMedium whether it was read back from the medium itself rather than through the system's memory
 */
public record DeliveredFile(String name, long size, String sha256, String medium, boolean fromMedium) {}
