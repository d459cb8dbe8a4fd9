package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.DescribedCity.BOARDS;
import static dev.madoguchi.city.api.DescribedCity.CASE;
import static dev.madoguchi.city.api.DescribedCity.ENROL;
import static dev.madoguchi.city.api.DescribedCity.JSON;
import static dev.madoguchi.city.api.DescribedCity.RELEASE;
import static dev.madoguchi.city.api.DescribedCity.SHA;
import static dev.madoguchi.city.api.DescribedCity.address;
import static dev.madoguchi.city.api.DescribedCity.bytes;
import static dev.madoguchi.city.api.DescribedCity.path;
import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;

import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** How a station enrols, and what whoever may not is told: every answer of those addresses. */
final class ApiDoors {
    private final DescribedCity api;

    ApiDoors(DescribedCity api) {
        this.api = api;
    }

    private static final String RENEW = "POST /enrolments/renewal";

    void enrols() throws Exception {
        var name = new StationName("kokubunji", "city-hall", "K02");
        EnrolmentCode code = EnrolmentCode.parse(
                api.city.home().offer(name, api.city.address()).text());
        ObjectNode asked = JSON.createObjectNode();
        StationIdentity.enrol(name, new SecureRandom(), request -> {
                    asked.setAll((ObjectNode) JSON.readTree(request));
                    return api.city.enrol(request);
                })
                .close();
        asked.put("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(code.secret()));
        ObjectNode other = JSON.createObjectNode();
        StationIdentity.enrol(name, new SecureRandom(), request -> {
                    other.setAll((ObjectNode) JSON.readTree(request));
                    return api.city.enrol(request);
                })
                .close();
        other.set("secret", asked.get("secret"));

        api.expect(api.stranger, ENROL, "/enrolments", bytes(asked), 200);
        api.expect(api.stranger, ENROL, "/enrolments", bytes(other), 409);
        api.expect(api.stranger, ENROL, "/enrolments", new byte[9000], 413);
        api.expect(api.stranger, ENROL, "/enrolments", new byte[0], 422);
        api.expect(api.client, RENEW, "/enrolments/renewal", bytes(asked), 200);
        api.expect(api.client, RENEW, "/enrolments/renewal", new byte[9000], 413);
        api.expect(api.client, RENEW, "/enrolments/renewal", new byte[0], 422);
        asked.put("secret", "AAAAAAAAAAAAAA");
        for (int tries = 0; tries < 10; tries++) {
            api.expect(api.stranger, ENROL, "/enrolments", bytes(asked), 404);
        }
        api.expect(api.stranger, ENROL, "/enrolments", bytes(asked), 429);
    }

    void refusesWhoMayNot() throws Exception {
        Map<String, String> samples = Map.of(
                "{seq}",
                "1",
                "{case}",
                CASE,
                "{round}",
                "1",
                "{id}",
                UUID.randomUUID().toString(),
                "{sha256}",
                SHA,
                "{day}",
                TestCity.DAY.toString(),
                "{purpose}",
                "day",
                "{municipality}",
                MUNICIPALITY,
                "{site}",
                "main");
        Set<String> guarded = api.description.operations();
        guarded.remove("GET /openapi.yaml");
        guarded.remove(ENROL);
        guarded.remove(RELEASE);
        List<String> administration = guarded.stream()
                .filter(operation -> path(operation).startsWith("/administration"))
                .toList();
        guarded.removeAll(administration);
        for (String operation : administration) {
            api.expect(api.lockedOut, operation, path(operation).replace("{id}", CASE), new byte[0], 401);
        }
        try (CityServer shut = api.server(false, StationPace.usual());
                CityServer busy = api.server(false, new StationPace(1, 1, () -> 0))) {
            shut.start();
            busy.start();
            api.expect(api.client, address(busy), "GET /health", "/health", new byte[0], 200);
            for (String operation : guarded) {
                String path = path(operation);
                for (Map.Entry<String, String> sample : samples.entrySet()) {
                    path = path.replace(sample.getKey(), sample.getValue());
                }
                if (!BOARDS.contains(operation)) {
                    api.expect(api.stranger, operation, path, new byte[0], 401);
                }
                api.expect(api.lockedOut, address(shut), operation, path, new byte[0], 403);
                api.expect(api.client, address(busy), operation, path, new byte[0], 429);
            }
            api.expect(api.client, address(shut), BOARDS.getLast(), "/queue/131024/main/congestion", new byte[0], 422);
        }
    }
}
