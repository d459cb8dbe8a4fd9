package dev.madoguchi.city.api;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.PublishingDeeds;
import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The addresses under {@code /api/v1/administration/publishing}, for the commands of whoever holds the city's keys. */
final class PublishingDeedsService implements HttpService {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int MOST_BYTES = Publication.LONGEST_STATEMENT;

    private final PublishingDeeds deeds;

    PublishingDeedsService(PublishingDeeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", (request, response) -> AdministrationService.answer(request, response, this::list));
        rules.get(
                "/proposals", (request, response) -> AdministrationService.answer(request, response, this::proposals));
        AdministrationDeed.post(rules, "/publications", MOST_BYTES, this::publish);
        AdministrationDeed.post(rules, "/withdrawals", MOST_BYTES, this::withdraw);
        AdministrationDeed.post(rules, "/refusals", MOST_BYTES, this::decline);
    }

    private JsonNode list(ServerRequest request) throws CityException, IOException {
        return PublishingJson.publications(deeds.published(municipality(request), number(request, "after")));
    }

    private JsonNode proposals(ServerRequest request) throws CityException, IOException {
        return PublishingJson.proposals(
                deeds.proposals(municipality(request), Math.toIntExact(number(request, "skipped"))));
    }

    /** A number that is no number is the beginning. */
    private static long number(ServerRequest request, String name) {
        String text = request.query().first(name).orElse("");
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    private static String municipality(ServerRequest request) {
        return request.query().first("municipality").orElse("");
    }

    private JsonNode publish(JsonNode body) throws CityException {
        var draft = new Draft(
                SmallJson.text(body, "municipality"),
                PublishingJson.text(body, "site"),
                kind(body),
                SmallJson.text(body, "file"),
                SmallJson.text(body, "content"));
        return PublishingJson.published(deeds.publish(draft, PublishingJson.terms(body)));
    }

    private JsonNode withdraw(JsonNode body) throws CityException {
        return PublishingJson.published(deeds.withdraw(
                SmallJson.text(body, "municipality"), PublishingJson.series(body), PublishingJson.terms(body)));
    }

    private JsonNode decline(JsonNode body) throws CityException {
        try {
            return PublishingJson.published(deeds.decline(
                    SmallJson.text(body, "municipality"),
                    UUID.fromString(SmallJson.text(body, "proposal")),
                    SmallJson.text(body, "reason"),
                    PublishingJson.terms(body)));
        } catch (IllegalArgumentException e) {
            throw new CityException(CityFault.UNKNOWN_PROPOSAL, "no id of a proposal", e);
        }
    }

    private static PublishedKind kind(JsonNode body) throws CityException {
        try {
            return PublishedKind.valueOf(SmallJson.text(body, "kind"));
        } catch (IllegalArgumentException e) {
            throw new CityException(CityFault.PUBLICATION, "no kind is called so", e);
        }
    }
}
