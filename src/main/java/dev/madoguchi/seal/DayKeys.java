package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The day keys of a workstation, one file a day, and their destruction.
 *
 * <p>{@code day-2026-11-20.key} holds the key sealed under the station key: {@code nonce(12) ‖ ciphertext(32) ‖ tag(16)},
 * AES-256-GCM under the key derived for {@code day key v1}, associated data ASCII "day-2026-11-20".
 * {@code day-2026-11-20.destroyed} says that the day's key was destroyed; while it is there no key of that day is made or read.
 */
public final class DayKeys {
    private static final String CONTEXT = "day key v1";
    private static final String KEY = ".key";
    private static final String DESTROYED = ".destroyed";
    private static final String DAY = "day-";

    private final Path directory;
    private final StationKey stationKey;
    private final SecureRandom random;

    public DayKeys(Path directory, StationKey stationKey, SecureRandom random) {
        this.directory = directory;
        this.stationKey = stationKey;
        this.random = random;
    }

    /** The day's key, made on first use; {@code DESTROYED}, {@code WRONG_KEY} or {@code UNREADABLE} otherwise. */
    public synchronized DayKey of(LocalDate day) throws SecretException {
        if (isDestroyed(day)) {
            throw new SecretException(SecretFault.DESTROYED, "the key of " + day + " was destroyed");
        }
        try {
            return Files.exists(keyFile(day)) ? read(day) : create(day);
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot read or write " + keyFile(day), e);
        }
    }

    /**
     * Destroys the day's key: notes it, overwrites the file, flushes it, removes it, flushes the directory. May be called
     * again, also after a crash half-way, and for a day that never had a key.
     */
    public synchronized void destroy(LocalDate day) throws SecretException {
        try {
            Files.createDirectories(directory);
            // First the note: a crash after it leaves a key that nobody uses any more, and the next call removes it.
            if (!isDestroyed(day)) {
                DurableFile.write(destroyedFile(day), new byte[0]);
            }
            DurableFile.destroy(keyFile(day));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot destroy " + keyFile(day), e);
        }
    }

    /** Whether the day's key was destroyed, or its destruction at least begun. */
    public boolean isDestroyed(LocalDate day) {
        return Files.exists(destroyedFile(day));
    }

    /** The days whose keys still lie on the disk, oldest first: the living, and those a crash kept from being removed. */
    public synchronized List<LocalDate> days() throws SecretException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(DayKeys::dayOf).flatMap(Optional::stream).sorted().toList();
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot list " + directory, e);
        }
    }

    private DayKey create(LocalDate day) throws IOException {
        Files.createDirectories(directory);
        byte[] key = new byte[SecretBox.KEY_BYTES];
        random.nextBytes(key);
        try (SecretBox box = stationKey.box(CONTEXT)) {
            DurableFile.write(keyFile(day), box.seal(key, SecretBox.ascii(DAY + day)));
        }
        return new DayKey(new SecretBox(key));
    }

    private DayKey read(LocalDate day) throws IOException, SecretException {
        byte[] sealed = Files.readAllBytes(keyFile(day));
        try (SecretBox box = stationKey.box(CONTEXT)) {
            return new DayKey(new SecretBox(box.open(sealed, SecretBox.ascii(DAY + day))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SecretException(
                    SecretFault.WRONG_KEY, keyFile(day) + " does not open under this station's key", e);
        }
    }

    private Path keyFile(LocalDate day) {
        return directory.resolve(DAY + day + KEY);
    }

    private Path destroyedFile(LocalDate day) {
        return directory.resolve(DAY + day + DESTROYED);
    }

    private static Optional<LocalDate> dayOf(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(DAY) || !name.endsWith(KEY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(name.substring(DAY.length(), name.length() - KEY.length())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
