package dev.madoguchi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of the store's files in its home. */
record StoreFiles(Path home) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What H2 adds to the name of a database. */
    static final String SUFFIX = ".mv.db";

    private static final String NAME = "store";
    private static final String BEFORE = NAME + "-before-";
    private static final String INVENTORY = ".inventory";

    Path main() {
        return home.resolve(NAME + SUFFIX);
    }

    Path backup() {
        return home.resolve(NAME + "-backup" + SUFFIX);
    }

    /** What is known of the backup. */
    Path backupMark() {
        return home.resolve(NAME + "-backup.mark");
    }

    /** Where a rebuilding is tried; not there as a rule. */
    Path drill() {
        return home.resolve("drill");
    }

    Path newBackup() {
        return home.resolve(NAME + "-backup-new" + SUFFIX);
    }

    Path script() {
        return home.resolve(NAME + "-backup-new.sql");
    }

    Path mark() {
        return home.resolve(NAME + ".mark");
    }

    /** When it was last backed up and tried; read without the key. */
    Path careNote() {
        return home.resolve(NAME + "-care.txt");
    }

    Path lock() {
        return home.resolve(NAME + ".lock");
    }

    /** The store that is about to take the place of {@link #main()}. */
    Path next() {
        return home.resolve(NAME + "-next" + SUFFIX);
    }

    /** The store as it was before its tables were brought up from a version. */
    Path before(String version) {
        return home.resolve(BEFORE + version + SUFFIX);
    }

    /** The same while it is written. */
    Path begun(String version) {
        return home.resolve(NAME + "-kept-" + version + SUFFIX);
    }

    /** What the tables held when they were brought up from a version. */
    Path inventory(String version) {
        return home.resolve(BEFORE + version + INVENTORY);
    }

    /** The versions from which the store was brought up, and to which it may go back. */
    List<String> versionsBefore() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(BEFORE) && name.endsWith(INVENTORY))
                    .map(name -> name.substring(BEFORE.length(), name.length() - INVENTORY.length()))
                    .sorted()
                    .toList();
        }
    }

    Path setAside(Instant when) {
        return home.resolve(NAME + "-broken-" + STAMP.format(when) + SUFFIX);
    }
}
