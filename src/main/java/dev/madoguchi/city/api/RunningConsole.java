package dev.madoguchi.city.api;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.ConsoleDeeds;
import dev.madoguchi.city.console.Account;
import dev.madoguchi.city.console.ConsoleRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The console of the server that runs. */
final class RunningConsole implements ConsoleDeeds {
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningCity city;

    RunningConsole(RunningCity city) {
        this.city = city;
    }

    @Override
    public String add(String municipality, String id, ConsoleRole role) throws CityException {
        ObjectNode body = user(municipality, id).put("role", role.name());
        return city.post("console/accounts", body).path("password").asString("");
    }

    @Override
    public String reset(String municipality, String id) throws CityException {
        return city.post("console/resets", user(municipality, id))
                .path("password")
                .asString("");
    }

    @Override
    public void lock(String municipality, String id, boolean locked) throws CityException {
        city.post(locked ? "console/locks" : "console/openings", user(municipality, id));
    }

    private static ObjectNode user(String municipality, String id) {
        return JSON.createObjectNode().put("municipality", municipality).put("id", id);
    }

    @Override
    public List<Account> accounts(String municipality) throws CityException {
        return ConsoleJson.accounts(municipality, list(municipality));
    }

    @Override
    public void allow(String municipality, String network) throws CityException {
        city.post("console/networks", range(municipality, network));
    }

    @Override
    public void forbid(String municipality, String network) throws CityException {
        city.post("console/removals", range(municipality, network));
    }

    private static ObjectNode range(String municipality, String network) {
        return JSON.createObjectNode().put("municipality", municipality).put("network", network);
    }

    @Override
    public List<String> networks(String municipality) throws CityException {
        return ConsoleJson.networks(list(municipality));
    }

    private JsonNode list(String municipality) throws CityException {
        return city.get("console?municipality=" + URLEncoder.encode(municipality, StandardCharsets.UTF_8));
    }
}
