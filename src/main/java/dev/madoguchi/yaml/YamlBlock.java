package dev.madoguchi.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a YAML file of settings, read strictly: what is missing, twice, of another kind or unknown is refused with its line.
 *
 * <p>Ask for every name that may stand there, then {@link #end}.
 */
public final class YamlBlock {
    private final Node.Mapping mapping;
    private final Set<String> asked = new HashSet<>();

    private YamlBlock(Node.Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The mapping that a file consists of.
     *
     * @param file what a complaint calls it
     */
    public static YamlBlock read(String file, byte[] yaml) throws SettingFault {
        try {
            return new YamlBlock(YamlReader.read(file, yaml));
        } catch (YamlFault e) {
            throw new SettingFault(e.place(), String.valueOf(e.getMessage()), e);
        }
    }

    private static YamlBlock of(Node value, String name) throws SettingFault {
        if (value instanceof Node.Mapping mapping) {
            return new YamlBlock(mapping);
        }
        throw otherwise(value, name + " is no block of names and values");
    }

    /** A fault of the whole block. */
    public SettingFault fault(IllegalArgumentException cause) {
        return new SettingFault(mapping.place(), String.valueOf(cause.getMessage()), cause);
    }

    /** A text that has to be there. */
    public String text(String name) throws SettingFault {
        return scalar(required(name), name);
    }

    /** A text, or another where there is none. */
    public String text(String name, String otherwise) throws SettingFault {
        Node value = find(name);
        return value == null ? otherwise : scalar(value, name);
    }

    /** One text or several. */
    public List<String> texts(String name) throws SettingFault {
        Node value = required(name);
        if (!(value instanceof Node.Sequence many)) {
            return List.of(scalar(value, name));
        }
        List<String> texts = new ArrayList<>();
        for (Node each : many.nodes()) {
            texts.add(scalar(each, name));
        }
        return texts;
    }

    /** A whole number that has to be there. */
    public int number(String name) throws SettingFault {
        return number(required(name), name);
    }

    /** A whole number; empty where there is none. */
    public Optional<Integer> numberWhereGiven(String name) throws SettingFault {
        Node value = find(name);
        return value == null ? Optional.empty() : Optional.of(number(value, name));
    }

    private static int number(Node value, String name) throws SettingFault {
        String text = scalar(value, name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new SettingFault(value.place(), name + " is a whole number, not " + text, e);
        }
    }

    /** True or false. */
    public boolean flag(String name) throws SettingFault {
        Node value = required(name);
        return switch (scalar(value, name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SettingFault(value.place(), name + " is true or false");
        };
    }

    /** One of an enum's names, as the file writes them. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, Writing writing) throws SettingFault {
        Node value = required(name);
        String text = scalar(value, name);
        for (E each : type.getEnumConstants()) {
            if (writing.of(each).equals(text)) {
                return each;
            }
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(writing::of).toList();
        throw new SettingFault(value.place(), name + " is one of " + String.join(", ", known) + ", not " + text);
    }

    /** How a file writes the names of an enum. */
    public enum Writing {
        /** As Java does. */
        CAPITALS,
        /** Small. */
        SMALL;

        private String of(Enum<?> each) {
            return this == SMALL ? each.name().toLowerCase(Locale.ROOT) : each.name();
        }
    }

    /** A block that has to be there. */
    public YamlBlock block(String name) throws SettingFault {
        return of(required(name), name);
    }

    /** A block; empty where there is none. */
    public Optional<YamlBlock> blockWhereGiven(String name) throws SettingFault {
        Node value = find(name);
        return value == null ? Optional.empty() : Optional.of(of(value, name));
    }

    /** A list of blocks, which may have none. */
    public List<YamlBlock> blocks(String name) throws SettingFault {
        Node value = required(name);
        if (!(value instanceof Node.Sequence many)) {
            throw otherwise(value, name + " is no list");
        }
        List<YamlBlock> blocks = new ArrayList<>();
        for (Node each : many.nodes()) {
            blocks.add(of(each, name));
        }
        return blocks;
    }

    /** Nothing else may stand there. */
    public void end() throws SettingFault {
        for (Map.Entry<String, Place> each : mapping.keys().entrySet()) {
            if (!asked.contains(each.getKey())) {
                throw new SettingFault(
                        each.getValue(),
                        each.getKey() + " is not known here; known: "
                                + asked.stream().sorted().toList());
            }
        }
    }

    private Node required(String name) throws SettingFault {
        Node value = find(name);
        if (value == null) {
            throw new SettingFault(mapping.place(), name + " is missing");
        }
        return value;
    }

    private @Nullable Node find(String name) {
        asked.add(name);
        return mapping.nodes().get(name);
    }

    private static String scalar(Node value, String name) throws SettingFault {
        if (value instanceof Node.Scalar scalar) {
            return scalar.value();
        }
        throw otherwise(value, name + " is one value, not a block or a list");
    }

    /** Where nothing stands, that is what is said of it, whatever was wanted. */
    private static SettingFault otherwise(Node value, String words) {
        return new SettingFault(
                value.place(), value instanceof Node.Nothing ? "nothing stands where something has to" : words);
    }
}
