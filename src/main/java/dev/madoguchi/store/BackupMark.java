package dev.madoguchi.store;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small sealed file beside the backup that knows what the backup's file looked like when it was made, and what lay in it. H2 keeps
 * no checksum over values: a byte that flips on the disk would otherwise be restored as if nothing were.
 *
 * <p>While a new backup takes the place of the old, both are noted, so that a crash at any moment leaves a mark that holds.
 */
final class BackupMark {
    private final SecretFile file;

    BackupMark(StoreFiles files, StationKey key) {
        this.file = new SecretFile(files.backupMark(), key, "backup mark");
    }

    /**
     * One backup.
     *
     * @param sha256 of its file
     * @param content the digest of its {@link Inventory}
     */
    record Noted(String sha256, String content) {}

    /** Notes a backup that is about to take its place, beside what was noted before. */
    void coming(Noted next) throws SecretException {
        List<Noted> noted = new ArrayList<>();
        noted.add(next);
        try {
            noted.addAll(read());
        } catch (SecretException e) {
            if (e.fault() == SecretFault.UNREADABLE) {
                throw e;
            }
            // Not there yet, or damaged: the new one replaces it.
        }
        write(noted);
    }

    /** Notes that a backup is in its place. */
    void settled(Noted now) throws SecretException {
        write(List.of(now));
    }

    /** What was noted of the file that lies there; nothing where it is another than any that was noted. */
    Optional<Noted> of(Path backup) throws IOException, SecretException {
        String sha256 = StoreMark.sha256(backup);
        return read().stream().filter(each -> each.sha256().equals(sha256)).findFirst();
    }

    private List<Noted> read() throws SecretException {
        return new String(file.read(), StandardCharsets.US_ASCII)
                .lines()
                .map(line -> line.split(" ", 2))
                .map(words -> new Noted(words[0], words[1]))
                .toList();
    }

    private void write(List<Noted> noted) throws SecretException {
        StringBuilder lines = new StringBuilder();
        for (Noted each : noted) {
            lines.append(each.sha256()).append(' ').append(each.content()).append('\n');
        }
        file.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
