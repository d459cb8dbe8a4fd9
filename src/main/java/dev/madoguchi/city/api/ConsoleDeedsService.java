package dev.madoguchi.city.api;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.ConsoleDeeds;
import dev.madoguchi.city.console.ConsoleRole;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * The addresses under {@code /api/v1/administration/console}, for whoever holds the city's keys: {@code GET
 * ?municipality=}, {@code POST accounts}, {@code resets}, {@code locks}, {@code openings}, {@code networks}, {@code removals}.
 */
final class ConsoleDeedsService implements HttpService {
    private static final int MOST_BYTES = 8 * 1024;

    private final ConsoleDeeds deeds;

    ConsoleDeedsService(ConsoleDeeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", (request, response) -> AdministrationService.answer(request, response, this::list));
        AdministrationDeed.post(
                rules,
                "/accounts",
                MOST_BYTES,
                body -> ConsoleJson.password(deeds.add(municipality(body), id(body), role(body))));
        AdministrationDeed.post(
                rules, "/resets", MOST_BYTES, body -> ConsoleJson.password(deeds.reset(municipality(body), id(body))));
        AdministrationDeed.post(rules, "/locks", MOST_BYTES, body -> locked(body, true));
        AdministrationDeed.post(rules, "/openings", MOST_BYTES, body -> locked(body, false));
        AdministrationDeed.post(rules, "/networks", MOST_BYTES, body -> {
            deeds.allow(municipality(body), SmallJson.text(body, "network"));
            return DeedsJson.done();
        });
        AdministrationDeed.post(rules, "/removals", MOST_BYTES, body -> {
            deeds.forbid(municipality(body), SmallJson.text(body, "network"));
            return DeedsJson.done();
        });
    }

    private JsonNode list(ServerRequest request) throws CityException, IOException {
        String municipality = request.query().first("municipality").orElse("");
        return ConsoleJson.list(deeds.accounts(municipality), deeds.networks(municipality));
    }

    private JsonNode locked(JsonNode body, boolean locked) throws CityException {
        deeds.lock(municipality(body), id(body), locked);
        return DeedsJson.done();
    }

    private static String municipality(JsonNode body) throws CityException {
        return SmallJson.text(body, "municipality");
    }

    private static String id(JsonNode body) throws CityException {
        return SmallJson.text(body, "id");
    }

    private static ConsoleRole role(JsonNode body) throws CityException {
        String role = SmallJson.text(body, "role");
        return Arrays.stream(ConsoleRole.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new CityException(CityFault.CONSOLE_NAME, "no role " + role));
    }
}
