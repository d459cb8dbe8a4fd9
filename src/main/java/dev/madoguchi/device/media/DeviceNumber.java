package dev.madoguchi.device.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** On which device a file lies, written as Linux writes it: {@code 8:17}. */
final class DeviceNumber {
    private DeviceNumber() {}

    /** The number, or an empty text where the system has none or the file is not there. */
    static String of(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? text((Long) Files.getAttribute(file, "unix:dev"))
                    : "";
        } catch (IOException e) {
            return ""; // gone, and so not on the device that it was on
        }
    }

    /** How glibc packs both numbers into one (makedev(3)). */
    static String text(long packed) {
        long major = ((packed >> 8) & 0xFFF) | ((packed >> 32) & 0xFFFFF000L);
        long minor = (packed & 0xFF) | ((packed >> 12) & 0xFFFFFF00L);
        return major + ":" + minor;
    }
}
