package dev.madoguchi.seal;

import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The city's keys as its authority vouches for them: what stations learn when keys were exchanged.
 *
 * <p>A JWS of type {@code madoguchi-keys+jws}, ES256 by the authority's key: {@code {"iss", "version", "sealing": [JWK…],
 * "receipt": [JWK…], "ended": {key id: moment}, "by": certificate, "handovers": [certificate…]}}, the newest of each key first and those
 * of before after it. Whoever missed some needs only the last. {@code by} is the authority that signed, and {@code handovers} the way to
 * it from those before: both are there only where the authority was exchanged.
 *
 * @param issuer the city's name as it stands in receipts
 * @param version rises with every exchange; the keys that the city was made with are 1
 * @param sealing records are sealed for the first
 * @param receipt receipts are signed with the first, and may be signed with any that was not ended before
 * @param by the authority that signs it, and gives all certificates now
 */
public record KeyDocument(
        String issuer,
        long version,
        List<CityPublicKey> sealing,
        VerifyingKeys receipt,
        X509Certificate by,
        Handovers handovers) {
    /** The kind of statement that it is. */
    public static final String TYPE = "madoguchi-keys+jws";

    public KeyDocument {
        if (sealing.isEmpty()) {
            throw new IllegalArgumentException("a city without a sealing key takes no records");
        }
        sealing = List.copyOf(sealing);
    }

    /** The signed document. */
    public String sign(PrivateKey authority) {
        ObjectNode payload = Jwk.JSON.createObjectNode();
        payload.put("iss", issuer);
        payload.put("version", version);
        ArrayNode sealingKeys = payload.putArray("sealing");
        sealing.forEach(key -> sealingKeys.add(Jwk.JSON.readTree(key.toJwk())));
        ArrayNode receiptKeys = payload.putArray("receipt");
        receipt.all().forEach(key -> receiptKeys.add(Jwk.JSON.readTree(key.toJwk())));
        ObjectNode ended = payload.putObject("ended");
        receipt.ended().forEach((keyId, moment) -> ended.put(keyId, moment.toString()));
        if (!handovers.certificates().isEmpty()) {
            payload.put("by", Handovers.text(by));
            ArrayNode way = payload.putArray("handovers");
            handovers.certificates().forEach(each -> way.add(Handovers.text(each)));
        }
        return AuthorityJws.sign(authority, by, TYPE, payload);
    }

    /**
     * Reads a document that this authority has signed, or one to which it has handed over.
     *
     * @throws JwsException {@code MALFORMED} too where what was signed is no such document
     */
    public static KeyDocument verify(String compact, X509Certificate authority) throws JwsException {
        try {
            Handovers handovers = handovers(compact);
            X509Certificate by = signer(compact, authority, handovers);
            JsonNode says = AuthorityJws.verify(compact, TYPE, by);
            List<CityPublicKey> sealing = new ArrayList<>();
            for (JsonNode key : says.path("sealing")) {
                sealing.add(CityPublicKey.fromJwk(key.toString()));
            }
            List<VerifyingKey> receipt = new ArrayList<>();
            for (JsonNode key : says.path("receipt")) {
                receipt.add(VerifyingKey.fromJwk(key));
            }
            return new KeyDocument(
                    says.path("iss").stringValue(""),
                    says.path("version").longValue(0),
                    sealing,
                    new VerifyingKeys(receipt, ended(says.path("ended"))),
                    by,
                    handovers);
        } catch (CertificateException | SecretException | IllegalArgumentException | DateTimeException e) {
            throw new JwsException(JwsException.Reason.MALFORMED, "not a document of keys", e);
        }
    }

    /** Read before it is known who signed: it proves itself. */
    private static Handovers handovers(String compact) throws JwsException, CertificateException {
        return Handovers.parse(Jws.payload(Jws.parse(compact)).path("handovers"));
    }

    private static X509Certificate signer(String compact, X509Certificate authority, Handovers handovers)
            throws JwsException, CertificateException {
        JsonNode by = Jws.payload(Jws.parse(compact)).path("by");
        if (by.isMissingNode()) {
            return authority;
        }
        X509Certificate signer = Handovers.certificate(by);
        if (handovers.lead(authority, signer)) {
            return signer;
        }
        throw new JwsException(JwsException.Reason.WRONG_KEY, "signed by another authority");
    }

    /** What an authority is called: the SHA-256 of its certificate in base64url. */
    public static String authorityId(X509Certificate certificate) {
        return AuthorityJws.keyId(certificate);
    }

    private static Map<String, Instant> ended(JsonNode moments) {
        Map<String, Instant> ended = new HashMap<>();
        moments.properties()
                .forEach(each ->
                        ended.put(each.getKey(), Instant.parse(each.getValue().stringValue(""))));
        return ended;
    }
}
