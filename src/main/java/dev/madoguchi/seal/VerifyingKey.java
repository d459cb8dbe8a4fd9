package dev.madoguchi.seal;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import tools.jackson.databind.JsonNode;

/** Checks Ed25519 signatures (RFC 8032). */
public final class VerifyingKey {
    private final byte[] x;

    VerifyingKey(byte[] x) {
        this.x = x.clone();
    }

    /** Reads a JWK (RFC 8037, {@code OKP}, {@code Ed25519}); a private part is ignored. */
    public static VerifyingKey fromJwk(String json) throws SecretException {
        return fromJwk(Jwk.parse(json));
    }

    static VerifyingKey fromJwk(JsonNode jwk) throws SecretException {
        return new VerifyingKey(Jwk.x(jwk, Jwk.ED25519));
    }

    public String toJwk() {
        return Jwk.publicJwk(Jwk.ED25519, x).toPrettyString();
    }

    /** The key's JWK thumbprint (RFC 7638): 43 characters of base64url. */
    public String keyId() {
        return Jwk.thumbprint(Jwk.ED25519, x);
    }

    /** Whether the signature is this key's over exactly these bytes. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            new Ed25519Verify(x).verify(signature, message);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    byte[] bytes() {
        return x.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && keyId().equals(that.keyId());
    }

    @Override
    public int hashCode() {
        return keyId().hashCode();
    }

    @Override
    public String toString() {
        return "VerifyingKey[" + keyId() + "]";
    }
}
