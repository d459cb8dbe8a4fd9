package dev.madoguchi.seal;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks Ed25519 signatures (RFC 8032). */
public final class VerifyingKey {
    private final byte[] x;
    /** Made once, when it is first asked for: a station's key checks a record of it after the other. */
    private volatile @Nullable Ed25519Verify check;

    private volatile @Nullable String keyId;

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
        String known = keyId;
        if (known == null) {
            known = Jwk.thumbprint(Jwk.ED25519, x);
            keyId = known;
        }
        return known;
    }

    /** Whether the signature is this key's over exactly these bytes. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            check().verify(signature, message);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Ed25519Verify check() {
        Ed25519Verify made = check;
        if (made == null) {
            made = new Ed25519Verify(x);
            check = made;
        }
        return made;
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
