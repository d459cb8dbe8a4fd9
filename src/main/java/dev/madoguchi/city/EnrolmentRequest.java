package dev.madoguchi.city;

import dev.madoguchi.seal.StationName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A station's wish to be enrolled: who it is, and its keys. */
public record EnrolmentRequest(StationName name, EnrolmentKeys keys) {
    /**
     * Reads the JSON that a workstation writes:
     * {@code {"municipality", "site", "station", "signing": JWK, "tls": base64 of a PKCS #10 request in DER}}. The request
     * must be signed with the key that it is for.
     */
    public static EnrolmentRequest parse(String json) throws CityException {
        try {
            JsonNode request = new JsonMapper().readTree(json);
            var name = new StationName(text(request, "municipality"), text(request, "site"), text(request, "station"));
            return new EnrolmentRequest(name, EnrolmentKeys.parse(request));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new CityException(
                    CityFault.ENROLMENT_REQUEST, "the enrolment request is refused: it is not the expected JSON", e);
        }
    }

    private static String text(JsonNode request, String field) throws CityException {
        String text = request.path(field).stringValue("");
        if (text.isBlank()) {
            throw new CityException(CityFault.ENROLMENT_REQUEST, "the enrolment request has no " + field);
        }
        return text;
    }
}
