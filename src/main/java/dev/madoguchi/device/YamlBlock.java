package dev.madoguchi.device;

import dev.madoguchi.device.YamlTokens.Listed;
import dev.madoguchi.device.YamlTokens.Named;
import dev.madoguchi.device.YamlTokens.Scalar;
import dev.madoguchi.device.YamlTokens.Value;
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
    private final int line;
    private final Map<String, Value> values;
    private final Set<String> asked = new HashSet<>();

    private YamlBlock(int line, Map<String, Value> values) {
        this.line = line;
        this.values = values;
    }

    /** The mapping that a file consists of. */
    public static YamlBlock read(String text) throws YamlFault {
        return of(YamlTokens.read(text), "the file");
    }

    private static YamlBlock of(Value value, String name) throws YamlFault {
        if (value instanceof Named named) {
            return new YamlBlock(named.line(), named.values());
        }
        throw new YamlFault(value.line(), name + " is no block of names and values");
    }

    /** The line in which it begins. */
    public int line() {
        return line;
    }

    /** A fault of the whole block. */
    public YamlFault fault(IllegalArgumentException cause) {
        return new YamlFault(line, String.valueOf(cause.getMessage()), cause);
    }

    /** A text that has to be there. */
    public String text(String name) throws YamlFault {
        return scalar(required(name), name);
    }

    /** A text, or another where there is none. */
    public String text(String name, String otherwise) throws YamlFault {
        Value value = find(name);
        return value == null ? otherwise : scalar(value, name);
    }

    /** One text or several. */
    public List<String> texts(String name) throws YamlFault {
        Value value = required(name);
        if (!(value instanceof Listed many)) {
            return List.of(scalar(value, name));
        }
        List<String> texts = new ArrayList<>();
        for (Value each : many.values()) {
            texts.add(scalar(each, name));
        }
        return texts;
    }

    /** A whole number that has to be there. */
    public int number(String name) throws YamlFault {
        return number(required(name), name);
    }

    /** A whole number; empty where there is none. */
    public Optional<Integer> numberWhereGiven(String name) throws YamlFault {
        Value value = find(name);
        return value == null ? Optional.empty() : Optional.of(number(value, name));
    }

    private static int number(Value value, String name) throws YamlFault {
        String text = scalar(value, name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new YamlFault(value.line(), name + " is a whole number, not " + text, e);
        }
    }

    /** True or false. */
    public boolean flag(String name) throws YamlFault {
        Value value = required(name);
        return switch (scalar(value, name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new YamlFault(value.line(), name + " is true or false");
        };
    }

    /** One of an enum's names, as the file writes them. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, Writing writing) throws YamlFault {
        Value value = required(name);
        String text = scalar(value, name);
        for (E each : type.getEnumConstants()) {
            if (writing.of(each).equals(text)) {
                return each;
            }
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(writing::of).toList();
        throw new YamlFault(value.line(), name + " is one of " + String.join(", ", known) + ", not " + text);
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
    public YamlBlock block(String name) throws YamlFault {
        return of(required(name), name);
    }

    /** A block; empty where there is none. */
    public Optional<YamlBlock> blockWhereGiven(String name) throws YamlFault {
        Value value = find(name);
        return value == null ? Optional.empty() : Optional.of(of(value, name));
    }

    /** A list of blocks, which may have none. */
    public List<YamlBlock> blocks(String name) throws YamlFault {
        Value value = required(name);
        if (!(value instanceof Listed many)) {
            throw new YamlFault(value.line(), name + " is no list");
        }
        List<YamlBlock> blocks = new ArrayList<>();
        for (Value each : many.values()) {
            blocks.add(of(each, name));
        }
        return blocks;
    }

    /** Nothing else may stand there. */
    public void end() throws YamlFault {
        for (Map.Entry<String, Value> each : values.entrySet()) {
            if (!asked.contains(each.getKey())) {
                throw new YamlFault(
                        each.getValue().line(),
                        each.getKey() + " is not known here; known: "
                                + asked.stream().sorted().toList());
            }
        }
    }

    private Value required(String name) throws YamlFault {
        Value value = find(name);
        if (value == null) {
            throw new YamlFault(line, name + " is missing");
        }
        return value;
    }

    private @Nullable Value find(String name) {
        asked.add(name);
        return values.get(name);
    }

    private static String scalar(Value value, String name) throws YamlFault {
        if (value instanceof Scalar scalar) {
            return scalar.text();
        }
        throw new YamlFault(value.line(), name + " is one value, not a block or a list");
    }
}
