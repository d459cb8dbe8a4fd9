package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The day keys of a workstation, and their destruction.
 *
 * <p>{@code day-2026-11-20.shared} holds the day's key as {@link SharedKeyFile} has it: it opens only with the half that the city keeps,
 * which is in memory from {@link #fetch} on. {@code day-2026-11-20.key} holds the key of a day, or of a part of it, on which the city
 * could not be asked, sealed under the station key alone: {@code nonce(12) ‖ ciphertext(32) ‖ tag(16)}, AES-256-GCM under the key
 * derived for {@code day key v1}, associated data ASCII "day-2026-11-20". {@code day-2026-11-20.destroyed} says that the day's keys were
 * destroyed, and what the city said to it ({@link KeyEnd}); while it is there no key of that day is made or read.
 */
public final class DayKeys implements AutoCloseable {
    private static final String CONTEXT = "day key v1";
    private static final String KEY = ".key";
    private static final String SHARED = ".shared";
    private static final String DESTROYED = ".destroyed";
    private static final String DAY = "day-";

    private final Path directory;
    private final StationKey stationKey;
    private final SecureRandom random;
    private final KeyShares shares;
    private final Map<LocalDate, KeyShare> fetched = new HashMap<>();

    /** Keys that lie whole on this computer. */
    public DayKeys(Path directory, StationKey stationKey, SecureRandom random) {
        this(directory, stationKey, random, KeyShares.none());
    }

    /** @param shares where the other halves are */
    public DayKeys(Path directory, StationKey stationKey, SecureRandom random, KeyShares shares) {
        this.directory = directory;
        this.stationKey = stationKey;
        this.random = random;
        this.shares = shares;
    }

    /**
     * Gets the city's half of the day's key, where it is not here yet; without it the day goes on under a key that lies whole on this
     * computer. Waits for the network, and nobody else waits meanwhile.
     *
     * @return whether the half is here
     */
    public boolean fetch(LocalDate day) throws SecretException {
        if (isDestroyed(day) || holdsShare(day)) {
            return holdsShare(day);
        }
        Optional<KeyShare> share = shares.fetch(day);
        share.ifPresent(half -> keep(day, half));
        return holdsShare(day);
    }

    /** Whether without the city's half something of the day does not open, or the day begins under a key that lies whole on this computer. */
    public boolean lacksShare(LocalDate day) {
        return !isDestroyed(day) && !holdsShare(day) && (Files.exists(sharedFile(day)) || !Files.exists(keyFile(day)));
    }

    private synchronized boolean holdsShare(LocalDate day) {
        return fetched.containsKey(day);
    }

    private synchronized void keep(LocalDate day, KeyShare share) {
        if (isDestroyed(day) || fetched.putIfAbsent(day, share) != null) {
            share.close();
        }
    }

    /** The day's key, made on first use; {@code DESTROYED}, {@code WRONG_KEY}, {@code DAMAGED} or {@code UNREADABLE} otherwise. */
    public synchronized DayKey of(LocalDate day) throws SecretException {
        if (isDestroyed(day)) {
            throw new SecretException(SecretFault.DESTROYED, "the key of " + day + " was destroyed");
        }
        try {
            List<SecretBox> boxes = new ArrayList<>();
            KeyShare share = fetched.get(day);
            if (share != null) {
                boxes.add(shared(day, share));
            }
            if (mayLie(keyFile(day))) {
                boxes.add(read(day));
            } else if (boxes.isEmpty()) {
                boxes.add(create(day));
            }
            return new DayKey(boxes, share == null && mayLie(sharedFile(day)));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot read or write the key of " + day, e);
        }
    }

    /**
     * Destroys the day's keys here: notes it, overwrites the files, flushes them, removes them, flushes the directory. May be called
     * again, also after a crash half-way, and for a day that never had a key. The city's half is {@link #settle}'s.
     */
    public synchronized void destroy(LocalDate day) throws SecretException {
        try {
            Files.createDirectories(directory);
            // First the note: a crash after it leaves a key that nobody uses any more, and the next call removes it.
            if (!isDestroyed(day)) {
                write(day, ending(day));
            }
            DurableFile.destroy(sharedFile(day));
            DurableFile.destroy(keyFile(day));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot destroy the key of " + day, e);
        } finally {
            forget(day);
        }
    }

    private void forget(LocalDate day) {
        KeyShare share = fetched.remove(day);
        if (share != null) {
            share.close();
        }
    }

    /**
     * Has the city destroy its half of a key that was destroyed here, and keeps what it says to it. May be called again. Waits for the
     * network, and nobody else waits meanwhile.
     *
     * @return what became of the key; {@code SHARE_AWAY} where the city cannot be asked now
     */
    public KeyEnd settle(LocalDate day) throws SecretException {
        KeyEnd end = end(day);
        if (end.settled()) {
            return end;
        }
        String statement = shares.destroy(day, end.shareSha256().orElseThrow());
        KeyEnd settled = new KeyEnd(end.form(), end.shareSha256(), Optional.of(statement));
        try {
            write(day, settled);
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot write " + destroyedFile(day), e);
        }
        return settled;
    }

    /** What became of a key that was destroyed; {@code ABSENT} where it was not. */
    public KeyEnd end(LocalDate day) throws SecretException {
        if (!isDestroyed(day)) {
            throw new SecretException(SecretFault.ABSENT, "the key of " + day + " is not destroyed");
        }
        try {
            return KeyEnd.parse(Files.readString(destroyedFile(day), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot read " + destroyedFile(day), e);
        }
    }

    /** Whether the day's key was destroyed, or its destruction at least begun. */
    public boolean isDestroyed(LocalDate day) {
        return Files.exists(destroyedFile(day));
    }

    /** The days whose keys still lie on the disk, oldest first: the living, and those a crash kept from being removed. */
    public synchronized List<LocalDate> days() throws SecretException {
        return days(List.of(KEY, SHARED));
    }

    /** The days whose keys were destroyed, oldest first. */
    public List<LocalDate> ended() throws SecretException {
        return days(List.of(DESTROYED));
    }

    private List<LocalDate> days(List<String> endings) throws SecretException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> dayOf(file, endings))
                    .flatMap(Optional::stream)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot list " + directory, e);
        }
    }

    /** Wipes the city's halves from memory. */
    @Override
    public synchronized void close() {
        fetched.values().forEach(KeyShare::close);
        fetched.clear();
    }

    private SecretBox shared(LocalDate day, KeyShare share) throws IOException, SecretException {
        var form = new SharedKeyFile(stationKey, day);
        if (mayLie(sharedFile(day))) {
            return new SecretBox(form.open(Files.readAllBytes(sharedFile(day)), share));
        }
        byte[] key = newKey();
        DurableFile.write(sharedFile(day), form.seal(key, share));
        return new SecretBox(key);
    }

    /** Whether something lies there, or the disk does not tell: no key is made in the place of one that cannot be looked at. */
    private static boolean mayLie(Path file) {
        return !Files.notExists(file);
    }

    private SecretBox create(LocalDate day) throws IOException {
        byte[] key = newKey();
        try (SecretBox box = stationKey.box(CONTEXT)) {
            DurableFile.write(keyFile(day), box.seal(key, SecretBox.ascii(DAY + day)));
        }
        return new SecretBox(key);
    }

    private byte[] newKey() throws IOException {
        Files.createDirectories(directory);
        byte[] key = new byte[SecretBox.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private SecretBox read(LocalDate day) throws IOException, SecretException {
        byte[] sealed = Files.readAllBytes(keyFile(day));
        try (SecretBox box = stationKey.box(CONTEXT)) {
            return new SecretBox(box.open(sealed, SecretBox.ascii(DAY + day)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SecretException(
                    SecretFault.WRONG_KEY, keyFile(day) + " does not open under this station's key", e);
        }
    }

    /** What lies here now, before it is destroyed. */
    private KeyEnd ending(LocalDate day) throws IOException, SecretException {
        if (Files.notExists(sharedFile(day))) {
            return new KeyEnd(KeyForm.LOCAL, Optional.empty(), Optional.empty());
        }
        String half = SharedKeyFile.shareSha256(Files.readAllBytes(sharedFile(day)));
        KeyForm form = mayLie(keyFile(day)) ? KeyForm.BOTH : KeyForm.SHARED;
        return new KeyEnd(form, Optional.of(half), Optional.empty());
    }

    private void write(LocalDate day, KeyEnd end) throws IOException {
        DurableFile.write(destroyedFile(day), end.note().getBytes(StandardCharsets.US_ASCII));
    }

    private Path keyFile(LocalDate day) {
        return directory.resolve(DAY + day + KEY);
    }

    private Path sharedFile(LocalDate day) {
        return directory.resolve(DAY + day + SHARED);
    }

    private Path destroyedFile(LocalDate day) {
        return directory.resolve(DAY + day + DESTROYED);
    }

    private static Optional<LocalDate> dayOf(Path file, List<String> endings) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (!name.startsWith(DAY) || dot < 0 || !endings.contains(name.substring(dot))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(name.substring(DAY.length(), dot)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
