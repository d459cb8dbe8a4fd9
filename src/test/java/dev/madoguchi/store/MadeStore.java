package dev.madoguchi.store;

import dev.madoguchi.app.workstation.MadeCity;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Empty stores that were made before, for tests which are not about making one: the tables of all versions take four times as long as
 * opening. Made when a second test asks under the same station key; each test gets a copy.
 */
public final class MadeStore {
    private static final int TELLING_BYTES = 16;
    /** By what tells a key from others; empty after the first test that had it. */
    private static final Map<String, Optional<Path>> MADE = new HashMap<>();

    private MadeStore() {}

    /** A station key like any other, for stores that may be copies of one. */
    public static StationKey key() {
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        return StationKey.of(secret);
    }

    /** Opens the store of a folder as {@link Database#open} does; where there is none yet, a copy. */
    public static Opened open(Path home, StationKey key, Clock clock) throws StoreException {
        try {
            if (!Files.exists(new StoreFiles(home).main())) {
                Optional<Path> made = made(key, clock);
                if (made.isPresent()) {
                    copy(made.get(), home);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Database.open(home, key, clock);
    }

    private static void copy(Path made, Path home) throws IOException {
        Files.createDirectories(home);
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(file.getFileName()));
            }
        }
    }

    private static synchronized Optional<Path> made(StationKey key, Clock clock) throws StoreException, IOException {
        String which = HexFormat.of().formatHex(key.derive("made store", TELLING_BYTES));
        Optional<Path> before = MADE.get(which);
        if (before == null) {
            MADE.put(which, Optional.empty());
            return Optional.empty();
        }
        if (before.isEmpty()) {
            Path folder = MadeCity.temporary().resolve("store");
            Database.open(folder, key, clock).database().close();
            before = Optional.of(folder);
            MADE.put(which, before);
        }
        return before;
    }
}
