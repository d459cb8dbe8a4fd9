package dev.madoguchi.store;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.OwnerOnly;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's second copy: written row by row into a new encrypted file, so that it carries over neither a broken page nor a
 * deleted row, opened again and compared value by value, and only then put in the place of the one before.
 */
final class Backup {
    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

    private final StoreFiles files;
    private final StationKey key;
    private final BackupMark mark;

    Backup(StoreFiles files, StationKey key) {
        this.files = files;
        this.key = key;
        this.mark = new BackupMark(files, key);
    }

    boolean exists() {
        return Files.exists(files.backup());
    }

    Instant madeAt() throws IOException {
        return Files.getLastModifiedTime(files.backup()).toInstant();
    }

    /** Copies the store as it is at one moment; others may read and change it meanwhile. The caller sees to it that nobody ends it. */
    Copied make(H2File store) throws StoreException {
        try {
            clear();
            return replaced(store);
        } catch (StoreException e) {
            forget(e);
            throw e;
        } catch (SQLException | IOException | SecretException e) {
            forget(e);
            throw new StoreException(StoreFault.UNREADABLE, "no backup was made; the old one was kept", e);
        }
    }

    /** What came to nothing must not fill a disk that may be full already. */
    private void forget(Exception why) {
        try {
            clear();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private Copied replaced(H2File store) throws StoreException, SQLException, IOException, SecretException {
        H2File copy = new H2File(files.newBackup(), key);
        Inventory seen = written(store);
        OwnerOnly.file(files.script()); // H2 writes it as the account's umask says
        read(copy, store);
        Inventory copied = inventory(copy);
        if (!seen.equals(copied)) {
            throw new StoreException(
                    StoreFault.UNREADABLE, "the new backup differs from the store; the old one was kept");
        }
        flush(files.newBackup());
        var noted = new BackupMark.Noted(StoreMark.sha256(files.newBackup()), copied.digest());
        mark.coming(noted);
        DurableFile.move(files.newBackup(), files.backup());
        mark.settled(noted);
        clear();
        return copied.copied(Files.size(files.backup()));
    }

    /**
     * Copies the backup beside the store, holds it against its mark and reads every value of the copy; false where that cannot be done or
     * the backup is not as it was made. One of before there were marks is believed where it can be read.
     */
    boolean isReady() throws IOException {
        if (!exists()) {
            return false;
        }
        Files.copy(files.backup(), files.newBackup(), StandardCopyOption.REPLACE_EXISTING);
        if (!isAsMade()) {
            return false;
        }
        try {
            inventory(new H2File(files.newBackup(), key));
            return true;
        } catch (SQLException e) {
            LOG.warn("The store's backup cannot be read", e);
            return false;
        }
    }

    private boolean isAsMade() throws IOException {
        try {
            if (mark.of(files.newBackup()).isPresent()) {
                return true;
            }
            LOG.warn("The store's backup is not as it was made");
            return false;
        } catch (SecretException e) {
            if (e.fault() == SecretFault.ABSENT) {
                return true;
            }
            LOG.warn("What is known of the store's backup cannot be read", e);
            return false;
        }
    }

    /** Puts the copy that {@link #isReady()} made into the place of the store's file. */
    void install() throws IOException {
        flush(files.newBackup());
        DurableFile.move(files.newBackup(), files.main());
    }

    /** Writes the store's rows out as they were at one moment, and gives what they were. The script ends the transaction. */
    private Inventory written(H2File store) throws SQLException {
        try (Connection original = store.connect();
                Statement statement = original.createStatement()) {
            statement.execute("set session characteristics as transaction isolation level snapshot");
            original.setAutoCommit(false);
            Inventory seen = Inventory.of(original);
            statement.execute("script nopasswords nosettings to " + literal(files.script()) + " cipher aes password "
                    + store.scriptPassword());
            return seen;
        }
    }

    /** In one transaction and rewritten at the end: committed row by row the copy would be several times as large as what is in it. */
    private void read(H2File copy, H2File store) throws SQLException {
        copy.onceCompact(connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                boolean rows = statement.execute(
                        "runscript from " + literal(files.script()) + " cipher aes password " + store.scriptPassword());
                connection.commit();
                return rows;
            }
        });
    }

    private static Inventory inventory(H2File file) throws SQLException {
        return file.once(Inventory::of);
    }

    private void clear() throws IOException {
        Files.deleteIfExists(files.newBackup());
        Files.deleteIfExists(files.script());
    }

    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String literal(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
