package dev.madoguchi.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The names of the store's files in its home. */
record StoreFiles(Path home) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What H2 adds to the name of a database. */
    static final String SUFFIX = ".mv.db";

    private static final String NAME = "store";

    Path main() {
        return home.resolve(NAME + SUFFIX);
    }

    Path backup() {
        return home.resolve(NAME + "-backup" + SUFFIX);
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

    Path lock() {
        return home.resolve(NAME + ".lock");
    }

    Path setAside(Instant when) {
        return home.resolve(NAME + "-broken-" + STAMP.format(when) + SUFFIX);
    }
}
