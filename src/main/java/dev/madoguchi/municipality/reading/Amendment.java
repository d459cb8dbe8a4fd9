package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.yaml.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Blocks of a profile that are given apart from it: a file with nothing but such blocks, whole.
 *
 * @param part which blocks it may have
 * @param name what a complaint calls the file
 * @param yaml its text
 */
public record Amendment(Part part, String name, String yaml) {

    /** The blocks themselves, or a complaint about one that does not belong here. */
    Node.Mapping tree() throws ProfileException {
        Node.Mapping tree = ProfileTree.read(name, yaml.getBytes(StandardCharsets.UTF_8));
        new Block(tree, ProfileTree.WHOLE, part.blocks());
        return tree;
    }

    /** What can be given apart. */
    public enum Part {
        /** What visitors can come for, by which numbers, and when each business is done (F1). */
        CATALOGUE,
        /** How a counter works: everything besides who the municipality is, where it works and what for. */
        SETTINGS;

        List<String> blocks() {
            return switch (this) {
                case CATALOGUE -> List.of("services", "series", "procedures");
                case SETTINGS -> ProfileReader.RULES;
            };
        }
    }
}
