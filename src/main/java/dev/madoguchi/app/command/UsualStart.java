package dev.madoguchi.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The command line of nearly every start: {@code start}, perhaps with {@code --home} and {@code --config}. It is understood without the
 * library for command lines, whose classes alone take a tenth of a start (decision 62); whatever else a line says is the library's.
 */
record UsualStart(Optional<Path> home, Optional<Path> config) {

    /** A command line as a usual start; empty where it is more than that, or wrong. */
    static Optional<UsualStart> of(String... arguments) {
        Iterator<String> words = Arrays.asList(arguments).iterator();
        if (!words.hasNext() || !words.next().equals("start")) {
            return Optional.empty();
        }
        Path home = null;
        Path config = null;
        while (words.hasNext()) {
            String option = words.next();
            Path value = words.hasNext() ? path(words.next()) : null;
            if (value != null && home == null && option.equals("--home")) {
                home = value;
            } else if (value != null && config == null && option.equals("--config")) {
                config = value;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new UsualStart(Optional.ofNullable(home), Optional.ofNullable(config)));
    }

    private static @Nullable Path path(String word) {
        if (word.isEmpty() || word.startsWith("-") || word.startsWith("@")) {
            return null;
        }
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
