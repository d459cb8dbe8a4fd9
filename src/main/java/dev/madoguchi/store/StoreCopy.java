package dev.madoguchi.store;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.OwnerOnly;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/**
 * A workstation's store, shut to everybody, to be written anew under another key. What is written lies in a folder of its own until
 * {@link #install} puts it into the place of the store, which needs no key.
 */
public final class StoreCopy implements AutoCloseable {
    private final StoreFiles files;
    private final StoreLock lock;

    private StoreCopy(StoreFiles files, StoreLock lock) {
        this.files = files;
        this.lock = lock;
    }

    /** Shuts the store to everybody else, until this is closed; {@code IN_USE} where somebody has it open. */
    public static StoreCopy of(Path home) throws StoreException, IOException {
        var files = new StoreFiles(home);
        OwnerOnly.folder(home);
        return new StoreCopy(files, StoreLock.take(files.lock()));
    }

    /**
     * Writes every row into a new store and compares it value by value; the old one stays as it is.
     *
     * @param key opens the store
     * @param folder where the new one is written, without any of an earlier try
     * @param fresh opens the new one
     */
    public void write(StationKey key, Path folder, StationKey fresh, Clock clock) throws StoreException {
        var written = new StoreFiles(folder);
        H2File store = new H2File(files.main(), key);
        try {
            OwnerOnly.folder(folder);
            new Opening(files, key, clock).open();
            new Backup(written, fresh).make(store);
            end(store);
            new StoreMark(files, key).closed(files.main());
            Files.copy(written.backup(), written.main(), StandardCopyOption.REPLACE_EXISTING);
            DurableFile.flush(written.main());
            new StoreMark(written, fresh).closed(written.main());
        } catch (SQLException | IOException | SecretException e) {
            throw new StoreException(StoreFault.UNREADABLE, "the store was not written anew; it is as it was", e);
        }
    }

    /** Puts what was written into the store's place. May be done again after a crash half-way. */
    public void install(Path folder) throws IOException {
        var written = new StoreFiles(folder);
        move(written.main(), files.main());
        move(written.backup(), files.backup());
        move(written.backupMark(), files.backupMark());
        move(written.mark(), files.mark());
        for (Path left : List.of(files.newBackup(), files.script())) {
            DurableFile.delete(left);
        }
        // It opens under the key of before only.
        Migration.forget(files);
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            DurableFile.move(from, to);
        }
    }

    private static void end(H2File store) throws SQLException {
        try (Connection connection = store.connect()) {
            H2File.end(connection);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
