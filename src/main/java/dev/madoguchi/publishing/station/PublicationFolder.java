package dev.madoguchi.publishing.station;

import dev.madoguchi.publishing.Publication;
import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of what the city published: {@code 12.jws} is its number 12 as the city signed it, {@code 12.doubt} says why it is not used.
 * The profile in it is needed before anybody signs in, so it is no part of the store; nothing in it is secret, and every file is checked
 * whenever it is read. Used by one writer at a time.
 */
final class PublicationFolder {
    private static final Pattern FILE = Pattern.compile("([1-9]\\d{0,17})\\.(jws|doubt)");

    private final Path folder;
    private final PublicationCheck check;

    PublicationFolder(Path folder, PublicationCheck check) {
        this.folder = folder;
        this.check = check;
    }

    /** Everything that lies there, each looked through anew. */
    Held read() throws IOException {
        SortedMap<Long, Publication> believed = new TreeMap<>();
        Map<Long, Doubt> doubts = new TreeMap<>();
        for (long seq : numbers()) {
            try {
                believed.put(seq, newer(believed.values(), seq));
            } catch (DoubtException e) {
                doubts.put(seq, e.doubt());
            }
        }
        return new Held(believed, doubts);
    }

    private Publication newer(Iterable<Publication> before, long seq) throws IOException, DoubtException {
        Path file = file(seq);
        if (!Files.exists(file)) {
            throw new DoubtException(noted(seq));
        }
        Publication said = check.believed(text(file));
        requireNewer(before, said);
        return said;
    }

    private static void requireNewer(Iterable<Publication> before, Publication said) throws DoubtException {
        for (Publication each : before) {
            if (each.series().equals(said.series()) && each.version() >= said.version()) {
                throw new DoubtException(Doubt.OLDER);
            }
        }
    }

    private static String text(Path file) throws IOException, DoubtException {
        if (Files.size(file) > Publication.LONGEST_STATEMENT) {
            throw new DoubtException(Doubt.SIGNATURE);
        }
        return new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
    }

    private Doubt noted(long seq) throws IOException, DoubtException {
        try {
            return Doubt.valueOf(text(mark(seq)));
        } catch (IllegalArgumentException e) {
            return Doubt.SIGNATURE;
        }
    }

    private List<Long> numbers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(match -> Long.parseLong(match.group(1)))
                    .distinct()
                    .sorted()
                    .forEach(numbers::add);
        }
        return numbers;
    }

    /** The last number of which anything is known here; 0 before the first. */
    long last() throws IOException {
        List<Long> numbers = numbers();
        return numbers.isEmpty() ? 0 : numbers.getLast();
    }

    /** Keeps what the city gave under a number, on the disk before this returns; or notes why it is not used. */
    void keep(long seq, String statement) throws IOException {
        Files.createDirectories(folder);
        try {
            check.believed(statement);
            DurableFile.write(file(seq), statement.getBytes(StandardCharsets.US_ASCII));
            DurableFile.delete(mark(seq));
        } catch (DoubtException e) {
            doubt(seq, e.doubt());
        }
    }

    /** Removes what is needed no more. */
    void remove(long seq) throws IOException {
        DurableFile.delete(file(seq));
    }

    private void doubt(long seq, Doubt doubt) throws IOException {
        Files.createDirectories(folder);
        DurableFile.write(mark(seq), doubt.name().getBytes(StandardCharsets.US_ASCII));
    }

    private Path file(long seq) {
        return folder.resolve(seq + ".jws");
    }

    private Path mark(long seq) {
        return folder.resolve(seq + ".doubt");
    }
}
