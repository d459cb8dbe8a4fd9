package dev.madoguchi.identity.residence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The keys a residence card is spoken with: beginnings of SHA-1 values, as its specification wants (domain-facts 3). */
final class CardKeys {
    private static final byte[] FOR_ENCIPHERING = {0, 0, 0, 1};

    private CardKeys() {}

    /** The key both sides know from the number, Kenc and Kmac in one. */
    static byte[] base(CardNumber number) {
        byte[] ascii = number.ascii();
        try {
            return beginning(sha1().digest(ascii));
        } finally {
            Arrays.fill(ascii, (byte) 0);
        }
    }

    /** The key of one session, KSenc, from the halves that reader and card drew. */
    static byte[] session(byte[] readersHalf, byte[] cardsHalf) {
        byte[] seed = new byte[CardCipher.KEY_SIZE];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) (readersHalf[i] ^ cardsHalf[i]);
        }
        MessageDigest digest = sha1();
        digest.update(seed);
        Arrays.fill(seed, (byte) 0);
        return beginning(digest.digest(FOR_ENCIPHERING));
    }

    private static byte[] beginning(byte[] hash) {
        byte[] key = Arrays.copyOf(hash, CardCipher.KEY_SIZE);
        Arrays.fill(hash, (byte) 0);
        return key;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }
}
