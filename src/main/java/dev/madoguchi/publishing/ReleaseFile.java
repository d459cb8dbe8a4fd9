package dev.madoguchi.publishing;

import java.util.regex.Pattern;

/**
 * One file of a version of the program.
 *
 * @param path below the version's folder, with slashes
 * @param sha256 of its content, in hexadecimal
 * @param bytes its length
 */
public record ReleaseFile(String path, String sha256, long bytes) {
    private static final Pattern PATH = Pattern.compile("(?!\\.)[\\w.+-]{1,80}(/(?!\\.)[\\w.+-]{1,80}){0,4}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    /** Refuses what could lie anywhere else than below the folder. */
    public ReleaseFile {
        if (!PATH.matcher(path).matches() || !SHA256.matcher(sha256).matches() || bytes < 0 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a file of a release has a plain path, a SHA-256 and a length");
        }
    }
}
