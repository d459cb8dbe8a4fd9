package dev.madoguchi.device.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A slot for memory cards that are folders: they can be inserted, locked, filled up and pulled out. Safe for several threads.
 *
 * <p>A card that is not in the slot lies in a drawer beside it, so that a program that still writes to it fails as with a
 * real one.
 */
public final class SimulatedMedia implements Media {
    private final Path slot;
    private final Path drawer;
    private final Map<String, Boolean> locked = new TreeMap<>();
    private volatile long capacity = 32_000_000;
    private volatile boolean ejects = true;

    /** @param folder where slot and drawer are made */
    public SimulatedMedia(Path folder) {
        this.slot = folder.resolve("slot");
        this.drawer = folder.resolve("drawer");
    }

    /** Puts a card into the slot: the one of this id that was there before, or a new, empty one. */
    public synchronized Path insert(String id) {
        try {
            Files.createDirectories(slot);
            Files.createDirectories(drawer);
            Path card = slot.resolve(id);
            if (Files.isDirectory(drawer.resolve(id))) {
                return Files.move(drawer.resolve(id), card);
            }
            return Files.createDirectories(card);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pulls a card out, whatever happens on it. */
    public synchronized Path pull(String id) {
        try {
            return Files.move(slot.resolve(id), drawer.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the lock at the side of a card. */
    public synchronized void lock(String id, boolean now) {
        locked.put(id, now);
    }

    /** How much fits on a card, in bytes. */
    public void capacity(long bytes) {
        capacity = bytes;
    }

    /** Whether the system lets go of a card when it is asked to. */
    public void ejects(boolean now) {
        ejects = now;
    }

    @Override
    public synchronized List<Volume> volumes() throws MediaException {
        List<Volume> found = new ArrayList<>();
        if (!Files.isDirectory(slot)) {
            return found;
        }
        try (Stream<Path> cards = Files.list(slot)) {
            for (Path card : cards.sorted().toList()) {
                String id = String.valueOf(card.getFileName());
                long free = Math.max(0, capacity - used(card));
                boolean readOnly = locked.getOrDefault(id, false);
                found.add(new Volume(id, card, DeviceNumber.of(card), true, readOnly, free));
            }
        } catch (IOException e) {
            throw new MediaException(MediaFault.BROKEN, "the simulated slot cannot be read", e);
        }
        return found;
    }

    @Override
    public void eject(Volume volume) throws MediaException {
        if (!ejects) {
            throw new MediaException(MediaFault.STAYS, "the simulated slot was told to keep its card");
        }
        pull(volume.id());
    }

    private static long used(Path card) throws IOException {
        try (Stream<Path> files = Files.walk(card)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
