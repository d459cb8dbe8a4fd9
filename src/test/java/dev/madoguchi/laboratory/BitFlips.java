package dev.madoguchi.laboratory;

import dev.madoguchi.app.workstation.FolderCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Flips bits of a folder's files, each in a copy of its own that is used then, and keeps the table of what came of it. */
final class BitFlips {
    /** How often each file is flipped in the long form. */
    static final int EACH = Integer.getInteger("madoguchi.flips", 40);

    private final Path whole;
    private final Path copy;
    private final Use use;
    private final long seed = Long.getLong("madoguchi.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Map<Outcome, Integer>> table = new TreeMap<>();
    private final List<String> silent = new ArrayList<>();

    /**
     * @param whole the folder, which stays as it is
     * @param use what is done with a copy in which a bit was flipped
     */
    BitFlips(Path whole, Use use) {
        this.whole = whole;
        this.copy = whole.resolveSibling("copy");
        this.use = use;
        System.out.println(seed());
    }

    /** What comes of a flipped bit. */
    enum Outcome {
        /** Nothing that anybody misses: all is there. */
        NOTHING_MISSING,
        /** Made anew from the backup or from what lies elsewhere, and all is there. */
        REPAIRED,
        /** The program says what it cannot use. */
        SAID,
        /** Something is missing or other than it was, and nobody says so. */
        SILENT
    }

    /** Opens a copy and uses everything in it. */
    @FunctionalInterface
    interface Use {
        Outcome of(Path copy) throws Exception;
    }

    /** For whoever wants the same flips again. */
    String seed() {
        return "seed " + seed;
    }

    /** The files with something in them, in their order. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(whole)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }

    /** Where a file lies, with a star for what is drawn. */
    String kind(Path file) {
        return whole.relativize(file)
                .toString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", "DAY");
    }

    /** Flips any one bit of a file. */
    void flip(Path file) throws Exception {
        flip(file, random.nextInt((int) Files.size(file)));
    }

    /** Flips one bit of a file, or the same bit at several places. */
    void flip(Path file, int... places) throws Exception {
        FolderCopy.make(whole, copy);
        Path flipped = copy.resolve(whole.relativize(file));
        byte[] bytes = Files.readAllBytes(flipped);
        int bit = random.nextInt(Byte.SIZE);
        for (int at : places) {
            bytes[at] ^= (byte) (1 << bit);
        }
        Files.write(flipped, bytes);

        Outcome outcome = use.of(copy);
        if (outcome == Outcome.SILENT) {
            silent(kind(file) + " bytes " + Arrays.toString(places) + " bit " + bit);
        }
        table.computeIfAbsent(kind(file), each -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
        FolderCopy.remove(copy);
    }

    /** Flips every file so often as the long form wants, and prints what came of it. */
    void flipAll() throws Exception {
        for (Path file : files()) {
            for (int time = 0; time < EACH; time++) {
                flip(file);
            }
        }
        table.forEach((kind, outcomes) -> System.out.println("flipped " + kind + " " + outcomes));
    }

    /** Notes what nobody said. */
    void silent(String what) {
        silent.add(what);
    }

    /** What went wrong and nobody said. */
    List<String> silent() {
        return List.copyOf(silent);
    }

    /** How often what came of a flip, by the kind of the file. */
    Map<String, Map<Outcome, Integer>> table() {
        return table;
    }
}
