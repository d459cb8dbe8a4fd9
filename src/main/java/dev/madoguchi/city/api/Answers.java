package dev.madoguchi.city.api;

import dev.madoguchi.queue.QueueJson;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the server's answers: receipts as they are, everything else as JSON, refusals as problem documents (RFC 9457). */
final class Answers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HeaderName CONTENT_TYPE_OPTIONS = HeaderNames.create("X-Content-Type-Options");
    private static final HeaderName CONTENT_SECURITY_POLICY = HeaderNames.create("Content-Security-Policy");
    private static final String PROBLEM = "application/problem+json";
    /** Whom the server sends away for a while it asks to stay away so long, in seconds. */
    private static final int AWHILE = 5;

    private Answers() {}

    static void send(ServerResponse response, Taking taking) {
        switch (taking) {
            case Taking.Taken taken ->
                send(
                        response,
                        taken.status(),
                        "application/jose",
                        taken.receipt().getBytes(StandardCharsets.US_ASCII));
            case Taking.Refused refused -> refuse(response, refused.refusal());
        }
    }

    static void refuse(ServerResponse response, Refusal refusal) {
        problem(response, refusal.status(), refusal.title(), refusal.name());
    }

    /** A fault of the server's own; the log says more. */
    static void fault(ServerResponse response) {
        problem(response, 500, "the server could not do it; try again later", "SERVER_FAULT");
    }

    /** What the HTTP layer refuses by itself, such as an address that does not exist. */
    static void http(ServerResponse response, Status status) {
        problem(response, status.code(), status.reasonPhrase(), "HTTP");
    }

    /** What the HTTP layer refuses before there is a request, such as one too many at once. */
    static TransportResponse transport(
            TransportRequest request, EventType event, Status status, ServerResponseHeaders headers, String message) {
        var answer = TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, PROBLEM)
                .entity(JSON.writeValueAsBytes(document(status.code(), status.reasonPhrase(), "HTTP")));
        if (isForAWhile(status.code())) {
            answer.header(HeaderNames.RETRY_AFTER, Integer.toString(AWHILE));
        }
        return answer.build();
    }

    /**
     * What the HTTP layer cannot read as a request, such as a method with signs that no token has: it takes that for a fault of its own, and it
     * is the sender's (RFC 9110 section 15.5.1). Faults of our own never come here, each route answers them itself.
     */
    static TransportResponse unreadable(
            TransportRequest request, EventType event, Status status, ServerResponseHeaders headers, String message) {
        return transport(request, event, Status.BAD_REQUEST_400, headers, message);
    }

    static void json(ServerResponse response, JsonNode body) {
        send(response, 200, "application/json", JSON.writeValueAsBytes(body));
    }

    /** A signed statement of the server. */
    static void statement(ServerResponse response, int status, String jws) {
        send(response, status, "application/jose", jws.getBytes(StandardCharsets.US_ASCII));
    }

    /** A text that does not change while the server runs. */
    static void text(ServerResponse response, String type, byte[] text) {
        send(response, 200, type, text);
    }

    /** A record of the queue. */
    static void queue(ServerResponse response, Object record) {
        send(response, 200, "application/json", QueueJson.bytes(record));
    }

    private static void problem(ServerResponse response, int status, String title, String reason) {
        if (isForAWhile(status)) {
            response.header(HeaderNames.RETRY_AFTER, Integer.toString(AWHILE));
        }
        send(response, status, PROBLEM, JSON.writeValueAsBytes(document(status, title, reason)));
    }

    private static ObjectNode document(int status, String title, String reason) {
        return JSON.createObjectNode().put("title", title).put("status", status).put("reason", reason);
    }

    private static boolean isForAWhile(int status) {
        return status == 429 || status == 503;
    }

    private static void send(ServerResponse response, int status, String type, byte[] body) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, type)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header(CONTENT_TYPE_OPTIONS, "nosniff")
                .header(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'")
                .send(body);
    }
}
