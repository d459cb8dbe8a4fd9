package dev.madoguchi.yaml;

import dev.madoguchi.yaml.YamlFault.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document into {@link Node}s that know their line.
 *
 * <p>Reads token by token, because a start waits for the files of settings and would wait longer for a library that looks into
 * our classes. Refuses aliases, merge keys and tags, so no file can grow in memory beyond its own length, and anchors of
 * mappings and lists; the parser does not tell of an anchor before a single value, to which nothing can point then. Depth and
 * length are limited.
 */
public final class YamlReader {
    /** The longest file that is read. Who reads one from a disk need not take more than one byte beyond. */
    public static final int MAX_BYTES = 128 * 1024;

    private static final int MAX_DEPTH = 16;
    private static final String WHOLE = "";
    private static final YAMLFactory YAML = YAMLFactory.builder().build();

    private final String file;
    private final YAMLParser parser;

    private YamlReader(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * The mapping that a file consists of.
     *
     * @param file what a complaint calls it
     */
    public static Node.Mapping read(String file, byte[] bytes) throws YamlFault {
        Place start = new Place(file, 1, 1);
        if (bytes.length > MAX_BYTES) {
            throw new YamlFault(Kind.TOO_LARGE, start, WHOLE, (MAX_BYTES / 1024) + " KiB");
        }
        String text = decode(start, bytes);
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            return new YamlReader(file, parser).document(start);
        } catch (JacksonException e) {
            throw notYaml(start, text, e);
        }
    }

    private static String decode(Place start, byte[] bytes) throws YamlFault {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
            // An editor on Windows may begin the file with a byte order mark.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < rest.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new YamlFault(Kind.NOT_TEXT, new Place(start.file(), line, 1), WHOLE, "UTF-8?", e);
        }
    }

    private Node.Mapping document(Place start) throws YamlFault {
        if (parser.nextToken() == null) {
            throw new YamlFault(Kind.EMPTY, start, WHOLE, "");
        }
        Node root = node(WHOLE, 0);
        if (root instanceof Node.Nothing || isNoText(root)) {
            throw new YamlFault(Kind.EMPTY, root.place(), WHOLE, "");
        }
        if (parser.nextToken() != null) {
            throw new YamlFault(Kind.NOT_YAML, place(), WHOLE, "---");
        }
        if (root instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw new YamlFault(Kind.NO_MAPPING, root.place(), WHOLE, "");
    }

    /** A lone {@code ---} reads as a text without letters. */
    private static boolean isNoText(Node node) {
        return node instanceof Node.Text text && text.value().isEmpty();
    }

    private Node node(String path, int depth) throws YamlFault {
        refuseTricks(path);
        if (depth > MAX_DEPTH) {
            throw new YamlFault(Kind.TOO_LARGE, place(), path, MAX_DEPTH + " levels");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(path, depth);
            case START_ARRAY -> sequence(path, depth);
            case VALUE_STRING -> new Node.Text(place(), parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Figure(place(), parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Flag(place(), parser.getString());
            case VALUE_NULL -> new Node.Nothing(place());
            default -> throw new YamlFault(Kind.NOT_YAML, place(), path, token.name());
        };
    }

    private Node mapping(String path, int depth) throws YamlFault {
        Place start = place();
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String inside = path.isEmpty() ? key : path + "." + key;
            Place place = place();
            if (keys.put(key, place) != null) {
                throw new YamlFault(Kind.TWICE, place, inside, key);
            }
            parser.nextToken();
            nodes.put(key, node(inside, depth + 1));
        }
        return new Node.Mapping(start, nodes, keys);
    }

    private Node sequence(String path, int depth) throws YamlFault {
        Place start = place();
        List<Node> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(path + "[" + nodes.size() + "]", depth + 1));
        }
        return new Node.Sequence(start, nodes);
    }

    private void refuseTricks(String path) throws YamlFault {
        if (parser.isCurrentAlias()) {
            throw new YamlFault(Kind.NOT_PLAIN, place(), path, "*" + parser.getString());
        }
        if (parser.getObjectId() != null) {
            throw new YamlFault(Kind.NOT_PLAIN, place(), path, "&" + parser.getObjectId());
        }
        if (parser.getTypeId() != null) {
            throw new YamlFault(Kind.NOT_PLAIN, place(), path, "!!");
        }
    }

    private Place place() {
        TokenStreamLocation here = parser.currentTokenLocation();
        return new Place(file, here.getLineNr(), here.getColumnNr());
    }

    /** Jackson tells where the last good token stood; the mark inside tells where the trouble is. */
    private static YamlFault notYaml(Place start, String text, JacksonException error) {
        TokenStreamLocation known = error.getLocation();
        Place place = known == null ? start : new Place(start.file(), known.getLineNr(), known.getColumnNr());
        String detail = String.valueOf(error.getOriginalMessage());
        if (error.getCause() instanceof MarkedYamlEngineException marked) {
            detail = marked.getProblem();
            place = marked.getProblemMark()
                    .map(mark -> new Place(start.file(), mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(place);
        } else if (error.getCause() instanceof ReaderException reader) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(reader.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            detail = "U+%04X".formatted(reader.getCodePoint());
            place = new Place(start.file(), line, 1);
        }
        return new YamlFault(
                Kind.NOT_YAML, place, WHOLE, detail.lines().findFirst().orElse(""), error);
    }
}
