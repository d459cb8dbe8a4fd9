package dev.madoguchi.visit;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What stands under a name in a visit's CBOR; it has to be there. */
final class Part {
    private Part() {}

    static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    static List<String> texts(JsonNode node, String name) {
        return node.required(name).valueStream().map(JsonNode::stringValue).toList();
    }

    static Instant instant(JsonNode node, String name) {
        return Instant.parse(text(node, name));
    }
}
