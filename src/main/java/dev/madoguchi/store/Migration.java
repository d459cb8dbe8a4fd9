package dev.madoguchi.store;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a store's tables up to this program on a copy, which takes the store's place in one rename when every value of it was read. The
 * store of before stays beside it until the next closing, for {@link StoreReturn}.
 */
final class Migration {
    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

    private final StoreFiles files;
    private final StationKey key;

    Migration(StoreFiles files, StationKey key) {
        this.files = files;
        this.key = key;
    }

    /**
     * Does what is to be done; nothing where the tables are those of this program already. A new store gets its tables at once.
     *
     * @throws StoreException {@code NEWER} where a later program has changed the store, {@code NOT_MIGRATED} where the copy did not
     *     come out; in both cases the store is as it was
     */
    void run() throws StoreException, SQLException, IOException, SecretException {
        try (Connection held = new H2File(files.main(), key).connect()) {
            boolean done = false;
            try {
                bringUp();
                done = true;
            } finally {
                if (!done && !held.isClosed()) {
                    H2File.abandon(held);
                }
            }
        }
    }

    private void bringUp() throws StoreException, SQLException, IOException, SecretException {
        Flyway flyway = flyway(files.main());
        MigrationInfoService info = flyway.info();
        refuseLater(info);
        MigrationInfo current = info.current();
        if (current == null) {
            flyway.migrate();
        } else if (info.pending().length > 0) {
            onCopy(String.valueOf(current.getVersion()));
        }
    }

    private static void refuseLater(MigrationInfoService info) throws StoreException {
        boolean later = Arrays.stream(info.all()).anyMatch(each -> each.getState() == MigrationState.FUTURE_SUCCESS);
        if (later) {
            throw new StoreException(StoreFault.NEWER, "a later version of the program has changed the store");
        }
    }

    private void onCopy(String version) throws StoreException, SQLException, IOException, SecretException {
        end(files.main());
        Files.copy(files.main(), files.next(), StandardCopyOption.REPLACE_EXISTING);
        String inventory = migrated();
        DurableFile.flush(files.next());
        keep(version, inventory);
        new StoreMark(files, key).opened();
        DurableFile.move(files.next(), files.main());
        LOG.info("The store's tables were brought up to this program, on a copy");
    }

    private String migrated() throws StoreException {
        try {
            flyway(files.next()).migrate();
            H2File copy = new H2File(files.next(), key);
            try (Connection connection = copy.connect()) {
                String inventory = Inventory.of(connection).written();
                H2File.end(connection);
                return inventory;
            }
        } catch (SQLException | RuntimeException e) {
            throw new StoreException(StoreFault.NOT_MIGRATED, "the copy was not brought up to this program", e);
        }
    }

    /** What the new tables hold at this moment comes first: without it nobody goes back. */
    private void keep(String version, String inventory) throws IOException, SecretException {
        forget(files);
        inventory(files, version, key).write(inventory.getBytes(StandardCharsets.UTF_8));
        Path copying = files.begun(version);
        Files.copy(files.main(), copying, StandardCopyOption.REPLACE_EXISTING);
        DurableFile.flush(copying);
        DurableFile.move(copying, files.before(version));
    }

    private void end(Path file) throws SQLException {
        try (Connection connection = new H2File(file, key).connect()) {
            H2File.end(connection);
        }
    }

    private Flyway flyway(Path file) {
        return Flyway.configure()
                .dataSource(new H2File(file, key).dataSource())
                .locations("classpath:dev/madoguchi/store")
                .load();
    }

    /** What the tables held when the store was brought up from a version. */
    static SecretFile inventory(StoreFiles files, String version, StationKey key) {
        return new SecretFile(files.inventory(version), key, "store inventory");
    }

    /** Removes the stores of before: then nobody can go back, and nothing that was erased since lies in them. */
    static void forget(StoreFiles files) throws IOException {
        for (String version : files.versionsBefore()) {
            DurableFile.delete(List.of(files.begun(version), files.before(version), files.inventory(version)));
        }
    }
}
