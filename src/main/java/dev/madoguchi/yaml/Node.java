package dev.madoguchi.yaml;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows where it stands, so that every later complaint can point at it. */
public sealed interface Node {
    /** Where it begins. */
    Place place();

    /** A mapping; keys in the order of the file. */
    record Mapping(Place place, Map<String, Node> nodes, Map<String, Place> keys) implements Node {}

    /** A sequence. */
    record Sequence(Place place, List<Node> nodes) implements Node {}

    /** One value, as it is written. */
    sealed interface Scalar extends Node {
        /** As the file has it, without quotes. */
        String value();
    }

    /** A text, quoted or plain. */
    record Text(Place place, String value) implements Scalar {}

    /** A whole or decimal number. */
    record Figure(Place place, String value) implements Scalar {}

    /** {@code true} or {@code false}; written in any other way it is a text. */
    record Flag(Place place, String value) implements Scalar {
        /** Which of both. */
        public boolean truth() {
            return value.equals("true");
        }
    }

    /** A key with nothing behind it. */
    record Nothing(Place place) implements Node {}
}
