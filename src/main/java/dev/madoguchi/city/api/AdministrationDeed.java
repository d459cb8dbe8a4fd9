package dev.madoguchi.city.api;

import dev.madoguchi.city.CityException;
import io.helidon.webserver.http.HttpRules;
import tools.jackson.databind.JsonNode;

/** Something that whoever holds the city's keys has done, told in a small JSON and answered in one. */
@FunctionalInterface
interface AdministrationDeed {

    JsonNode on(JsonNode body) throws CityException;

    /**
     * Serves the deed at an address.
     *
     * @param mostBytes that its JSON may have
     */
    static void post(HttpRules rules, String address, int mostBytes, AdministrationDeed deed) {
        rules.post(
                address,
                (request, response) -> AdministrationService.answer(
                        request, response, each -> deed.on(SmallJson.read(each, mostBytes))));
    }
}
