package dev.madoguchi.store;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.OwnerOnly;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rebuilds the store from its backup in a folder beside, by the very steps of an opening: a broken file lies in the store's place and the
 * backup as it is on the disk beside it. What comes of it is counted and held against what was noted when the backup was made.
 */
final class RebuildDrill {
    private static final byte[] BROKEN = new byte[4096];

    private final StoreFiles real;
    private final StoreFiles tried;
    private final StationKey key;
    private final Clock clock;

    RebuildDrill(StoreFiles real, StationKey key, Clock clock) {
        this.real = real;
        this.tried = new StoreFiles(real.drill());
        this.key = key;
        this.clock = clock;
    }

    /** Copies the backup and its mark aside. The caller sees to it that nobody makes a backup meanwhile. */
    void prepare() throws StoreException {
        try {
            clear();
            OwnerOnly.folder(tried.home());
            Files.copy(real.backup(), tried.backup());
            Files.copy(real.backupMark(), tried.backupMark());
            Files.write(tried.main(), BROKEN);
        } catch (IOException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the backup cannot be copied for a drill", e);
        }
    }

    /** Rebuilds, counts and compares, and leaves nothing behind. */
    Copied rebuild() throws StoreException {
        try {
            Optional<BackupMark.Noted> noted = noted();
            if (noted.isEmpty()) {
                throw new StoreException(StoreFault.BACKUP_CHANGED, "the backup is not as it was when it was made");
            }
            Health health = new Opening(tried, key, clock).open();
            Inventory found = inventory();
            boolean asNoted = found.digest().equals(noted.get().content());
            if (!(health instanceof Health.RebuiltFromBackup) || !asNoted) {
                throw new StoreException(StoreFault.BACKUP_CHANGED, "what was rebuilt is not what was backed up");
            }
            return found.copied(Files.size(tried.main()));
        } catch (SQLException | IOException | SecretException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the drill was not carried through", e);
        } finally {
            leaveNothing();
        }
    }

    private Optional<BackupMark.Noted> noted() throws IOException, SecretException {
        try {
            return new BackupMark(tried, key).of(tried.backup());
        } catch (SecretException e) {
            if (e.fault() == SecretFault.WRONG_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Inventory inventory() throws SQLException {
        try (Connection connection = new H2File(tried.main(), key).connect()) {
            try {
                return Inventory.of(connection);
            } finally {
                H2File.end(connection);
            }
        }
    }

    private void leaveNothing() throws StoreException {
        try {
            clear();
        } catch (IOException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the drill's copies were not removed", e);
        }
    }

    /** Removes what a drill left that was cut off. */
    void clear() throws IOException {
        if (!Files.exists(tried.home())) {
            return;
        }
        List<Path> left;
        try (Stream<Path> files = Files.list(tried.home())) {
            left = files.toList();
        }
        for (Path each : left) {
            DurableFile.delete(each);
        }
        Files.delete(tried.home());
    }
}
