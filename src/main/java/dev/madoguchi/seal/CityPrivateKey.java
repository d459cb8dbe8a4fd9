package dev.madoguchi.seal;

import com.google.crypto.tink.subtle.X25519;
import dev.madoguchi.seal.EnvelopeException.Reason;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** The only key that opens sealed records. It stays on the city's side. Wiped by {@link #close()}. */
public final class CityPrivateKey implements AutoCloseable {
    private final CityPublicKey publicKey;
    private final byte[] d;

    private CityPrivateKey(byte[] d) throws InvalidKeyException {
        this.publicKey = new CityPublicKey(X25519.publicFromPrivate(d));
        this.d = d;
    }

    /** A new key. */
    public static CityPrivateKey generate(SecureRandom random) {
        byte[] d = new byte[Jwk.KEY_BYTES];
        random.nextBytes(d);
        try {
            return new CityPrivateKey(d);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a random X25519 key was refused", e);
        }
    }

    /** Reads a private JWK (RFC 8037, {@code OKP}, {@code X25519}) whose two halves belong together. */
    public static CityPrivateKey fromJwk(String json) throws SecretException {
        JsonNode jwk = Jwk.parse(json);
        byte[] x = Jwk.x(jwk, Jwk.X25519);
        try {
            var key = new CityPrivateKey(Jwk.d(jwk));
            if (!Arrays.equals(x, key.publicKey.bytes())) {
                key.close();
                throw new SecretException(SecretFault.DAMAGED, "the private half does not belong to the public half");
            }
            return key;
        } catch (InvalidKeyException e) {
            throw new SecretException(SecretFault.DAMAGED, "not an X25519 key", e);
        }
    }

    /** The key with this private half of 32 bytes, which belong to it from then on. */
    static CityPrivateKey of(byte[] d) throws SecretException {
        try {
            return new CityPrivateKey(d);
        } catch (InvalidKeyException e) {
            throw new SecretException(SecretFault.DAMAGED, "not an X25519 key", e);
        }
    }

    /** The private JWK in the clear: only for a demonstration city, or inside {@link CityKeyFile}. */
    public String toJwk() {
        return Jwk.privateJwk(Jwk.X25519, publicKey.bytes(), d).toPrettyString();
    }

    /** The half that workstations seal for. */
    public CityPublicKey publicKey() {
        return publicKey;
    }

    /**
     * Opens a record after checking the workstation's signature.
     *
     * @return the plain text; the caller wipes it
     * @throws EnvelopeException {@code BAD_SIGNATURE}, {@code WRONG_KEY} or {@code NOT_OPENED}
     */
    public byte[] open(Envelope envelope, VerifyingKey station) throws EnvelopeException {
        envelope.verify(station);
        if (!envelope.header().keyId().equals(publicKey.keyId())) {
            throw new EnvelopeException(
                    Reason.WRONG_KEY, "sealed for key " + envelope.header().keyId());
        }
        byte[] padded = unsealed(envelope);
        try {
            return Padding.unpad(padded)
                    .orElseThrow(() -> new EnvelopeException(Reason.NOT_OPENED, "the padding is not of the format"));
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** Opens a record after checking its signature with the key of the workstation that its header names. */
    public byte[] open(Envelope envelope, StationKeys stations) throws EnvelopeException {
        return open(envelope, stations.signerOf(envelope));
    }

    private byte[] unsealed(Envelope envelope) throws EnvelopeException {
        try {
            return unseal(envelope.sealed(), envelope.headerBytes());
        } catch (GeneralSecurityException e) {
            throw new EnvelopeException(Reason.NOT_OPENED, "the sealed part does not open", e);
        }
    }

    byte[] unseal(byte[] sealed, byte[] header) throws GeneralSecurityException {
        return Hpke.open(publicKey.bytes(), d, sealed, header);
    }

    @Override
    public void close() {
        Arrays.fill(d, (byte) 0);
    }
}
