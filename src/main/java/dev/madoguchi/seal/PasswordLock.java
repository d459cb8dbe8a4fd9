package dev.madoguchi.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A secret under a password: Argon2id (RFC 9106) makes a key of it, AES-256-GCM closes the box.
 *
 * <p>JSON {@code {"v":1,"for":…,"kdf":"argon2id","memoryKiB":…,"passes":…,"lanes":…,"salt":…,"box":…}}, bytes as base64url;
 * the associated data of the box are ASCII "madoguchi " and the purpose that stands under {@code for}.
 */
final class PasswordLock {
    private static final int VERSION = 1;
    private static final String KDF = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int MAX_CHARACTERS = 16 * 1024;

    private final String purpose;

    PasswordLock(String purpose) {
        this.purpose = purpose;
    }

    byte[] lock(byte[] secret, char[] password, PasswordCost cost, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        ObjectNode json = Jwk.JSON.createObjectNode();
        json.put("v", VERSION);
        json.put("for", purpose);
        json.put("kdf", KDF);
        json.put("memoryKiB", cost.memoryKiB());
        json.put("passes", cost.passes());
        json.put("lanes", cost.lanes());
        json.put("salt", Jwk.base64(salt));
        try (var box = new SecretBox(PasswordStretch.of(password, salt, cost, SecretBox.KEY_BYTES))) {
            json.put("box", Jwk.base64(box.seal(secret, associated())));
        }
        return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] open(byte[] locked, char[] password) throws SecretException {
        JsonNode json = parse(locked);
        byte[] salt = bytes(json, "salt");
        byte[] sealed = bytes(json, "box");
        try (var box = new SecretBox(PasswordStretch.of(password, salt, cost(json), SecretBox.KEY_BYTES))) {
            return box.open(sealed, associated());
        } catch (GeneralSecurityException e) {
            throw new SecretException(SecretFault.WRONG_PASSWORD, "the password does not open the " + purpose, e);
        }
    }

    /** What a try of this locked secret costs. */
    PasswordCost costOf(byte[] locked) throws SecretException {
        return cost(parse(locked));
    }

    private JsonNode parse(byte[] locked) throws SecretException {
        if (locked.length > MAX_CHARACTERS) {
            throw damaged();
        }
        try {
            JsonNode json = Jwk.JSON.readTree(locked);
            boolean known = json.path("v").intValue(0) == VERSION
                    && purpose.equals(json.path("for").stringValue(""))
                    && KDF.equals(json.path("kdf").stringValue(""));
            if (!known) {
                throw damaged();
            }
            return json;
        } catch (JacksonException e) {
            throw new SecretException(SecretFault.DAMAGED, "not a locked " + purpose, e);
        }
    }

    private PasswordCost cost(JsonNode json) throws SecretException {
        try {
            return new PasswordCost(
                    json.path("memoryKiB").intValue(0),
                    json.path("passes").intValue(0),
                    json.path("lanes").intValue(0));
        } catch (IllegalArgumentException e) {
            throw new SecretException(SecretFault.DAMAGED, "the cost is out of bounds", e);
        }
    }

    private byte[] bytes(JsonNode json, String member) throws SecretException {
        return Jwk.decode(json.path(member).stringValue(""))
                .filter(bytes -> bytes.length >= SALT_BYTES)
                .orElseThrow(this::damaged);
    }

    private SecretException damaged() {
        return new SecretException(SecretFault.DAMAGED, "not a locked " + purpose);
    }

    private byte[] associated() {
        return SecretBox.ascii("madoguchi " + purpose);
    }
}
