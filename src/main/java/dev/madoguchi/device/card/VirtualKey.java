package dev.madoguchi.device.card;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/**
 * One private key of a virtual card. It signs what it is given, a DigestInfo (RFC 8017, 9.2), once its PIN is verified.
 *
 * @param key RSA
 * @param pin the file id of the PIN that opens it
 */
record VirtualKey(PrivateKey key, int pin) {
    /** What a signature of 2048 bits has room for beside its padding (RFC 8017, 9.2). */
    static final int LONGEST = 245;

    byte[] sign(byte[] digestInfo) {
        try {
            Signature signature = Signature.getInstance("NONEwithRSA");
            signature.initSign(key);
            signature.update(digestInfo);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with an RSA key of its own", e);
        }
    }

    @Override
    public String toString() {
        return "VirtualKey";
    }
}
