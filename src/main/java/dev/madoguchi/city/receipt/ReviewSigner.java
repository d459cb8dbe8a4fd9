package dev.madoguchi.city.receipt;

import dev.madoguchi.city.vault.Review;
import dev.madoguchi.city.vault.ReviewAnswer;
import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.Jws;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Signs what came of a review, bound to the very request: the same statement, byte for byte, whenever it is asked for again. */
public final class ReviewSigner {
    /** The kind of statement that it is. */
    public static final String TYPE = "madoguchi-reviewed+jws";

    private final ReceiptKeys keys;
    private final String issuer;
    private final JsonMapper json = new JsonMapper();

    /** @param issuer the city's name as it stands in every statement */
    public ReviewSigner(ReceiptKeys keys, String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** The statement {@code {iss, municipality, station, case, round, request, verdict, reason, by, at}}; {@code request} is the SHA-256 of the JWS. */
    public String sign(Review review, ReviewAnswer answer) {
        var payload = json.createObjectNode()
                .put("iss", issuer)
                .put("municipality", review.name().municipality())
                .put("station", review.name().station())
                .put("case", review.name().caseId().toString())
                .put("round", review.name().round())
                .put("request", sha256(review.jws()))
                .put("verdict", answer.verdict().name())
                .put("reason", answer.reason())
                .put("by", answer.by())
                .put("at", answer.at().toString());
        return Jws.sign(keys.at(answer.at()), TYPE, payload);
    }

    private static String sha256(String jws) {
        return Digests.sha256Hex(jws.getBytes(StandardCharsets.US_ASCII));
    }
}
