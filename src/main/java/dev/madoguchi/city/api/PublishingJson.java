package dev.madoguchi.city.api;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.PublishingDeeds.Proposed;
import dev.madoguchi.city.PublishingDeeds.Published;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator's command and the running server tell each other of publishing. */
final class PublishingJson {
    private static final JsonMapper JSON = new JsonMapper();

    private PublishingJson() {}

    static ObjectNode terms(Terms terms) {
        return JSON.createObjectNode()
                .put("from", terms.from().toString())
                .put("by", terms.by())
                .put("answers", terms.answers());
    }

    static Terms terms(JsonNode body) throws CityException {
        try {
            return new Terms(LocalDate.parse(text(body, "from")), SmallJson.text(body, "by"), text(body, "answers"));
        } catch (DateTimeException e) {
            throw new CityException(CityFault.PUBLICATION, "from is no day", e);
        }
    }

    static Series series(JsonNode body) throws CityException {
        try {
            return new Series(text(body, "site"), PublishedKind.valueOf(text(body, "kind")), text(body, "name"));
        } catch (IllegalArgumentException e) {
            throw new CityException(CityFault.PUBLICATION, "no series is called so", e);
        }
    }

    static ObjectNode published(Published published) {
        return JSON.createObjectNode()
                .put("seq", published.seq())
                .put("site", published.series().site())
                .put("kind", published.series().kind().name())
                .put("name", published.series().name())
                .put("version", published.version())
                .put("from", published.from().toString())
                .put("withdrawn", published.withdrawn())
                .put("by", published.by());
    }

    static Published published(JsonNode json) throws CityException {
        return new Published(
                json.path("seq").asLong(),
                series(json),
                json.path("version").asInt(),
                LocalDate.parse(text(json, "from")),
                json.path("withdrawn").asBoolean(),
                text(json, "by"));
    }

    static ObjectNode publications(List<Published> all) {
        ObjectNode answer = JSON.createObjectNode();
        var listed = answer.putArray("publications");
        all.forEach(each -> listed.add(published(each)));
        return answer;
    }

    static ObjectNode proposals(List<Proposed> all) {
        ObjectNode answer = JSON.createObjectNode();
        var listed = answer.putArray("proposals");
        all.forEach(each -> listed.addPOJO(each));
        return answer;
    }

    static Proposed proposed(JsonNode json) {
        return new Proposed(
                UUID.fromString(text(json, "id")),
                text(json, "site"),
                text(json, "station"),
                text(json, "article"),
                text(json, "version"),
                text(json, "title"),
                text(json, "text"),
                text(json, "by"),
                text(json, "received"),
                text(json, "answer"));
    }

    static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
