package dev.madoguchi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The station's log keeps the words that stand in the program: so they have to stand there, and never be joined of parts. */
class LoggedWordsTest {
    private static final Pattern CALL = Pattern.compile("\\b(?:LOG|log)\\.(?:error|warn|info)\\(\\s*");
    private static final Pattern FIXED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"\\s*[,)]");

    @Test
    void areFixedInEveryCall() throws IOException {
        Set<String> joined = new TreeSet<>();
        for (Path file : sources()) {
            String code = Files.readString(file);
            Matcher call = CALL.matcher(code);
            while (call.find()) {
                Matcher words = FIXED.matcher(code).region(call.end(), code.length());
                if (!words.lookingAt()) {
                    joined.add(file.getFileName() + ": "
                            + code.substring(call.start(), Math.min(code.length(), call.end() + 60)));
                }
            }
        }

        assertEquals(Set.of(), joined);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
