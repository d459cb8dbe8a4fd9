package dev.madoguchi.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a demo day leaves behind. Only a folder that is empty or of an earlier demo day is used. */
final class DemoFolder {
    static final String SUMMARY = "summary.json";
    private static final String MARK = ".madoguchi-demo";

    private final Path root;

    DemoFolder(Path root) {
        this.root = root;
    }

    /** Makes the folder ready: empties an earlier demo day's, and refuses any other that is not empty. */
    void prepare() throws IOException {
        Files.createDirectories(root);
        if (!Files.exists(mark()) && !isEmpty()) {
            throw new IOException(
                    root + " is not empty and not of an earlier demo day; name another folder, nothing was changed");
        }
        for (Path old : content()) {
            Files.delete(old);
        }
        Files.createFile(mark());
        for (String folder : List.of("receipts", "envelopes", "screens", "city-key")) {
            Files.createDirectories(at(folder));
        }
    }

    Path at(String name) {
        return root.resolve(name);
    }

    private Path mark() {
        return root.resolve(MARK);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !file.equals(root))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
