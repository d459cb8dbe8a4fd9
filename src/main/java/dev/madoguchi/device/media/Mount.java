package dev.madoguchi.device.media;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One mounted file system.
 *
 * @param device the number of its device, such as {@code 8:17}
 * @param source the device's name, such as {@code /dev/sdb1}
 */
record Mount(String device, Path root, String source, boolean readOnly) {
    private static final List<String> PLACES_FOR_USERS = List.of("/media", "/run/media", "/mnt");

    /** A line of proc_pid_mountinfo(5); empty where it is none. */
    static Optional<Mount> parse(String line) {
        List<String> fields = List.of(line.split(" "));
        int dash = fields.indexOf("-");
        if (dash < 6 || fields.size() < dash + 4) {
            return Optional.empty();
        }
        boolean readOnly = options(fields.get(5)).contains("ro")
                || options(fields.get(dash + 3)).contains("ro");
        return Optional.of(
                new Mount(fields.get(2), Path.of(plain(fields.get(4))), plain(fields.get(dash + 2)), readOnly));
    }

    /** Whether it is mounted where media of users are. */
    boolean isForUsers() {
        return PLACES_FOR_USERS.stream().anyMatch(root::startsWith);
    }

    private static List<String> options(String field) {
        return Arrays.asList(field.split(","));
    }

    /** Blanks, tabs, line ends and backslashes are written in octal; every other character is as it is. */
    private static String plain(String field) {
        return field.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
