package dev.madoguchi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What can be told of a store's backup without its key.
 *
 * @param backup when the backup that lies there was made; it took its place only after it was compared with the store value by value
 * @param drill the last rebuilding that succeeded
 * @param failed the last deed that came to nothing, where no later one of its kind succeeded
 */
public record Evidence(Optional<Instant> backup, Optional<Care> drill, Optional<Care> failed) {

    /** Whether a workstation's store lies in a folder at all. */
    public static boolean isThere(Path home) {
        StoreFiles files = new StoreFiles(home);
        return Files.exists(files.main()) || Files.exists(files.backup());
    }

    /**
     * Looks at a store's folder.
     *
     * @throws IOException where it cannot be read, or the note of what was done is damaged
     */
    public static Evidence of(Path home) throws IOException {
        StoreFiles files = new StoreFiles(home);
        Optional<Instant> backup = Files.exists(files.backup())
                ? Optional.of(Files.getLastModifiedTime(files.backup()).toInstant())
                : Optional.empty();
        List<Care> noted = new CareNote(files).read();
        Optional<Care> failed = noted.stream()
                .filter(care -> !care.isGood() && !overtaken(care, noted))
                .max(Comparator.comparing(Care::at));
        return new Evidence(backup, good(CareDeed.DRILL, noted), failed);
    }

    private static Optional<Care> good(CareDeed deed, List<Care> noted) {
        return noted.stream()
                .filter(care -> care.deed() == deed && care.isGood())
                .findFirst();
    }

    /** The note keeps the order in which things were done, whatever the clock said. */
    private static boolean overtaken(Care failed, List<Care> noted) {
        return good(failed.deed(), noted)
                .map(good -> noted.indexOf(good) > noted.indexOf(failed))
                .orElse(false);
    }
}
