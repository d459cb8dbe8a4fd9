package dev.madoguchi.city.api;

import dev.madoguchi.city.Administrator;
import dev.madoguchi.city.CityDeeds;
import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationName;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import tools.jackson.databind.JsonNode;

/**
 * The addresses under {@code /api/v1/administration}, for the commands of whoever holds the city's keys: {@code POST /codes}, {@code POST
 * /profiles}, {@code GET /stations}, {@code POST /revocations}, {@code GET /keys}, {@code POST /sealing-keys}, {@code POST /receipt-keys},
 * {@code POST /receipt-key-endings}, {@code POST /authorities}, {@code POST /authority-endings}. Nobody else is let in, no station either.
 */
final class AdministrationService implements HttpService {
    private static final int MOST_BYTES = 256 * 1024;

    private final CityDeeds deeds;

    AdministrationService(CityDeeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/codes", (request, response) -> answer(request, response, this::code))
                .post("/profiles", (request, response) -> answer(request, response, this::profile))
                .get("/stations", (request, response) -> answer(request, response, each -> stations()))
                .get("/keys", (request, response) -> answer(request, response, each -> DeedsJson.keys(deeds.keys())))
                .post("/sealing-keys", (request, response) -> answer(request, response, this::sealingKey))
                .post("/receipt-keys", (request, response) -> answer(request, response, each -> receiptKey()))
                .post("/receipt-key-endings", (request, response) -> answer(request, response, this::endReceiptKey))
                .post("/authorities", (request, response) -> answer(request, response, this::authority))
                .post("/authority-endings", (request, response) -> answer(request, response, this::endAuthorities))
                .post("/revocations", (request, response) -> answer(request, response, this::revoke));
    }

    @FunctionalInterface
    interface Deed {
        JsonNode on(ServerRequest request) throws CityException, IOException;
    }

    static void answer(ServerRequest request, ServerResponse response, Deed deed) throws IOException {
        requireAdministrator(request);
        try {
            Answers.json(response, deed.on(request));
        } catch (CityException e) {
            CityRefusal.send(response, e);
        }
    }

    /** Refuses everybody who does not hold the city's keys. */
    static void requireAdministrator(ServerRequest request) {
        Certificate[] shown = request.remotePeer().tlsCertificates().orElse(new Certificate[0]);
        if (shown.length == 0 || !(shown[0] instanceof X509Certificate certificate) || !Administrator.is(certificate)) {
            throw new RefusedException(Refusal.STATION_UNKNOWN);
        }
    }

    private JsonNode code(ServerRequest request) throws CityException, IOException {
        JsonNode body = SmallJson.read(request, MOST_BYTES);
        var name = new StationName(
                SmallJson.text(body, "municipality"), SmallJson.text(body, "site"), SmallJson.text(body, "station"));
        return DeedsJson.offer(deeds.offer(name, URI.create(SmallJson.text(body, "server"))));
    }

    private JsonNode profile(ServerRequest request) throws CityException, IOException {
        deeds.keepProfile(SmallJson.text(SmallJson.read(request, MOST_BYTES), "profile"));
        return DeedsJson.done();
    }

    private JsonNode stations() throws CityException {
        return DeedsJson.entries(deeds.enrolled());
    }

    private JsonNode sealingKey(ServerRequest request) throws CityException, IOException {
        String jwk = SmallJson.text(SmallJson.read(request, MOST_BYTES), "key");
        try {
            deeds.sealFor(CityPublicKey.fromJwk(jwk));
        } catch (SecretException e) {
            throw new CityException(CityFault.ENROLMENT_REQUEST, "not a sealing key", e);
        }
        return DeedsJson.done();
    }

    private JsonNode receiptKey() throws CityException {
        deeds.exchangeReceiptKey();
        return DeedsJson.done();
    }

    private JsonNode endReceiptKey(ServerRequest request) throws CityException, IOException {
        deeds.endReceiptKey(SmallJson.text(SmallJson.read(request, MOST_BYTES), "key"));
        return DeedsJson.done();
    }

    private JsonNode authority(ServerRequest request) throws CityException, IOException {
        deeds.exchangeAuthority(SmallJson.text(SmallJson.read(request, MOST_BYTES), "sealed"));
        return DeedsJson.done();
    }

    private JsonNode endAuthorities(ServerRequest request) throws CityException, IOException {
        JsonNode body = SmallJson.read(request, MOST_BYTES);
        return DeedsJson.behind(
                deeds.endEarlierAuthorities(body.path("leaveBehind").booleanValue(false)));
    }

    private JsonNode revoke(ServerRequest request) throws CityException, IOException {
        JsonNode body = SmallJson.read(request, MOST_BYTES);
        deeds.revoke(SmallJson.text(body, "municipality"), SmallJson.text(body, "station"));
        return DeedsJson.done();
    }
}
