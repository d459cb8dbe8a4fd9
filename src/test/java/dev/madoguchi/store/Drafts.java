package dev.madoguchi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Rows of a store for tests to count, and what they are in its folder. */
final class Drafts {
    static final Instant NOW = Instant.parse("2026-11-20T01:02:03.004Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Drafts() {}

    static void insert(Database database, int rows, int length) {
        var random = new Random(1);
        for (int row = 0; row < rows; row++) {
            byte[] sealed = new byte[length];
            random.nextBytes(sealed);
            database.jdbi()
                    .useTransaction(handle -> handle.execute(
                            "insert into draft values (?, ?, ?, ?)", UUID.randomUUID(), DAY, sealed, NOW));
        }
    }

    static int rows(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from draft")
                        .mapTo(int.class)
                        .one());
    }

    /** What lies in a store's folder: names and bytes in hexadecimal. */
    static Map<String, String> files(Path home) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var list = Files.list(home)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    static String hash() {
        return "0".repeat(64);
    }
}
