package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a screen says that it does not go on, it says what to do as well. */
class StoppedNoticesTest {
    private static final Pattern STOPPED =
            Pattern.compile("Notice\\.of\\(\\s*[\\w.()]*texts(?:\\(\\))?,\\s*Tone\\.STOPPED,\\s*\"([\\w.]+)\"\\s*[,)]");

    @Test
    void sayWhatToDo() throws IOException {
        Texts texts = new Texts(Locale.JAPANESE);
        Set<String> without = new TreeSet<>();
        int seen = 0;
        for (Path file : sources()) {
            Matcher notice = STOPPED.matcher(Files.readString(file));
            while (notice.find()) {
                seen++;
                if (!texts.has(notice.group(1) + ".todo")) {
                    without.add(notice.group(1));
                }
            }
        }

        assertEquals(Set.of(), without);
        assertTrue(seen > 15, "only " + seen + " notices were looked at");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
