package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the halves that the city gave in a folder that is memory and no disk, so that a program that was killed opens its drafts again
 * where the city cannot be asked.
 *
 * <p>A secret file {@code share-PURPOSE-2026-11-20.secret} each. It is gone when the computer is switched off, when the user logs out, and
 * when the half is destroyed.
 */
public final class VolatileShares implements KeyShares {
    private final Path folder;
    private final StationKey stationKey;
    private final String purpose;
    private final KeyShares city;
    private final Set<LocalDate> destroyed = new HashSet<>();

    /**
     * @param folder as {@link MemoryFolder} finds it
     * @param purpose which keys these are halves of, in ASCII
     * @param city is asked for what is not in the folder
     */
    public VolatileShares(Path folder, StationKey stationKey, String purpose, KeyShares city) {
        this.folder = folder;
        this.stationKey = stationKey;
        this.purpose = purpose;
        this.city = city;
    }

    @Override
    public Optional<KeyShare> fetch(LocalDate day, Optional<String> wanted) throws SecretException {
        Optional<KeyShare> kept = kept(day);
        if (kept.isPresent()
                && wanted.filter(sha256 -> !sha256.equals(kept.get().sha256())).isEmpty()) {
            return kept;
        }
        kept.ifPresent(KeyShare::close);
        Optional<KeyShare> fetched = city.fetch(day, wanted);
        return fetched.isPresent() ? keep(day, fetched.get()) : fetched;
    }

    /** A half that comes when its day is destroyed already is not kept. */
    private synchronized Optional<KeyShare> keep(LocalDate day, KeyShare half) throws SecretException {
        if (destroyed.contains(day)) {
            half.close();
            return Optional.empty();
        }
        file(day).write(half.bytes());
        return Optional.of(half);
    }

    /** What cannot be read any more, as after a new enrolment, is fetched anew. */
    private Optional<KeyShare> kept(LocalDate day) throws SecretException {
        byte[] secret = {};
        try {
            secret = file(day).read();
            return Optional.of(KeyShare.of(secret));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (SecretException e) {
            if (e.fault() == SecretFault.UNREADABLE) {
                throw e;
            }
            return Optional.empty();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    @Override
    public Destroyed destroy(LocalDate day) throws SecretException {
        forget(day);
        return city.destroy(day);
    }

    private synchronized void forget(LocalDate day) throws SecretException {
        destroyed.add(day);
        try {
            if (!Files.notExists(folder)) {
                DurableFile.destroy(path(day));
            }
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot destroy " + path(day), e);
        }
    }

    private SecretFile file(LocalDate day) {
        return new SecretFile(path(day), stationKey, "share " + purpose + " " + day);
    }

    private Path path(LocalDate day) {
        return folder.resolve("share-" + purpose + "-" + day + ".secret");
    }
}
