package dev.madoguchi.store;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Goes back to the store that an earlier version of the program left, after a version that is not wanted: only while nothing was recorded
 * since. What the audit trail took down meanwhile, such as sign-ins, is carried over, so that its chain never loses a row.
 */
public final class StoreReturn {
    private static final String AUDIT = "AUDIT";

    private final StoreFiles files;
    private final StationKey key;

    private StoreReturn(StoreFiles files, StationKey key) {
        this.files = files;
        this.key = key;
    }

    /**
     * Puts the store of before into its place; nothing where the store is one that the earlier program opens already. May be done again after
     * a crash half-way.
     *
     * @param newest the newest tables that the earlier program knows, by their number
     * @throws StoreException {@code RECORDED_SINCE} where something was recorded or a day was closed since, {@code IN_USE} where a
     *     window is open; then everything is as it was
     */
    public static void run(Path home, StationKey key, int newest) throws StoreException {
        var files = new StoreFiles(home);
        try {
            StoreLock lock = StoreLock.take(files.lock());
            try {
                new StoreReturn(files, key).to(newest);
            } finally {
                lock.close();
            }
        } catch (IOException | SQLException | SecretException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the store's files cannot be read or written", e);
        }
    }

    private void to(int newest) throws StoreException, SQLException, IOException, SecretException {
        if (!Files.exists(files.main())) {
            return;
        }
        Optional<String> before = files.versionsBefore().stream()
                .filter(version -> Integer.parseInt(version) <= newest)
                .filter(version -> Files.exists(files.before(version)))
                .max(Comparator.comparingInt(Integer::parseInt));
        if (prepared(before, newest)) {
            new StoreMark(files, key).opened();
            DurableFile.move(files.next(), files.main());
            // A backup of the later tables would not open under the earlier program; it makes one of its own.
            DurableFile.delete(files.backup());
        }
        Migration.forget(files);
    }

    private boolean prepared(Optional<String> before, int newest)
            throws StoreException, SQLException, IOException, SecretException {
        H2File store = new H2File(files.main(), key);
        try (Connection now = store.connect()) {
            try {
                boolean later = versionOf(now) > newest;
                if (later) {
                    String version = before.orElseThrow(() -> new StoreException(
                            StoreFault.RECORDED_SINCE, "no store of before is kept; a day was closed since"));
                    requireNothingRecorded(now, version);
                    prepare(now, version);
                }
                return later;
            } finally {
                H2File.end(now);
            }
        }
    }

    private void requireNothingRecorded(Connection now, String version)
            throws StoreException, SQLException, SecretException {
        Inventory then = Inventory.read(
                new String(Migration.inventory(files, version, key).read(), StandardCharsets.UTF_8));
        if (!then.without(AUDIT).equals(Inventory.of(now).without(AUDIT))) {
            throw new StoreException(StoreFault.RECORDED_SINCE, "the store holds more than when it was brought up");
        }
    }

    private void prepare(Connection now, String version) throws StoreException, SQLException, IOException {
        Files.copy(files.before(version), files.next(), StandardCopyOption.REPLACE_EXISTING);
        H2File copy = new H2File(files.next(), key);
        try (Connection before = copy.connect()) {
            before.setAutoCommit(false);
            carryAudit(now, before);
            before.commit();
            H2File.end(before);
        } catch (SQLException e) {
            DurableFile.delete(files.next());
            throw e;
        }
        DurableFile.flush(files.next());
    }

    /** The rows of the trail that came since, in their order, with every column that the earlier program knows. */
    private static void carryAudit(Connection now, Connection before) throws SQLException {
        List<String> columns = columns(before);
        String names = "\"" + String.join("\", \"", columns) + "\"";
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement since =
                        now.prepareStatement("select " + names + " from audit where seq > ? order by seq");
                PreparedStatement insert =
                        before.prepareStatement("insert into audit (" + names + ") values (" + places + ")")) {
            since.setLong(1, last(before));
            try (ResultSet rows = since.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= columns.size(); column++) {
                        insert.setObject(column, rows.getObject(column));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }

    private static List<String> columns(Connection store) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet columns = store.getMetaData().getColumns(null, "PUBLIC", AUDIT, null)) {
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME"));
            }
        }
        return names;
    }

    private static long last(Connection store) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(seq), 0) from audit")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int versionOf(Connection store) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(
                        "select max(cast(\"version\" as integer)) from \"flyway_schema_history\" where \"success\"")) {
            row.next();
            return row.getInt(1);
        }
    }
}
