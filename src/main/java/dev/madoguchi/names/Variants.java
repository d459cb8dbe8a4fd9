package dev.madoguchi.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Characters that names write for one another. The table is a file, one group a line with the chief one first, and what stands behind a
 * {@code #} is for people; no character stands in two groups.
 */
final class Variants {
    private static final String FILE = "/dev/madoguchi/names/variants.txt";

    private final Map<String, String> chiefs;

    private Variants(Map<String, String> chiefs) {
        this.chiefs = Map.copyOf(chiefs);
    }

    /** The table of the product. */
    static Variants shipped() {
        try (InputStream file = Variants.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks " + FILE);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + FILE + " cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException where a character stands in two groups */
    static Variants parse(String table) {
        Map<String, String> chiefs = new HashMap<>();
        table.lines().map(line -> line.replaceFirst("#.*", "").strip()).forEach(line -> add(line, chiefs));
        return new Variants(chiefs);
    }

    private static void add(String line, Map<String, String> chiefs) {
        if (line.isEmpty()) {
            return;
        }
        String[] group = line.split(" +", -1);
        for (String each : group) {
            if (chiefs.put(each, group[0]) != null) {
                throw new IllegalArgumentException(each + " stands in two groups of variants");
            }
        }
    }

    /** The chief one of the letter's group; the letter itself where it has none. */
    String chief(String letter) {
        return chiefs.getOrDefault(letter, letter);
    }
}
