package dev.madoguchi.city.api;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.PublishingDeeds;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Publishes through the server that runs. */
final class RunningPublishing implements PublishingDeeds {
    private final RunningCity city;

    RunningPublishing(RunningCity city) {
        this.city = city;
    }

    @Override
    public Published publish(Draft draft, Terms terms) throws CityException {
        ObjectNode body = PublishingJson.terms(terms)
                .put("municipality", draft.municipality())
                .put("site", draft.site())
                .put("kind", draft.kind().name())
                .put("file", draft.file())
                .put("content", draft.content());
        return PublishingJson.published(city.post("publishing/publications", body));
    }

    @Override
    public Published withdraw(String municipality, Series series, Terms terms) throws CityException {
        return PublishingJson.published(city.post("publishing/withdrawals", body(municipality, series, terms)));
    }

    @Override
    public Published decline(String municipality, UUID proposal, String reason, Terms terms) throws CityException {
        ObjectNode body = body(municipality, new Series("", PublishedKind.ANSWER, proposal.toString()), terms)
                .put("proposal", proposal.toString())
                .put("reason", reason);
        return PublishingJson.published(city.post("publishing/refusals", body));
    }

    private static ObjectNode body(String municipality, Series series, Terms terms) {
        return PublishingJson.terms(terms)
                .put("municipality", municipality)
                .put("site", series.site())
                .put("kind", series.kind().name())
                .put("name", series.name());
    }

    @Override
    public List<Published> published(String municipality, long after) throws CityException {
        List<Published> all = new ArrayList<>();
        for (JsonNode each : get("publishing", municipality, "after", after).path("publications")) {
            all.add(PublishingJson.published(each));
        }
        return all;
    }

    @Override
    public List<Proposed> proposals(String municipality, int skipped) throws CityException {
        return get("publishing/proposals", municipality, "skipped", skipped)
                .path("proposals")
                .valueStream()
                .map(PublishingJson::proposed)
                .toList();
    }

    private JsonNode get(String deed, String municipality, String from, long number) throws CityException {
        return city.get(deed + "?municipality=" + URLEncoder.encode(municipality, StandardCharsets.UTF_8) + "&" + from
                + "=" + number);
    }
}
