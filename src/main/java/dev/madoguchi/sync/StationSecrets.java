package dev.madoguchi.sync;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.SigningKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two keys that a station makes for itself, kept from before the city is asked until it has answered: who asks again asks for the
 * same keys.
 */
public record StationSecrets(SigningKey signing, KeyPair tls) implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** New keys. */
    public static StationSecrets generate(SecureRandom random) throws EnrolmentException {
        try {
            return new StationSecrets(SigningKey.generate(random), StationTls.newKeys(random));
        } catch (GeneralSecurityException e) {
            throw new EnrolmentException("the station's keys cannot be made", e);
        }
    }

    /** Reads what {@link #save} wrote. */
    public static StationSecrets load(SecretFile file) throws EnrolmentException {
        byte[] secret = {};
        try {
            secret = file.read();
            JsonNode json = JSON.readTree(secret);
            KeyFactory keys = KeyFactory.getInstance("EC");
            return new StationSecrets(
                    SigningKey.fromJwk(json.path("signing").toString()),
                    new KeyPair(
                            keys.generatePublic(new X509EncodedKeySpec(
                                    json.path("tlsPublic").binaryValue())),
                            keys.generatePrivate(
                                    new PKCS8EncodedKeySpec(json.path("tls").binaryValue()))));
        } catch (SecretException | GeneralSecurityException | JacksonException e) {
            throw new EnrolmentException(EnrolmentFault.DAMAGED, "the keys of the enrolment cannot be read", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Keeps the keys until the city has answered. */
    public void save(SecretFile file) throws SecretException {
        ObjectNode json = JSON.createObjectNode();
        json.set("signing", JSON.readTree(signing.toJwk()));
        json.put("tls", tls.getPrivate().getEncoded());
        json.put("tlsPublic", tls.getPublic().getEncoded());
        byte[] secret = JSON.writeValueAsBytes(json);
        try {
            file.write(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The public halves: {@code {"signing": JWK, "tls": base64 of a PKCS #10 request}}. */
    ObjectNode request(String subject) throws EnrolmentException {
        try {
            ObjectNode request = JSON.createObjectNode();
            request.set("signing", JSON.readTree(signing.verifyingKey().toJwk()));
            request.put("tls", Base64.getEncoder().encodeToString(StationTls.signingRequest(subject, tls)));
            return request;
        } catch (GeneralSecurityException e) {
            throw new EnrolmentException("the station's request cannot be made", e);
        }
    }

    @Override
    public void close() {
        signing.close();
    }

    @Override
    public String toString() {
        return "StationSecrets";
    }
}
