package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.Place;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows where it stands, so that every later complaint can point at it. */
sealed interface Node {
    Place place();

    /** A mapping; keys in the order of the file. */
    record Mapping(Place place, Map<String, Node> nodes, Map<String, Place> keys) implements Node {}

    /** A sequence. */
    record Sequence(Place place, List<Node> nodes) implements Node {}

    /** A text, quoted or plain. */
    record Text(Place place, String value) implements Node {}

    /** A whole or decimal number, as written. */
    record Figure(Place place, String value) implements Node {}

    /** True or false. */
    record Flag(Place place, boolean value) implements Node {}

    /** A key with nothing behind it. */
    record Nothing(Place place) implements Node {}
}
