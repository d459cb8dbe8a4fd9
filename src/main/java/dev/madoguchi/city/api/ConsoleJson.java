package dev.madoguchi.city.api;

import dev.madoguchi.city.console.Account;
import dev.madoguchi.city.console.ConsoleRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator's command and the running server tell each other of the console. */
final class ConsoleJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ConsoleJson() {}

    static ObjectNode password(String password) {
        return JSON.createObjectNode().put("password", password);
    }

    static ObjectNode list(List<Account> accounts, List<String> networks) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode users = answer.putArray("accounts");
        for (Account account : accounts) {
            users.addObject()
                    .put("id", account.id())
                    .put("role", account.role().name())
                    .put("mustChange", account.mustChange())
                    .put("locked", account.locked())
                    .put("failures", account.failures())
                    .put("blockedUntil", account.blockedUntil().toString());
        }
        ArrayNode ranges = answer.putArray("networks");
        networks.forEach(ranges::add);
        return answer;
    }

    static List<Account> accounts(String municipality, JsonNode json) {
        List<Account> accounts = new ArrayList<>();
        for (JsonNode account : json.path("accounts")) {
            accounts.add(new Account(
                    municipality,
                    account.path("id").asString(""),
                    ConsoleRole.valueOf(account.path("role").asString("")),
                    account.path("mustChange").asBoolean(),
                    account.path("locked").asBoolean(),
                    account.path("failures").asInt(),
                    Instant.parse(account.path("blockedUntil").asString(""))));
        }
        return accounts;
    }

    static List<String> networks(JsonNode json) {
        List<String> networks = new ArrayList<>();
        json.path("networks").forEach(network -> networks.add(network.asString("")));
        return networks;
    }
}
