package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The day keys of a workstation, and their destruction.
 *
 * <p>{@code day-2026-11-20.shared} holds the day's key as {@link SharedKeyFile} has it: it opens only with the half that the city keeps,
 * which is in memory from {@link #fetch} on. {@code day-2026-11-20.key} holds the key of a day, or of a part of it, on which the city
 * could not be asked, sealed under the station key alone: {@code nonce(12) ‖ ciphertext(32) ‖ tag(16)}, AES-256-GCM under the key
 * derived for {@code day key v1}, associated data ASCII "day-2026-11-20"; {@code day-2026-11-20.beside} is a second such key, made where
 * the first does not open any more and no other does. {@code day-2026-11-20.destroyed} says that the day's keys were
 * destroyed, and what the city said to it ({@link KeyEnd}); while it is there no key of that day is made or read.
 */
public final class DayKeys implements AutoCloseable {
    private static final String CONTEXT = "day key v1";

    private final DayKeyFiles files;
    private final StationKey stationKey;
    private final SecureRandom random;
    private final KeyShares shares;
    private final Map<LocalDate, KeyShare> fetched = new HashMap<>();
    /** The days of which the city has given another half than the one that the key was made with. */
    private final Set<LocalDate> strange = new HashSet<>();

    /** Keys that lie whole on this computer. */
    public DayKeys(Path directory, StationKey stationKey, SecureRandom random) {
        this(directory, stationKey, random, KeyShares.none());
    }

    /** @param shares where the other halves are */
    public DayKeys(Path directory, StationKey stationKey, SecureRandom random, KeyShares shares) {
        files = new DayKeyFiles(directory);
        this.stationKey = stationKey;
        this.random = random;
        this.shares = shares;
    }

    /**
     * Gets the city's half of the day's key, where it is not here yet; without it the day goes on under a key that lies whole on this
     * computer. Waits for the network, and nobody else waits meanwhile.
     *
     * @return whether the half is here; not where the city has {@linkplain #hasOtherHalf another one}, for which it is asked again each time
     */
    public boolean fetch(LocalDate day) throws SecretException {
        if (isDestroyed(day) || holdsShare(day)) {
            return holdsShare(day);
        }
        Optional<String> wanted = files.half(day);
        Optional<KeyShare> share = shares.fetch(day, wanted);
        if (share.isPresent()) {
            keep(day, share.get(), wanted);
        }
        return holdsShare(day);
    }

    /** Whether without the city's half something of the day does not open, or the day begins under a key that lies whole on this computer. */
    public boolean lacksShare(LocalDate day) {
        return !isDestroyed(day)
                && !holdsShare(day)
                && (Files.exists(files.shared(day)) || !Files.exists(files.local(day)));
    }

    /**
     * Whether the city, when it was last asked, had another half than the one that the day's key was made with, as after the loss of its
     * database. The day goes on under a key of this computer beside it; what was sealed before opens only if the right half comes back.
     */
    public synchronized boolean hasOtherHalf(LocalDate day) {
        return strange.contains(day);
    }

    private synchronized boolean holdsShare(LocalDate day) {
        return fetched.containsKey(day);
    }

    private synchronized void keep(LocalDate day, KeyShare share, Optional<String> wanted) {
        if (wanted.isPresent() && !wanted.get().equals(share.sha256())) {
            share.close();
            strange.add(day);
            return;
        }
        strange.remove(day);
        if (isDestroyed(day) || fetched.putIfAbsent(day, share) != null) {
            share.close();
        }
    }

    /**
     * The day's key, made on first use; {@code DESTROYED}, {@code WRONG_KEY} or {@code UNREADABLE} otherwise. A key whose file does not open,
     * because it or the city's half has changed, stays where it is: the day goes on under one of this computer beside it, once.
     */
    public synchronized DayKey of(LocalDate day) throws SecretException {
        if (isDestroyed(day)) {
            throw new SecretException(SecretFault.DESTROYED, "the key of " + day + " was destroyed");
        }
        try {
            List<SecretBox> boxes = new ArrayList<>();
            KeyShare share = fetched.get(day);
            if (share != null) {
                shared(day, share).ifPresent(boxes::add);
            }
            addLocal(day, boxes);
            boolean away = share == null && DayKeyFiles.mayLie(files.shared(day)) && !strange.contains(day);
            return new DayKey(boxes, away);
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
            Files.createDirectories(files.directory());
            // First the note: a crash after it leaves a key that nobody uses any more, and the next call removes it.
            if (!isDestroyed(day)) {
                files.write(day, files.ending(day));
            }
            DurableFile.destroy(files.shared(day));
            DurableFile.destroy(files.local(day));
            DurableFile.destroy(files.beside(day));
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
     * @return what became of the key, also where the city has destroyed another half than the one that the key was made with:
     *     {@link KeyEnd#proved} says which it was
     * @throws SecretException {@code SHARE_AWAY} where the city cannot be asked now
     */
    public KeyEnd settle(LocalDate day) throws SecretException {
        KeyEnd end = end(day);
        if (end.settled()) {
            return end;
        }
        KeyEnd settled = end.settled(shares.destroy(day));
        try {
            files.write(day, settled);
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot write " + files.destroyed(day), e);
        }
        return settled;
    }

    /** What became of a key that was destroyed; {@code ABSENT} where it was not. */
    public KeyEnd end(LocalDate day) throws SecretException {
        if (!isDestroyed(day)) {
            throw new SecretException(SecretFault.ABSENT, "the key of " + day + " is not destroyed");
        }
        try {
            return KeyEnd.parse(Files.readString(files.destroyed(day), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot read " + files.destroyed(day), e);
        }
    }

    /** Whether the day's key was destroyed, or its destruction at least begun. */
    public boolean isDestroyed(LocalDate day) {
        return Files.exists(files.destroyed(day));
    }

    /** The days whose keys still lie on the disk, oldest first: the living, and those a crash kept from being removed. */
    public synchronized List<LocalDate> days() throws SecretException {
        return files.lying();
    }

    /** The days whose keys were destroyed, oldest first. */
    public List<LocalDate> ended() throws SecretException {
        return files.ended();
    }

    /** Wipes the city's halves from memory. */
    @Override
    public synchronized void close() {
        fetched.values().forEach(KeyShare::close);
        fetched.clear();
    }

    /** Those of this computer that open; where none does and there is no other, one is made in the first place that is free. */
    private void addLocal(LocalDate day, List<SecretBox> boxes) throws IOException, SecretException {
        Optional<Path> free = Optional.empty();
        SecretException shut = new SecretException(SecretFault.WRONG_KEY, "no key of " + day + " opens");
        for (Path file : List.of(files.beside(day), files.local(day))) {
            if (DayKeyFiles.mayLie(file)) {
                try {
                    boxes.add(read(file, day));
                } catch (SecretException e) {
                    shut.addSuppressed(e);
                }
            } else {
                free = Optional.of(file);
            }
        }
        if (boxes.isEmpty()) {
            boxes.add(create(free.orElseThrow(() -> shut), day));
        }
    }

    /** Empty where the file does not open with this half. */
    private Optional<SecretBox> shared(LocalDate day, KeyShare share) throws IOException {
        var form = new SharedKeyFile(stationKey, day);
        if (!DayKeyFiles.mayLie(files.shared(day))) {
            byte[] key = newKey();
            DurableFile.write(files.shared(day), form.seal(key, share));
            return Optional.of(new SecretBox(key));
        }
        try {
            return Optional.of(new SecretBox(form.open(Files.readAllBytes(files.shared(day)), share)));
        } catch (SecretException e) {
            return Optional.empty(); // Not silent: what it sealed stays shut, and closing counts that.
        }
    }

    private SecretBox create(Path file, LocalDate day) throws IOException {
        byte[] key = newKey();
        try (SecretBox box = stationKey.box(CONTEXT)) {
            DurableFile.write(file, box.seal(key, SecretBox.ascii(DayKeyFiles.name(day))));
        }
        return new SecretBox(key);
    }

    private byte[] newKey() throws IOException {
        Files.createDirectories(files.directory());
        byte[] key = new byte[SecretBox.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private SecretBox read(Path file, LocalDate day) throws IOException, SecretException {
        byte[] sealed = Files.readAllBytes(file);
        try (SecretBox box = stationKey.box(CONTEXT)) {
            return new SecretBox(box.open(sealed, SecretBox.ascii(DayKeyFiles.name(day))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SecretException(SecretFault.WRONG_KEY, file + " does not open under this station's key", e);
        }
    }
}
