package dev.madoguchi.carryout;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the city answers to a container: for each record its receipt (a compact JWS), or the reason why it was refused. The file
 * itself is not signed, because each receipt is.
 *
 * @param carryOut whose container it was
 */
public record Receipts(UUID carryOut, Map<UUID, String> receipts, Map<UUID, String> refusals) {
    private static final JsonMapper JSON = new JsonMapper();

    public Receipts {
        receipts = Map.copyOf(receipts);
        refusals = Map.copyOf(refusals);
    }

    /** The file {@code receipts-ID.json}. */
    public byte[] write() {
        ObjectNode json = JSON.createObjectNode().put("v", 1).put("carryOut", carryOut.toString());
        ObjectNode given = json.putObject("receipts");
        receipts.forEach((id, jws) -> given.put(id.toString(), jws));
        ObjectNode refused = json.putObject("refused");
        refusals.forEach((id, reason) -> refused.put(id.toString(), reason));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    /** Reads what {@link #write} wrote. */
    public static Receipts read(byte[] file) throws CarryOutException {
        try {
            JsonNode json = JSON.readTree(new String(file, StandardCharsets.UTF_8));
            return new Receipts(
                    UUID.fromString(json.path("carryOut").stringValue("")),
                    texts(json.path("receipts")),
                    texts(json.path("refused")));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new CarryOutException(CarryOutFault.NO_RECEIPTS, "not a file of receipts", e);
        }
    }

    private static Map<UUID, String> texts(JsonNode object) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(each -> texts.put(
                        UUID.fromString(each.getKey()), each.getValue().stringValue("")));
        return texts;
    }
}
