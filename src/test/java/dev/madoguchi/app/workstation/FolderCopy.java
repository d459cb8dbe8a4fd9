package dev.madoguchi.app.workstation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies of a workstation's folder, as somebody makes them of a disk. */
public final class FolderCopy {
    private FolderCopy() {}

    public static void make(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** Puts a copy in the place of what was there. */
    static void replace(Path from, Path to) throws IOException {
        remove(to);
        make(from, to);
    }

    public static void remove(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
