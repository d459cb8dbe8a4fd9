package dev.madoguchi.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keys as JSON: octet key pairs of RFC 8037, named by their thumbprint of RFC 7638. */
final class Jwk {
    static final String X25519 = "X25519";
    static final String ED25519 = "Ed25519";
    static final int KEY_BYTES = 32;
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Jwk() {}

    /** The thumbprint: SHA-256 over the required members in lexical order, base64url. */
    static String thumbprint(String curve, byte[] x) {
        String members = "{\"crv\":\"" + curve + "\",\"kty\":\"OKP\",\"x\":\"" + base64(x) + "\"}";
        return base64(Digests.sha256(members.getBytes(StandardCharsets.US_ASCII)));
    }

    static ObjectNode publicJwk(String curve, byte[] x) {
        ObjectNode jwk = JSON.createObjectNode();
        jwk.put("kty", "OKP");
        jwk.put("crv", curve);
        jwk.put("kid", thumbprint(curve, x));
        jwk.put("use", curve.equals(X25519) ? "enc" : "sig");
        jwk.put("x", base64(x));
        return jwk;
    }

    static ObjectNode privateJwk(String curve, byte[] x, byte[] d) {
        return publicJwk(curve, x).put("d", base64(d));
    }

    static JsonNode parse(String json) throws SecretException {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new SecretException(SecretFault.DAMAGED, "not a JSON text", e);
        }
    }

    /** The public bytes of a JWK of this curve. */
    static byte[] x(JsonNode jwk, String curve) throws SecretException {
        if (!"OKP".equals(jwk.path("kty").stringValue(""))
                || !curve.equals(jwk.path("crv").stringValue(""))) {
            throw new SecretException(SecretFault.DAMAGED, "not a JWK of curve " + curve);
        }
        byte[] x = bytes(jwk, "x");
        JsonNode kid = jwk.path("kid");
        if (!kid.isMissingNode() && !thumbprint(curve, x).equals(kid.stringValue(""))) {
            throw new SecretException(SecretFault.DAMAGED, "the key id is not the key's thumbprint");
        }
        return x;
    }

    /** The private bytes of a JWK. */
    static byte[] d(JsonNode jwk) throws SecretException {
        return bytes(jwk, "d");
    }

    private static byte[] bytes(JsonNode jwk, String member) throws SecretException {
        return decode(jwk.path(member).stringValue(""))
                .filter(bytes -> bytes.length == KEY_BYTES)
                .orElseThrow(() -> new SecretException(SecretFault.DAMAGED, "member " + member + " is not 32 bytes"));
    }

    static String base64(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** The bytes, or nothing where the text is not the one way to write them in base64url. */
    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return base64(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
