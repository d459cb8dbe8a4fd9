package dev.madoguchi.city.api;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.EnrolmentKeys;
import dev.madoguchi.city.Station;
import dev.madoguchi.city.StationCredentials;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses under {@code /api/v1/enrolments}.
 *
 * <p>{@code POST /} takes {@code {"secret": base64url, "signing": JWK, "tls": base64 of a PKCS #10 request}} from whoever has a
 * one-time code, and answers with the station's credentials, the addresses of all servers and the signed profile. {@code POST /renewal} takes {@code {"tls"}} from
 * an enrolled station.
 */
final class EnrolmentService implements HttpService {
    private static final int MOST_BYTES = 8 * 1024;

    private final CityHome home;
    private final StationGate gate;
    private final List<URI> servers;
    private final WrongCodes wrong;
    private final JsonMapper json = new JsonMapper();

    /** @param servers what a new station is told of this server's equals */
    EnrolmentService(CityHome home, StationGate gate, List<URI> servers, Clock clock) {
        this.servers = servers;
        this.home = home;
        this.gate = gate;
        this.wrong = new WrongCodes(clock);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", this::enrol).post("/renewal", this::renew);
    }

    private void enrol(ServerRequest request, ServerResponse response) throws IOException {
        String from = request.remotePeer().host();
        if (!wrong.allows(from)) {
            CityRefusal.tooMany(response);
            return;
        }
        try {
            JsonNode body = SmallJson.read(request, MOST_BYTES);
            Answers.json(response, redeemed(body));
        } catch (CityException e) {
            if (e.fault() == CityFault.CODE_UNKNOWN) {
                wrong.count(from);
            }
            CityRefusal.send(response, e);
        }
    }

    private ObjectNode redeemed(JsonNode body) throws CityException {
        EnrolmentKeys keys = EnrolmentKeys.parse(body);
        byte[] secret = secret(SmallJson.text(body, "secret"));
        try {
            StationCredentials credentials = home.redeem(secret, keys);
            ObjectNode answer = answer(credentials);
            ArrayNode told = answer.putArray("servers");
            servers.forEach(server -> told.add(server.toString()));
            return answer.put("profile", home.signedProfile(credentials.name().municipality()));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private void renew(ServerRequest request, ServerResponse response) throws IOException {
        Station station = gate.station(request);
        try {
            String tls = SmallJson.text(SmallJson.read(request, MOST_BYTES), "tls");
            Answers.json(response, answer(home.renew(station, tls)));
        } catch (CityException e) {
            CityRefusal.send(response, e);
        }
    }

    private ObjectNode answer(StationCredentials credentials) {
        return (ObjectNode) json.readTree(credentials.toJson());
    }

    private static byte[] secret(String text) throws CityException {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new CityException(CityFault.ENROLMENT_REQUEST, "the code is not base64url", e);
        }
    }
}
