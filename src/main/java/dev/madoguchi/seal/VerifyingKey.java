package dev.madoguchi.seal;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
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

    /**
     * The same for one signature, by the Java platform's own Ed25519: slower where there are many, and there at once, where {@link #verifies}
     * first computes tables for as long as a fifth of a start (decision 62).
     */
    boolean verifiesAtOnce(byte[] message, byte[] signature) {
        try {
            Signature platform = Signature.getInstance(Jwk.ED25519);
            platform.initVerify(KeyFactory.getInstance(Jwk.ED25519)
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point())));
            platform.update(message);
            return platform.verify(signature);
        } catch (SignatureException | InvalidKeyException | InvalidKeySpecException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Ed25519 is not available", e);
        }
    }

    /** Little-endian, with the lowest bit of the other coordinate on top (RFC 8032 section 5.1.2). */
    private EdECPoint point() {
        byte[] y = new byte[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[x.length - 1 - i];
        }
        boolean odd = y[0] < 0;
        y[0] &= Byte.MAX_VALUE;
        return new EdECPoint(odd, new BigInteger(1, y));
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
