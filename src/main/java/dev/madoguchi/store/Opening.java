package dev.madoguchi.store;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.StoreMark.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out how the store was left, and brings its file into a state in which it opens. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final long LEAST_SPACE = 32L * 1024 * 1024;

    private final StoreFiles files;
    private final StoreMark mark;
    private final Backup backup;
    private final H2File store;
    private final StationKey key;
    private final Migration migration;
    private final Clock clock;

    Opening(StoreFiles files, StationKey key, Clock clock) {
        this.files = files;
        this.mark = new StoreMark(files, key);
        this.backup = new Backup(files, key);
        this.store = new H2File(files.main(), key);
        this.key = key;
        this.migration = new Migration(files, key);
        this.clock = clock;
    }

    /** Opens the store's file, made, mended or as it was, with its tables up to date and a backup beside it. */
    Health open() throws StoreException {
        try {
            new RebuildDrill(files, key, clock).clear();
            requireSpace();
            Health health = find();
            migration.run();
            prepare();
            return health;
        } catch (IOException | SQLException | SecretException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the store's files cannot be read or written", e);
        }
    }

    private void prepare() throws SQLException, SecretException, StoreException {
        try (Connection connection = store.connect()) {
            boolean prepared = false;
            try {
                DurableTransactions.flush(connection);
                if (!backup.exists()) {
                    backup.make(store);
                }
                mark.opened();
                prepared = true;
            } finally {
                if (!prepared) {
                    H2File.abandon(connection);
                }
            }
        }
    }

    private void requireSpace() throws IOException, StoreException {
        if (Files.getFileStore(files.home()).getUsableSpace() < LEAST_SPACE) {
            throw new StoreException(StoreFault.UNREADABLE, "the disk is full at " + files.home());
        }
    }

    private Health find() throws IOException, SecretException, StoreException {
        boolean isThere = Files.exists(files.main());
        State state = mark.compare(files.main());
        if (!isThere && state == State.MISSING && !backup.exists()) {
            return new Health.Fresh();
        }
        if (state == State.UNTOUCHED) {
            // H2 writes into the file as soon as it has it: were this program killed now, it would have changed since
            // its orderly end.
            mark.opened();
        }
        if (isThere && state != State.CHANGED && isReadable(state)) {
            return new Health.Sound();
        }
        if (backup.isReady()) {
            return rebuild(isThere);
        }
        return withoutBackup(state);
    }

    /** Whether H2 opens the file, finds tables in it and, unless it is known to be untouched, gives every value of them. */
    private boolean isReadable(State state) throws StoreException {
        try (Connection connection = store.connect()) {
            return state == State.UNTOUCHED || holdsTables(connection);
        } catch (SQLException e) {
            if (H2File.isHeld(e)) {
                // To rebuild it from the backup now would lose what was written since.
                throw new StoreException(StoreFault.IN_USE, "the store's file is still held", e);
            }
            LOG.warn("The store's file cannot be read", e);
            return false;
        }
    }

    private static boolean holdsTables(Connection connection) throws SQLException {
        boolean isReadable = false;
        try {
            // H2 takes an empty file for a new database.
            isReadable = !Inventory.of(connection).tables().isEmpty();
            return isReadable;
        } finally {
            if (!isReadable) {
                // Otherwise H2 would go on with this file after it was replaced.
                H2File.abandon(connection);
            }
        }
    }

    private Health rebuild(boolean isThere) throws IOException {
        Optional<Path> aside = isThere ? Optional.of(setAside()) : Optional.empty();
        Instant madeAt = backup.madeAt();
        backup.install();
        LOG.warn("The store was rebuilt from the backup of {}; the file that did not open is {}", madeAt, aside);
        return new Health.RebuiltFromBackup(madeAt, aside);
    }

    private Health withoutBackup(State state) throws IOException, StoreException {
        if (state == State.OTHER_KEY) {
            throw new StoreException(StoreFault.WRONG_KEY, "the store was made under another station key");
        }
        if (state == State.MISSING && !backup.exists()) {
            // Its making was cut off before it was ever opened: nothing was promised to anybody.
            setAside();
            Files.delete(files.main());
            return new Health.Fresh();
        }
        throw new StoreException(StoreFault.BEYOND_REPAIR, "neither the store nor its backup can be read");
    }

    /** A copy, so that at no moment the store is missing. */
    private Path setAside() throws IOException {
        Path aside = files.setAside(clock.instant());
        Files.copy(files.main(), aside);
        return aside;
    }
}
