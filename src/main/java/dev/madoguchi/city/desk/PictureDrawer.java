package dev.madoguchi.city.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the byte strings out of a tree and leaves their names in their place. */
final class PictureDrawer {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Picture> pictures = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** The same tree without byte strings. */
    JsonNode empty(JsonNode tree) {
        return empty("record", tree);
    }

    List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    private JsonNode empty(String name, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode emptied = JSON.createObjectNode();
                object.properties()
                        .forEach(field -> emptied.set(field.getKey(), empty(field.getKey(), field.getValue())));
                yield emptied;
            }
            case ArrayNode array -> {
                ArrayNode emptied = JSON.createArrayNode();
                array.forEach(item -> emptied.add(empty(name, item)));
                yield emptied;
            }
            case BinaryNode leaf -> reference(keep(name, leaf.binaryValue()));
            default -> node;
        };
    }

    private static JsonNode reference(Picture picture) {
        return JSON.createObjectNode().put("file", picture.name()).put("bytes", picture.bytes().length);
    }

    private Picture keep(String field, byte[] bytes) {
        String stem = field.isEmpty() ? "picture" : field.replaceAll("[^A-Za-z0-9-]", "-");
        String suffix = suffix(bytes);
        String name = stem + suffix;
        for (int number = 2; !names.add(name); number++) {
            name = stem + "-" + number + suffix;
        }
        var picture = new Picture(name, bytes);
        pictures.add(picture);
        return picture;
    }

    private static String suffix(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return ".jpg";
        }
        return begins(bytes, 0x89, 'P', 'N', 'G') ? ".png" : ".bin";
    }

    private static boolean begins(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
