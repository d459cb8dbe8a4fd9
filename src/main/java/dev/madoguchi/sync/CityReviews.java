package dev.madoguchi.sync;

import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a city officer at the console to review a case, and believes the answer only where the pinned key signed it, for this station
 * and exactly this request. Nothing is kept here: what was asked is at the server, so that a restarted station goes on.
 */
public final class CityReviews {
    private static final Logger LOG = LoggerFactory.getLogger(CityReviews.class);
    private static final String REQUEST = "madoguchi-review+jws";
    private static final String STATEMENT = "madoguchi-reviewed+jws";
    private static final int OK = 200;
    private static final int UNKNOWN = 404;

    private final CityLink link;
    private final StationIdentity identity;
    private final JsonMapper json = new JsonMapper();

    /** @param identity stays the caller's to close, after this */
    public CityReviews(CityLink link, StationIdentity identity) {
        this.link = link;
        this.identity = identity;
    }

    /**
     * Asks, unless somebody is asked already or has confirmed. May be done again at any time.
     *
     * @throws IOException where the city cannot be asked
     */
    public ReviewState ask(ReviewCase what) throws IOException {
        Optional<Asked> last = last(what);
        ReviewState now = state(what, last);
        if (now instanceof ReviewState.Waiting || now instanceof ReviewState.Confirmed) {
            return now;
        }
        int round = last.map(Asked::round).orElse(0) + 1;
        String jws = Jws.sign(identity.signing(), REQUEST, request(what, round));
        return state(what, Optional.of(answer(send("PUT", what.id() + "/" + round, jws))));
    }

    /** How it stands with a case that was asked about, by whomever sat here then. */
    public ReviewState look(ReviewCase what) throws IOException {
        return state(what, last(what));
    }

    /** Needs no answer any more; where there was one, it counts nevertheless. */
    public ReviewState withdraw(ReviewCase what) throws IOException {
        Optional<Asked> last = last(what);
        if (last.filter(asked -> asked.statement().isEmpty()).isEmpty()) {
            return state(what, last);
        }
        return state(
                what,
                Optional.of(answer(send("DELETE", what.id() + "/" + last.get().round(), ""))));
    }

    private ObjectNode request(ReviewCase what, int round) {
        ObjectNode request = json.createObjectNode()
                .put("station", identity.pins().name().station())
                .put("case", what.id().toString())
                .put("round", round)
                .put("digest", what.digest())
                .put("minutes", what.minutes());
        ObjectNode facts = request.putObject("facts");
        what.facts().forEach(facts::put);
        what.hands().stream().sorted().forEach(request.putArray("hands")::add);
        return request;
    }

    private Optional<Asked> last(ReviewCase what) throws IOException {
        HttpResponse<String> response = send("GET", what.id().toString(), "");
        return response.statusCode() == UNKNOWN ? Optional.empty() : Optional.of(answer(response));
    }

    private HttpResponse<String> send(String deed, String path, String body) throws IOException {
        try {
            return link.review(deed, path, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while asking the city");
        }
    }

    /** What the server says, where the request in it is this station's own. */
    private Asked answer(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != OK) {
            throw new IOException("the server answers " + response.statusCode());
        }
        try {
            JsonNode says = json.readTree(response.body());
            String request = says.path("request").stringValue("");
            JsonNode asked = Jws.verify(request, REQUEST, identity.signing().verifyingKey());
            String statement = says.path("statement").stringValue("");
            return new Asked(
                    request,
                    asked,
                    says.path("open").booleanValue(false),
                    Instant.parse(says.path("openUntil").stringValue("")),
                    statement.isEmpty() ? Optional.empty() : Optional.of(statement));
        } catch (JacksonException | JwsException | DateTimeException e) {
            throw new IOException("the server's answer is not about a review of this station", e);
        }
    }

    private ReviewState state(ReviewCase what, Optional<Asked> last) throws IOException {
        Optional<Asked> same = last.filter(asked -> asked.isAbout(what));
        if (same.isEmpty()) {
            return new ReviewState.None();
        }
        Asked asked = same.get();
        if (asked.statement().isPresent()) {
            return said(asked, asked.statement().get());
        }
        return asked.open() ? new ReviewState.Waiting(asked.until()) : new ReviewState.Lapsed();
    }

    private ReviewState said(Asked asked, String statement) throws IOException {
        try {
            JsonNode says = Jws.verify(statement, STATEMENT, identity.keys().receipts(), CityReviews::at);
            if (!isBound(says, asked)) {
                throw new IOException("the city's statement is about another request");
            }
            String by = says.path("by").stringValue("");
            return switch (says.path("verdict").stringValue("")) {
                case "CONFIRMED" -> new ReviewState.Confirmed(by, at(says), statement);
                case "REFUSED" ->
                    new ReviewState.Refused(by, says.path("reason").stringValue(""));
                case "WITHDRAWN" -> new ReviewState.None();
                default -> throw new IOException("the city's statement says something unknown");
            };
        } catch (JwsException | DateTimeException e) {
            LOG.warn("A statement about a review is not to be believed: {}", e.getMessage());
            throw new IOException("the city's statement is not to be believed", e);
        }
    }

    private static Instant at(JsonNode says) {
        return Instant.parse(says.path("at").stringValue(""));
    }

    private boolean isBound(JsonNode says, Asked asked) {
        return says.path("iss").stringValue("").equals(identity.pins().issuer())
                && says.path("municipality")
                        .stringValue("")
                        .equals(identity.pins().name().municipality())
                && says.path("station").equals(asked.says().path("station"))
                && says.path("case").equals(asked.says().path("case"))
                && says.path("round").equals(asked.says().path("round"))
                && says.path("request").stringValue("").equals(sha256(asked.request()));
    }

    private static String sha256(String jws) {
        return Digests.sha256Hex(jws.getBytes(StandardCharsets.US_ASCII));
    }

    /** What this station asked, and what the server says came of it. */
    private record Asked(String request, JsonNode says, boolean open, Instant until, Optional<String> statement) {
        int round() {
            return says.path("round").intValue(0);
        }

        boolean isAbout(ReviewCase what) {
            return says.path("case").stringValue("").equals(what.id().toString())
                    && says.path("digest").stringValue("").equals(what.digest());
        }
    }
}
