package dev.madoguchi.carryout;

import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a container says of itself: who packed which records when, for which place. The station signs it.
 *
 * @param id of the carry-out
 * @param records in the order in which they lie in the container
 */
public record ContainerList(UUID id, StationName station, Instant madeAt, String destination, List<Carried> records) {
    private static final String TYPE = "madoguchi-carry-out+jws";
    private static final JsonMapper JSON = new JsonMapper();

    public ContainerList {
        records = List.copyOf(records);
    }

    /** The list as it lies in the container; the same list gives the same bytes. */
    String sign(SigningKey key) {
        ObjectNode json = JSON.createObjectNode()
                .put("v", 1)
                .put("id", id.toString())
                .put("municipality", station.municipality())
                .put("site", station.site())
                .put("station", station.station())
                .put("madeAt", madeAt.toString())
                .put("destination", destination);
        ArrayNode all = json.putArray("records");
        records.forEach(each -> all.addObject().put("id", each.id().toString()).put("sha256", each.sha256()));
        return Jws.sign(key, TYPE, json);
    }

    /** Whether one of the station's keys signed it; a station that was enrolled anew has several. */
    static boolean signed(String jws, String station, StationKeys stations) {
        return stations.entries().stream()
                .filter(entry -> entry.station().equals(station))
                .anyMatch(entry -> signed(jws, entry.key()));
    }

    private static boolean signed(String jws, VerifyingKey key) {
        try {
            Jws.verify(jws, TYPE, key);
            return true;
        } catch (JwsException e) {
            return false;
        }
    }

    /** Reads what a list says, without asking who signed it. */
    static ContainerList read(String jws) throws ContainerException {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new ContainerException("its list is no signed list");
        }
        try {
            byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
            return of(JSON.readTree(new String(payload, StandardCharsets.UTF_8)));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new ContainerException("its list cannot be read", e);
        }
    }

    private static ContainerList of(JsonNode json) {
        List<Carried> records = new ArrayList<>();
        for (JsonNode each : json.path("records")) {
            records.add(new Carried(UUID.fromString(text(each, "id")), text(each, "sha256")));
        }
        return new ContainerList(
                UUID.fromString(text(json, "id")),
                new StationName(text(json, "municipality"), text(json, "site"), text(json, "station")),
                Instant.parse(text(json, "madeAt")),
                text(json, "destination"),
                records);
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).stringValue("");
    }
}
