package dev.madoguchi.city.api;

import static dev.madoguchi.city.api.DescribedCity.JSON;
import static dev.madoguchi.city.api.DescribedCity.bytes;
import static dev.madoguchi.city.api.DescribedCity.path;
import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;

import dev.madoguchi.seal.CityPrivateKey;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator asks: every answer of those addresses. */
final class ApiAdministration {
    private final DescribedCity api;

    ApiAdministration(DescribedCity api) {
        this.api = api;
    }

    private static final String CODES = "POST /administration/codes";
    private static final String PROFILES = "POST /administration/profiles";
    private static final String STATIONS = "GET /administration/stations";
    private static final String REVOCATIONS = "POST /administration/revocations";

    void administers() throws Exception {
        byte[] tooLarge = new byte[300 * 1024];
        ObjectNode site = JSON.createObjectNode()
                .put("municipality", "kokubunji")
                .put("site", "city-hall")
                .put("station", "K01")
                .put("server", api.city.address().toString());
        ObjectNode profile =
                JSON.createObjectNode().put("profile", Files.readString(Path.of("sample-config", "kokubunji.yaml")));
        ObjectNode gone =
                JSON.createObjectNode().put("municipality", MUNICIPALITY).put("station", "W-03");
        api.city.station("W-03").close();
        try (HttpClient administrator = api.administrator()) {
            api.expect(administrator, CODES, "/administration/codes", bytes(site), 404);
            api.expect(administrator, PROFILES, "/administration/profiles", bytes(profile), 200);
            api.expect(administrator, CODES, "/administration/codes", bytes(site), 200);
            api.expect(
                    administrator,
                    CODES,
                    "/administration/codes",
                    bytes(site.deepCopy().put("site", "no")),
                    422);
            api.expect(administrator, PROFILES, "/administration/profiles", bytes(gone), 422);
            api.expect(administrator, REVOCATIONS, "/administration/revocations", bytes(gone), 200);
            api.expect(
                    administrator,
                    REVOCATIONS,
                    "/administration/revocations",
                    bytes(gone.deepCopy().put("station", "no")),
                    404);
            api.expect(administrator, REVOCATIONS, "/administration/revocations", bytes(profile), 422);
            api.expect(administrator, STATIONS, "/administration/stations", new byte[0], 200);
            for (String operation : List.of(CODES, PROFILES, REVOCATIONS)) {
                api.expect(administrator, operation, path(operation), tooLarge, 413);
            }
        }
    }

    void exchangesKeys() throws Exception {
        String sealing = "POST /administration/sealing-keys";
        String endings = "POST /administration/receipt-key-endings";
        String first = api.city.home().keys().getLast().keyId();
        try (HttpClient administrator = api.administrator();
                CityPrivateKey fresh = CityPrivateKey.generate(new SecureRandom())) {
            byte[] key =
                    bytes(JSON.createObjectNode().put("key", fresh.publicKey().toJwk()));
            byte[] named = bytes(JSON.createObjectNode().put("key", first));
            api.expect(administrator, sealing, path(sealing), key, 200);
            api.expect(administrator, sealing, path(sealing), named, 422);
            api.expect(administrator, sealing, path(sealing), new byte[300 * 1024], 413);
            api.expect(administrator, endings, path(endings), named, 409);
            String receipts = "POST /administration/receipt-keys";
            api.expect(administrator, receipts, path(receipts), new byte[0], 200);
            api.expect(administrator, endings, path(endings), named, 200);
            api.expect(
                    administrator,
                    endings,
                    path(endings),
                    bytes(JSON.createObjectNode().put("key", "no")),
                    404);
            api.expect(administrator, endings, path(endings), new byte[0], 422);
            api.expect(administrator, endings, path(endings), new byte[300 * 1024], 413);
            api.expect(administrator, "GET /administration/keys", "/administration/keys", new byte[0], 200);
            exchangesTheAuthority(administrator);
        }
    }

    private void exchangesTheAuthority(HttpClient administrator) throws Exception {
        String authorities = "POST /administration/authorities";
        String endings = "POST /administration/authority-endings";
        List<String> sealed = new ArrayList<>();
        api.city.folder().exchangeAuthority(TestCity.PASSPHRASE, Clock.systemUTC(), new SecureRandom(), sealed::add);
        for (String operation : List.of(authorities, endings)) {
            api.expect(administrator, operation, path(operation), new byte[300 * 1024], 413);
            api.expect(administrator, operation, path(operation), new byte[0], 422);
        }
        byte[] none = bytes(JSON.createObjectNode().put("sealed", "none"));
        api.expect(administrator, authorities, path(authorities), none, 409);
        byte[] next = bytes(JSON.createObjectNode().put("sealed", sealed.getFirst()));
        api.expect(administrator, authorities, path(authorities), next, 200);
        api.expect(administrator, endings, path(endings), bytes(JSON.createObjectNode()), 409);
    }

    /** The last deed of all: it locks the stations out. */
    void endsTheEarlierAuthority() throws Exception {
        String endings = "POST /administration/authority-endings";
        byte[] leave = bytes(JSON.createObjectNode().put("leaveBehind", true));
        try (HttpClient administrator = api.administrator()) {
            api.expect(administrator, endings, path(endings), leave, 200);
        }
    }

    void runsTheConsole() throws Exception {
        ObjectNode chief =
                JSON.createObjectNode().put("municipality", MUNICIPALITY).put("id", "chief");
        ObjectNode nobody = chief.deepCopy().put("id", "nobody");
        ObjectNode account = chief.deepCopy().put("role", "VIEWER");
        ObjectNode network =
                JSON.createObjectNode().put("municipality", MUNICIPALITY).put("network", "10.20.0.0/16");
        String console = "/administration/console";
        try (HttpClient administrator = api.administrator()) {
            api.expect(administrator, "POST " + console + "/accounts", console + "/accounts", bytes(account), 200);
            api.expect(administrator, "POST " + console + "/accounts", console + "/accounts", bytes(account), 409);
            for (String deed : List.of("/resets", "/locks", "/openings")) {
                api.expect(administrator, "POST " + console + deed, console + deed, bytes(chief), 200);
                api.expect(administrator, "POST " + console + deed, console + deed, bytes(nobody), 404);
            }
            for (String deed : List.of("/networks", "/removals")) {
                api.expect(administrator, "POST " + console + deed, console + deed, bytes(network), 200);
            }
            for (String deed : List.of("/accounts", "/resets", "/locks", "/openings", "/networks", "/removals")) {
                api.expect(administrator, "POST " + console + deed, console + deed, new byte[0], 422);
                api.expect(administrator, "POST " + console + deed, console + deed, new byte[9000], 413);
            }
            api.expect(administrator, "GET " + console, console + "?municipality=" + MUNICIPALITY, new byte[0], 200);
        }
    }
}
