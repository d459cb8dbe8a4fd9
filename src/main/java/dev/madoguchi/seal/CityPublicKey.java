package dev.madoguchi.seal;

import tools.jackson.databind.JsonNode;

/** The key every workstation seals for: X25519, public, pinned at enrolment. */
public final class CityPublicKey {
    private final byte[] x;

    CityPublicKey(byte[] x) {
        this.x = x.clone();
    }

    /** Reads a JWK (RFC 8037, {@code OKP}, {@code X25519}); a private part is ignored. */
    public static CityPublicKey fromJwk(String json) throws SecretException {
        JsonNode jwk = Jwk.parse(json);
        return new CityPublicKey(Jwk.x(jwk, Jwk.X25519));
    }

    public String toJwk() {
        return Jwk.publicJwk(Jwk.X25519, x).toPrettyString();
    }

    /** The key's JWK thumbprint (RFC 7638): 43 characters of base64url. */
    public String keyId() {
        return Jwk.thumbprint(Jwk.X25519, x);
    }

    /** The raw 32 bytes. */
    byte[] bytes() {
        return x.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CityPublicKey that && keyId().equals(that.keyId());
    }

    @Override
    public int hashCode() {
        return keyId().hashCode();
    }

    @Override
    public String toString() {
        return "CityPublicKey[" + keyId() + "]";
    }
}
