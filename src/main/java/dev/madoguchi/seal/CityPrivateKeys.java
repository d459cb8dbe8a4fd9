package dev.madoguchi.seal;

import dev.madoguchi.seal.EnvelopeException.Reason;
import java.util.List;

/** The city's private keys of now and of before: each record is opened with the one it was sealed for. Wiped by {@link #close()}. */
public final class CityPrivateKeys implements AutoCloseable {
    private final List<CityPrivateKey> keys;

    /** @param keys closed with this */
    public CityPrivateKeys(List<CityPrivateKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** The keys, in the order of their files. */
    public List<CityPrivateKey> all() {
        return keys;
    }

    /**
     * Opens a record as {@link CityPrivateKey#open} does.
     *
     * @return the plain text; the caller wipes it
     * @throws EnvelopeException {@code WRONG_KEY} where none of the keys is the record's
     */
    public byte[] open(Envelope envelope, StationKeys stations) throws EnvelopeException {
        VerifyingKey signer = stations.signerOf(envelope);
        String sealedFor = envelope.header().keyId();
        for (CityPrivateKey key : keys) {
            if (key.publicKey().keyId().equals(sealedFor)) {
                return key.open(envelope, signer);
            }
        }
        throw new EnvelopeException(Reason.WRONG_KEY, "sealed for key " + sealedFor);
    }

    @Override
    public void close() {
        keys.forEach(CityPrivateKey::close);
    }
}
