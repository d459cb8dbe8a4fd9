package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A key of its own for each photo, one file a photo: with that file every copy of the photo is gone, and nothing else is.
 *
 * <p>{@code photo-2026-11-20-ID.key} holds the key sealed under the key of the day: {@code nonce(12) ‖ ciphertext(32) ‖ tag(16)},
 * AES-256-GCM, associated data ASCII "photo key ID". The photo under it is {@code nonce(12) ‖ ciphertext ‖ tag(16)}, AES-256-GCM,
 * associated data ASCII "photo ID of VISIT".
 */
public final class PhotoKeys {
    private static final String PHOTO = "photo-";
    private static final String KEY = ".key";
    private static final int DAY_LENGTH = "2026-11-20".length();

    private final Path directory;
    private final DayKeys days;
    private final SecureRandom random;

    /** @param directory where the files lie, and nothing else */
    public PhotoKeys(Path directory, DayKeys days, SecureRandom random) {
        this.directory = directory;
        this.days = days;
        this.random = random;
    }

    /**
     * What a photo is called by whoever keeps it.
     *
     * @param photo a random id that no other photo had
     * @param visit whose photo it is; it opens for no other
     * @param day the day whose key closes the photo's
     */
    public record Name(UUID photo, UUID visit, LocalDate day) {}

    /**
     * The key file of a photo.
     *
     * @param photo the photo's id
     * @param day the day whose key closes it
     */
    public record Lying(UUID photo, LocalDate day) {}

    /**
     * Makes the photo's key, durably, and seals the photo under it; {@code DESTROYED}, {@code WRONG_KEY} or {@code UNREADABLE} as
     * the key of the day has it. A key that the photo had before is replaced.
     */
    public synchronized byte[] seal(Name name, byte[] photo) throws SecretException {
        Path file = file(name.photo(), name.day());
        byte[] key = new byte[SecretBox.KEY_BYTES];
        random.nextBytes(key);
        try (SecretBox box = new SecretBox(key);
                DayKey day = days.of(name.day())) {
            Files.createDirectories(directory);
            DurableFile.write(file, day.seal(key, keyOf(name.photo())));
            return box.seal(photo, photoOf(name));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot write " + file, e);
        }
    }

    /** Opens a photo, for the caller to wipe; {@code DESTROYED} where its key is gone, {@code WRONG_KEY} where it does not fit. */
    public synchronized byte[] open(Name name, byte[] sealed) throws SecretException {
        Path file = file(name.photo(), name.day());
        if (Files.notExists(file)) {
            throw new SecretException(SecretFault.DESTROYED, "the key of photo " + name.photo() + " was destroyed");
        }
        try (DayKey day = days.of(name.day());
                SecretBox box = new SecretBox(day.open(Files.readAllBytes(file), keyOf(name.photo())))) {
            return box.open(sealed, photoOf(name));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot read " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SecretException(SecretFault.WRONG_KEY, file + " does not open its photo", e);
        }
    }

    /** Whether a photo's key is there, or may be, where the disk does not tell. */
    public boolean exists(UUID photo, LocalDate day) {
        return !Files.notExists(file(photo, day));
    }

    /** Destroys a photo's key, as {@link #destroy(Collection)} does. */
    public void destroy(UUID photo, LocalDate day) throws SecretException {
        destroy(List.of(new Lying(photo, day)));
    }

    /**
     * Destroys the keys of photos: overwrites each file and flushes it, removes them all, flushes the directory once. May be called
     * again, also after a crash half-way, and for a photo that never had a key.
     */
    public synchronized void destroy(Collection<Lying> photos) throws SecretException {
        try {
            if (!Files.notExists(directory)) {
                DurableFile.destroy(photos.stream()
                        .map(lying -> file(lying.photo(), lying.day()))
                        .toList());
            }
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot destroy keys in " + directory, e);
        }
    }

    /** The keys that lie on the disk, also those whose writing a crash cut off. */
    public synchronized List<Lying> lying() throws SecretException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(PhotoKeys::lying)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot list " + directory, e);
        }
    }

    private Path file(UUID photo, LocalDate day) {
        return directory.resolve(PHOTO + day + "-" + photo + KEY);
    }

    private static byte[] keyOf(UUID photo) {
        return SecretBox.ascii("photo key " + photo);
    }

    private static byte[] photoOf(Name name) {
        return SecretBox.ascii("photo " + name.photo() + " of " + name.visit());
    }

    private static Optional<Lying> lying(Path file) {
        String name = file.getFileName().toString();
        int key = name.lastIndexOf(KEY);
        int id = PHOTO.length() + DAY_LENGTH + 1;
        if (!name.startsWith(PHOTO) || key < id) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Lying(
                    UUID.fromString(name.substring(id, key)),
                    LocalDate.parse(name.substring(PHOTO.length(), PHOTO.length() + DAY_LENGTH))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
