package dev.madoguchi.city.api;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Refuses what concerns stations and their codes: a problem document (RFC 9457) whose {@code reason} is a {@link CityFault}. */
final class CityRefusal {
    private static final Logger LOG = LoggerFactory.getLogger(CityRefusal.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TOO_MANY = 429;

    private CityRefusal() {}

    static void send(ServerResponse response, CityException refused) {
        LOG.warn("Refused: {}", refused.getMessage());
        String title = refused.fault().saysWhere() ? String.valueOf(refused.getMessage()) : "it was refused";
        send(response, status(refused.fault()), refused.fault().name(), title);
    }

    /** Somebody tries codes. */
    static void tooMany(ServerResponse response) {
        send(response, TOO_MANY, "TOO_MANY", "too many wrong codes; wait a minute");
    }

    private static int status(CityFault fault) {
        return switch (fault) {
            case CODE_UNKNOWN,
                    UNKNOWN_KEY,
                    UNKNOWN_STATION,
                    NO_PROFILE,
                    NO_CITY,
                    CONSOLE_USER_UNKNOWN,
                    UNKNOWN_PUBLICATION,
                    UNKNOWN_PROPOSAL -> 404;
            case CODE_EXPIRED -> 410;
            case CODE_USED, KEY_IN_USE, CITY_EXISTS, CONSOLE_USER_EXISTS, OTHER_AUTHORITY, STATIONS_BEHIND -> 409;
            case ENROLMENT_REQUEST,
                    ADDRESS,
                    PROFILE,
                    PUBLICATION,
                    UNKNOWN_SITE,
                    PASSPHRASE,
                    CONSOLE_NAME,
                    CONSOLE_NETWORK -> 422;
            case DAMAGED, NOT_RUNNING, OLD_VAULT -> 500;
            case NO_DATABASE -> 503;
        };
    }

    private static void send(ServerResponse response, int status, String reason, String title) {
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("title", title)
                .put("status", status)
                .put("reason", reason));
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(body);
    }
}
