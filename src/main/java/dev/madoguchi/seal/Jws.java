package dev.madoguchi.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import dev.madoguchi.seal.JwsException.Reason;
import java.text.ParseException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Signed statements, such as receipts and certificates: compact JWS (RFC 7515) with {@code EdDSA} over Ed25519 (RFC 8037).
 *
 * <p>The protected header is {@code {"alg":"EdDSA","typ":…,"kid":…}} and nothing else. The explicit type keeps a statement
 * of one kind from passing for another (RFC 8725 section 3.11).
 */
public final class Jws {
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");
    private static final int MAX_CHARACTERS = 4 * 1024 * 1024;

    private Jws() {}

    /**
     * Signs a statement.
     *
     * @param type the kind of statement, such as {@code madoguchi-receipt+jws}
     */
    public static String sign(SigningKey key, String type, JsonNode payload) {
        var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(new JOSEObjectType(type))
                .keyID(key.keyId())
                .build();
        var jws = new JWSObject(header, new Payload(Jwk.JSON.writeValueAsBytes(payload)));
        try {
            jws.sign(new Ed25519Signer(
                    pair(key.verifyingKey()).d(Base64URL.encode(key.seed())).build()));
        } catch (JOSEException e) {
            throw new IllegalStateException("EdDSA did not sign", e);
        }
        return jws.serialize();
    }

    /** Checks a statement of this type with this key and gives what it says. */
    public static JsonNode verify(String compact, String type, VerifyingKey key) throws JwsException {
        return verify(compact, type, VerifyingKeys.only(key));
    }

    /** The same with whichever of these keys it says it was signed with. */
    public static JsonNode verify(String compact, String type, VerifyingKeys keys) throws JwsException {
        JWSObject jws = parse(compact);
        requireHeader(jws.getHeader(), JWSAlgorithm.EdDSA, type);
        VerifyingKey key = keys.named(jws.getHeader().getKeyID())
                .orElseThrow(() -> new JwsException(Reason.WRONG_KEY, "signed with another key"));
        if (!key.verifiesAtOnce(jws.getSigningInput(), jws.getSignature().decode())) {
            throw new JwsException(Reason.BAD_SIGNATURE, "the signature does not fit");
        }
        return payload(jws);
    }

    /**
     * The same, where a key that is not believed any more is believed about what was before.
     *
     * @param moment the moment that the statement is about, from what it says
     * @throws JwsException {@code WRONG_KEY} too where the key was not to be believed at that moment
     */
    public static JsonNode verify(String compact, String type, VerifyingKeys keys, Function<JsonNode, Instant> moment)
            throws JwsException {
        JsonNode says = verify(compact, type, keys);
        if (!keys.ended().isEmpty() && !keys.believes(parse(compact).getHeader().getKeyID(), moment.apply(says))) {
            throw new JwsException(Reason.WRONG_KEY, "signed with a key that was not believed any more");
        }
        return says;
    }

    static void requireHeader(JWSHeader header, JWSAlgorithm algorithm, String type) throws JwsException {
        if (!algorithm.equals(header.getAlgorithm())
                || !header.getIncludedParams().equals(HEADER)) {
            throw new JwsException(Reason.UNSUPPORTED, "the header is not that of an " + algorithm + " statement");
        }
        if (!type.equals(header.getType().getType())) {
            throw new JwsException(Reason.WRONG_TYPE, "not a statement of type " + type);
        }
    }

    static JWSObject parse(String compact) throws JwsException {
        if (compact.length() > MAX_CHARACTERS) {
            throw new JwsException(Reason.MALFORMED, "too long");
        }
        for (String part : compact.split("\\.", -1)) {
            if (Jwk.decode(part).isEmpty()) {
                throw new JwsException(Reason.MALFORMED, "a part is not base64url");
            }
        }
        try {
            return JWSObject.parse(compact);
        } catch (ParseException e) {
            throw new JwsException(Reason.MALFORMED, "not a compact JWS", e);
        }
    }

    static JsonNode payload(JWSObject jws) throws JwsException {
        try {
            return Jwk.JSON.readTree(jws.getPayload().toBytes());
        } catch (JacksonException e) {
            throw new JwsException(Reason.MALFORMED, "the payload is not JSON", e);
        }
    }

    private static OctetKeyPair.Builder pair(VerifyingKey key) {
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(key.bytes()));
    }
}
