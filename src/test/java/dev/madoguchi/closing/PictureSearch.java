package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Searches every file of a folder for a picture: pieces of its tables and of its image, and the beginning of any JPEG. */
public final class PictureSearch {
    private static final int PIECES = 40;
    private static final int PIECE = 24;
    private static final String START = "\u00FF\u00D8\u00FF";

    private final Path root;
    private final List<String> pieces = new ArrayList<>();

    public PictureSearch(Path root, byte[] jpeg) {
        this.root = root;
        String whole = new String(jpeg, StandardCharsets.ISO_8859_1);
        for (int at = 0; at + PIECE <= whole.length(); at += whole.length() / PIECES) {
            pieces.add(whole.substring(at, at + PIECE));
        }
    }

    /** Fails where something is found. */
    public void requireNothing() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                requireNothing(file, Files.readAllBytes(file));
            }
        }
    }

    private void requireNothing(Path file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String piece : pieces) {
            assertFalse(text.contains(piece), () -> "a piece of the picture lies in " + file);
        }
        for (int at = text.indexOf(START); at >= 0; at = text.indexOf(START, at + 1)) {
            assertFalse(JpegBeginning.stands(bytes, at, bytes.length), () -> "a JPEG begins in " + file);
        }
    }
}
