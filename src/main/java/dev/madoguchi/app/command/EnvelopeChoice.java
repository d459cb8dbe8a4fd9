package dev.madoguchi.app.command;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.EnvelopeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files of sealed records are meant.
 *
 * @param day only of this day, where one is named
 * @param site only of this site, where one is named
 */
record EnvelopeChoice(@Nullable LocalDate day, @Nullable String site) {
    private static final int DEEPEST = 8;

    /** The files that were named, and those of the folders that were named; what is no sealed record stays, to be told. */
    List<Path> of(List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            for (Path file : Files.isDirectory(path) ? within(path) : List.of(path)) {
                if (isMeant(file)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static List<Path> within(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(file -> file.toString().endsWith(".cbor") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFault("The folder " + folder + " cannot be read.", e);
        }
    }

    private boolean isMeant(Path file) {
        if (day == null && site == null) {
            return true;
        }
        try {
            var header = Envelope.parse(Files.readAllBytes(file)).header();
            return (day == null || day.equals(header.day())) && (site == null || site.equals(header.site()));
        } catch (EnvelopeException e) {
            return true;
        } catch (IOException e) {
            throw new CommandFault("The file " + file + " cannot be read.", e);
        }
    }
}
