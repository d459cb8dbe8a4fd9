package dev.madoguchi.city.api;

import dev.madoguchi.city.EnrolmentOffer;
import dev.madoguchi.city.KeyEntry;
import dev.madoguchi.city.RegisterEntry;
import dev.madoguchi.city.vault.KeptKey.Kind;
import dev.madoguchi.seal.StationName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator's command and the running server tell each other. */
final class DeedsJson {
    private static final JsonMapper JSON = new JsonMapper();

    private DeedsJson() {}

    static ObjectNode done() {
        return JSON.createObjectNode().put("done", true);
    }

    static ObjectNode offer(EnrolmentOffer offer) {
        return JSON.createObjectNode()
                .put("code", offer.text())
                .put("expires", offer.expires().toString());
    }

    static EnrolmentOffer offer(JsonNode json) {
        return new EnrolmentOffer(
                json.path("code").asString(""),
                Instant.parse(json.path("expires").asString("")));
    }

    static ObjectNode entries(List<RegisterEntry> entries) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode stations = answer.putArray("stations");
        for (RegisterEntry entry : entries) {
            ObjectNode station = stations.addObject()
                    .put("municipality", entry.name().municipality())
                    .put("site", entry.name().site())
                    .put("station", entry.name().station())
                    .put("enrolled", entry.enrolled().toString());
            entry.revoked().ifPresent(when -> station.put("revoked", when.toString()));
        }
        return answer;
    }

    static ObjectNode keys(List<KeyEntry> entries) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode keys = answer.putArray("keys");
        for (KeyEntry entry : entries) {
            ObjectNode key = keys.addObject().put("kind", entry.kind().name()).put("id", entry.keyId());
            entry.since().ifPresent(when -> key.put("since", when.toString()));
            entry.ended().ifPresent(when -> key.put("ended", when.toString()));
        }
        return answer;
    }

    static List<KeyEntry> keys(JsonNode json) {
        List<KeyEntry> entries = new ArrayList<>();
        for (JsonNode key : json.path("keys")) {
            entries.add(new KeyEntry(
                    Kind.valueOf(key.path("kind").asString("")),
                    key.path("id").asString(""),
                    moment(key.path("since")),
                    moment(key.path("ended"))));
        }
        return entries;
    }

    static ObjectNode behind(List<StationName> stations) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode behind = answer.putArray("behind");
        for (StationName each : stations) {
            behind.addObject()
                    .put("municipality", each.municipality())
                    .put("site", each.site())
                    .put("station", each.station());
        }
        return answer;
    }

    static List<StationName> behind(JsonNode json) {
        return json.path("behind").valueStream().map(DeedsJson::name).toList();
    }

    private static StationName name(JsonNode station) {
        return new StationName(
                station.path("municipality").asString(""),
                station.path("site").asString(""),
                station.path("station").asString(""));
    }

    private static Optional<Instant> moment(JsonNode json) {
        return Optional.of(json.asString("")).filter(text -> !text.isEmpty()).map(Instant::parse);
    }

    static List<RegisterEntry> entries(JsonNode json) {
        List<RegisterEntry> entries = new ArrayList<>();
        for (JsonNode station : json.path("stations")) {
            entries.add(new RegisterEntry(
                    name(station),
                    Instant.parse(station.path("enrolled").asString("")),
                    moment(station.path("revoked"))));
        }
        return entries;
    }
}
