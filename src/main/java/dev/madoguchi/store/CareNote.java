package dev.madoguchi.store;

import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The last of each kind of {@link Care}, good and bad, in a small file beside the store that is read without its key: whoever looks after
 * the computer need not be let in to see that it is backed up. Nothing of anybody is in it; the whole evidence is in the store.
 */
final class CareNote {
    private static final String GOOD = "-";

    private final Path file;

    CareNote(StoreFiles files) {
        this.file = files.careNote();
    }

    /** Notes a deed in the place of the last of its kind and outcome. A note that cannot be read is replaced. */
    void add(Care care) throws IOException {
        List<Care> kept = new ArrayList<>(readable());
        kept.removeIf(each -> each.deed() == care.deed() && each.isGood() == care.isGood());
        kept.add(care);
        String lines = kept.stream().map(CareNote::line).collect(Collectors.joining());
        DurableFile.write(file, lines.getBytes(StandardCharsets.US_ASCII));
    }

    private List<Care> readable() {
        try {
            return read();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What was noted; nothing where no care was taken yet. */
    List<Care> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .map(CareNote::care)
                    .toList();
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("the note of backups is damaged", e);
        }
    }

    private static String line(Care care) {
        return String.join(
                        " ",
                        care.deed().name(),
                        care.id().toString(),
                        care.at().toString(),
                        care.fault().map(Enum::name).orElse(GOOD),
                        Integer.toString(care.copied().tables()),
                        Long.toString(care.copied().rows()),
                        Long.toString(care.copied().bytes()),
                        Long.toString(care.took().toMillis()))
                + "\n";
    }

    private static Care care(String line) {
        String[] words = line.split(" ", -1);
        return new Care(
                UUID.fromString(words[1]),
                Instant.parse(words[2]),
                CareDeed.valueOf(words[0]),
                words[3].equals(GOOD) ? Optional.empty() : Optional.of(StoreFault.valueOf(words[3])),
                new Copied(Integer.parseInt(words[4]), Long.parseLong(words[5]), Long.parseLong(words[6])),
                Duration.ofMillis(Long.parseLong(words[7])));
    }
}
