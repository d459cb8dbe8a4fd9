package dev.madoguchi.city.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API's description as the server gives it: which operations it names, and whether an answer is as it says. */
final class ApiDescription {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode root;

    ApiDescription(String yaml) {
        this.root = new YAMLMapper().readTree(yaml);
    }

    String version() {
        return root.path("openapi").stringValue();
    }

    /** Such as {@code PUT /records/{id}}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            path.getValue().propertyNames().forEach(method -> operations.add(named(method, path.getKey())));
        }
        return operations;
    }

    /** Such as {@code PUT /records/{id} 201}. */
    Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        for (String operation : operations()) {
            responses(operation).propertyNames().forEach(status -> answers.add(operation + " " + status));
        }
        return answers;
    }

    /** What is wrong with an answer; empty where all is as described. */
    List<String> faults(String operation, int status, String type, byte[] body) {
        JsonNode response = resolved(responses(operation).path(Integer.toString(status)));
        if (response.isMissingNode()) {
            return List.of("the status is not described");
        }
        JsonNode schema = response.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            return List.of("the type " + type + " is not described");
        }
        List<String> faults = new ArrayList<>();
        for (Error error : schema(schema).validate(node(type, body))) {
            faults.add(error.toString());
        }
        return faults;
    }

    /** The headers that an answer must have. */
    Set<String> headers(String operation, int status) {
        JsonNode response = resolved(responses(operation).path(Integer.toString(status)));
        return new TreeSet<>(response.path("headers").propertyNames());
    }

    private Schema schema(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", root.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static JsonNode node(String type, byte[] body) {
        return type.endsWith("json")
                ? JSON.readTree(body)
                : JSON.getNodeFactory().stringNode(new String(body, StandardCharsets.UTF_8));
    }

    private JsonNode responses(String operation) {
        String[] words = operation.split(" ", 2);
        return root.path("paths")
                .path(words[1])
                .path(words[0].toLowerCase(Locale.ROOT))
                .path("responses");
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? root.at(reference.stringValue().substring(1)) : node;
    }

    static String named(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }
}
