package dev.madoguchi.seal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** Signs with Ed25519 (RFC 8032): a workstation its records, the city its receipts. Wiped by {@link #close()}. */
public final class SigningKey implements AutoCloseable {
    static final int SIGNATURE_BYTES = 64;

    private final VerifyingKey verifyingKey;
    private final byte[] seed;

    private SigningKey(byte[] seed) {
        try {
            this.verifyingKey = new VerifyingKey(
                    Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not available", e);
        }
        this.seed = seed;
    }

    /** A new key. */
    public static SigningKey generate(SecureRandom random) {
        byte[] seed = new byte[Jwk.KEY_BYTES];
        random.nextBytes(seed);
        return new SigningKey(seed);
    }

    /** Reads a private JWK (RFC 8037, {@code OKP}, {@code Ed25519}) whose two halves belong together. */
    public static SigningKey fromJwk(String json) throws SecretException {
        JsonNode jwk = Jwk.parse(json);
        byte[] x = Jwk.x(jwk, Jwk.ED25519);
        var key = new SigningKey(Jwk.d(jwk));
        if (!Arrays.equals(x, key.verifyingKey.bytes())) {
            key.close();
            throw new SecretException(SecretFault.DAMAGED, "the private half does not belong to the public half");
        }
        return key;
    }

    /** The private JWK in the clear: keep it in a {@link SecretFile}. */
    public String toJwk() {
        return Jwk.privateJwk(Jwk.ED25519, verifyingKey.bytes(), seed).toPrettyString();
    }

    /** The half that others check with. */
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** The key's JWK thumbprint (RFC 7638), the same as the verifying key's. */
    public String keyId() {
        return verifyingKey.keyId();
    }

    /** The signature, 64 bytes. */
    public byte[] sign(byte[] message) {
        try {
            return new Ed25519Sign(seed).sign(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 did not sign", e);
        }
    }

    /** The same key, which is closed apart from this one. */
    public SigningKey copy() {
        return new SigningKey(seed());
    }

    byte[] seed() {
        return seed.clone();
    }

    @Override
    public void close() {
        Arrays.fill(seed, (byte) 0);
    }
}
