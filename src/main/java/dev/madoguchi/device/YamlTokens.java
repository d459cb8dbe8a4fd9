package dev.madoguchi.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML token by token: a start waits for the files of settings, and would wait longer for a library that looks into our classes. */
final class YamlTokens {
    private static final int MAX_DEPTH = 8;
    private static final YAMLFactory YAML = YAMLFactory.builder().build();

    private final YAMLParser parser;

    private YamlTokens(YAMLParser parser) {
        this.parser = parser;
    }

    /** What stands in a file, and where. */
    sealed interface Value {
        /** From 1. */
        int line();
    }

    /** Names and what they stand for. */
    record Named(int line, Map<String, Value> values) implements Value {}

    /** One after the other. */
    record Listed(int line, List<Value> values) implements Value {}

    /** A text, or a number or a truth as it is written. */
    record Scalar(int line, String text) implements Value {}

    static Value read(String text) throws YamlFault {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new YamlFault(1, "nothing stands in it");
            }
            Value whole = new YamlTokens(parser).value(0);
            if (parser.nextToken() != null) {
                throw new YamlFault(parser.currentTokenLocation().getLineNr(), "a second document begins here");
            }
            return whole;
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new YamlFault(
                    where == null ? 1 : Math.max(1, where.getLineNr()), String.valueOf(e.getOriginalMessage()), e);
        }
    }

    private Value value(int depth) throws YamlFault {
        int line = line();
        if (depth > MAX_DEPTH) {
            throw new YamlFault(line, "it goes deeper than " + MAX_DEPTH + " levels");
        }
        if (parser.isCurrentAlias()) {
            throw new YamlFault(line, "it points elsewhere: *" + parser.getString());
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new Named(line, mapping(depth));
            case START_ARRAY -> new Listed(line, sequence(depth));
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                new Scalar(line, parser.getString());
            default -> throw new YamlFault(line, "nothing stands where something has to");
        };
    }

    private Map<String, Value> mapping(int depth) throws YamlFault {
        Map<String, Value> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = line();
            parser.nextToken();
            if (values.put(name, value(depth + 1)) != null) {
                throw new YamlFault(line, name + " stands there twice");
            }
        }
        return values;
    }

    private List<Value> sequence(int depth) throws YamlFault {
        List<Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(depth + 1));
        }
        return values;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
