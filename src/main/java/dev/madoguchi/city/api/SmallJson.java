package dev.madoguchi.city.api;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object in a body of limited size, read as it comes, whatever length was announced. */
final class SmallJson {
    private static final JsonMapper JSON = new JsonMapper();

    private SmallJson() {}

    static JsonNode read(ServerRequest request, int most) throws IOException, CityException {
        if (request.headers().contentLength().orElse(0) > most) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        byte[] body = SmallBody.bytes(request, most);
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw new CityException(CityFault.ENROLMENT_REQUEST, "the body is not JSON", e);
        }
        throw new CityException(CityFault.ENROLMENT_REQUEST, "the body is no JSON object");
    }

    static String text(JsonNode json, String field) throws CityException {
        String text = json.path(field).stringValue("");
        if (text.isBlank()) {
            throw new CityException(CityFault.ENROLMENT_REQUEST, "the body has no " + field);
        }
        return text;
    }
}
