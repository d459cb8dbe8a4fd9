package dev.madoguchi.store;

import static dev.madoguchi.store.Drafts.CLOCK;
import static dev.madoguchi.store.Drafts.insert;
import static dev.madoguchi.store.Drafts.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it opens a store which was closed in order leaves its file changed by H2 and by nobody else. */
class CutOffOpeningTest {
    private final StationKey key = StationKey.generate(new SecureRandom());

    @TempDir
    private Path home;

    @TempDir
    private Path copies;

    @Test
    void findsItsStoreSoundAtWhateverMomentOfAnOpeningItWasKilled() throws Exception {
        try (Database database = Database.open(home, key, CLOCK).database()) {
            insert(database, 3, 100);
        }

        List<Path> moments = momentsOfAnOpening();

        assertTrue(moments.size() > 1, "nothing was seen of the opening");
        for (Path moment : moments) {
            Opened opened = Database.open(moment, key, CLOCK);
            try (Database database = opened.database()) {
                assertInstanceOf(Health.Sound.class, opened.health(), moment.toString());
                assertEquals(3, rows(database), moment.toString());
            }
        }
    }

    /** What a disk holds at moments of an opening, each other than the one before; a file is copied before what is said about it. */
    private List<Path> momentsOfAnOpening() throws Exception {
        List<Path> moments = new ArrayList<>();
        List<String> before = List.of();
        FutureTask<Opened> opening = new FutureTask<>(() -> Database.open(home, key, CLOCK));
        Thread.ofPlatform().start(opening);
        while (opening.state() == Future.State.RUNNING) {
            Path moment = copy(copies.resolve("moment-" + moments.size()));
            List<String> now = digests(new StoreFiles(moment));
            if (!now.equals(before)) {
                moments.add(moment);
                before = now;
            }
        }
        opening.get().database().close();
        return moments;
    }

    private Path copy(Path to) throws Exception {
        StoreFiles from = new StoreFiles(home);
        StoreFiles copy = new StoreFiles(Files.createDirectories(to));
        Files.copy(from.main(), copy.main(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(from.mark(), copy.mark(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(from.backup(), copy.backup(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(from.backupMark(), copy.backupMark(), StandardCopyOption.REPLACE_EXISTING);
        return to;
    }

    private static List<String> digests(StoreFiles files) throws IOException {
        return List.of(StoreMark.sha256(files.main()), StoreMark.sha256(files.mark()));
    }
}
