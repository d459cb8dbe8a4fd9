package dev.madoguchi.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The station key sealed for the city, so that a station whose people have all forgotten their passwords is not lost: only the
 * city's private key opens it.
 *
 * <p>JSON {@code {"v":1,"keyId":…,"sealed":…}}; {@code sealed} is HPKE as in {@link Hpke}, base64url, whose header is ASCII
 * "station key recovery v1" — no record's header, which is a CBOR map.
 */
public final class KeyRecovery {
    private static final int VERSION = 1;
    private static final byte[] HEADER = SecretBox.ascii("station key recovery v1");

    private KeyRecovery() {}

    /** Seals the station key for the city: a small JSON text. */
    public static String seal(StationKey key, CityPublicKey city) {
        ObjectNode json = Jwk.JSON.createObjectNode();
        json.put("v", VERSION);
        json.put("keyId", city.keyId());
        json.put("sealed", Jwk.base64(Hpke.seal(city.bytes(), key.bytes(), HEADER)));
        return json.toString();
    }

    /** Whether this was sealed for that city key. */
    public static boolean isFor(String sealed, CityPublicKey city) throws SecretException {
        return city.keyId().equals(Jwk.parse(sealed).path("keyId").stringValue(""));
    }

    /** Opens it with whichever of these keys it was sealed for; {@code WRONG_KEY} where it is none of them. */
    public static StationKey open(String sealed, CityPrivateKeys keys) throws SecretException {
        for (CityPrivateKey key : keys.all()) {
            if (isFor(sealed, key.publicKey())) {
                return open(sealed, key);
            }
        }
        throw new SecretException(SecretFault.WRONG_KEY, "the station key was sealed for another city key");
    }

    /** Opens it: {@code WRONG_KEY} where it was sealed for another city key, {@code DAMAGED} where it is nothing of the kind. */
    public static StationKey open(String sealed, CityPrivateKey city) throws SecretException {
        JsonNode json = Jwk.parse(sealed);
        if (json.path("v").intValue(0) != VERSION) {
            throw new SecretException(SecretFault.DAMAGED, "not a station key sealed for the city");
        }
        if (!isFor(sealed, city.publicKey())) {
            throw new SecretException(SecretFault.WRONG_KEY, "the station key was sealed for another city key");
        }
        byte[] bytes = Jwk.decode(json.path("sealed").stringValue("")).orElse(new byte[0]);
        byte[] secret = {};
        try {
            secret = city.unseal(bytes, HEADER);
            return StationKey.of(secret);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SecretException(SecretFault.DAMAGED, "the sealed station key does not open", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
