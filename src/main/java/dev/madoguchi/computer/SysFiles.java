package dev.madoguchi.computer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the small files in which the kernel tells of itself. */
final class SysFiles {
    private SysFiles() {}

    /** The whole of a file. */
    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** A file of one line; empty where the file is not there. */
    static String line(Path file) throws IOException {
        return Files.exists(file) ? text(file).strip() : "";
    }

    /** What a folder holds, by name; nothing where it is not there. */
    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
