package dev.madoguchi.closing;

import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.seal.DayKey;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps what the scan looks for from erasing until the scan is settled, so that a crash between the two does not leave a day that
 * can never be searched.
 *
 * <p>{@code search-2026-11-20.sealed} lies under a key of its own, which lives for those minutes only and is then destroyed like the
 * key of the day.
 */
public final class SearchList {
    private final Path directory;
    private final DayKeys keys;
    private final Supplier<String> published;

    /**
     * @param keys keys for nothing but search lists, in a folder of their own
     * @param published what stands on this workstation for everybody to read, such as the text of the municipality's profile
     */
    public SearchList(Path directory, DayKeys keys, Supplier<String> published) {
        this.directory = directory;
        this.keys = keys;
        this.published = published;
    }

    void write(LocalDate day, List<LedgerEntry> entries) throws ClosingException {
        byte[] plain = PersonalStrings.of(entries, day, published.get()).encode();
        try {
            keys.fetch(day);
            try (DayKey key = keys.of(day)) {
                Files.createDirectories(directory);
                DurableFile.write(file(day), key.seal(plain, associated(day)));
            }
        } catch (IOException | SecretException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot keep the search list of " + day, e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The list, or nothing where it is lost: it does not open, is not there, or is no list any more, and no waiting will change that. */
    Optional<PersonalStrings> read(LocalDate day) throws ClosingException {
        try {
            keys.fetch(day);
            try (DayKey key = keys.of(day)) {
                return Files.exists(file(day)) ? Optional.of(open(day, key)) : Optional.empty();
            }
        } catch (SecretException e) {
            if (e.fault() == SecretFault.WRONG_KEY) {
                return Optional.empty();
            }
            throw new ClosingException(ClosingFault.of(e), "cannot open the search list of " + day, e);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ClosingException(ClosingFault.STORAGE, "cannot read the search list of " + day, e);
        }
    }

    private PersonalStrings open(LocalDate day, DayKey key) throws IOException, SecretException {
        byte[] plain = key.open(Files.readAllBytes(file(day)), associated(day));
        try {
            return PersonalStrings.decode(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** What the list is called in a report. */
    String name(LocalDate day) {
        return file(day).toString();
    }

    /** May be called again, also where there is nothing. */
    void destroy(LocalDate day) throws ClosingException {
        try {
            keys.destroy(day);
            if (Files.exists(file(day))) {
                DurableFile.delete(file(day));
            }
            keys.settle(day);
        } catch (IOException | SecretException e) {
            throw new ClosingException(ClosingFault.of(e), "cannot destroy the search list of " + day, e);
        }
    }

    private static byte[] associated(LocalDate day) {
        return ("search list " + day).getBytes(StandardCharsets.US_ASCII);
    }

    private Path file(LocalDate day) {
        return directory.resolve("search-" + day + ".sealed");
    }
}
