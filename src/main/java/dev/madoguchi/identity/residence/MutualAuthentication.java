package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/** How reader and card show each other that they know the same key, and agree on one for the session (domain-facts 3). */
final class MutualAuthentication implements AutoCloseable {
    static final int CHALLENGE_SIZE = 8;

    private static final int SECRET_SIZE = 2 * CHALLENGE_SIZE + CardCipher.KEY_SIZE;
    private static final int SIZE = SECRET_SIZE + CardCipher.MAC_SIZE;

    private final CardCipher cipher;
    private final byte[] key;
    private final byte[] cardsChallenge;
    private final byte[] challenge;
    private final byte[] half;

    /**
     * @param cardsChallenge RND.ICC, 8 bytes
     * @param challenge RND.IFD, 8 random bytes
     * @param half K.IFD, 16 random bytes
     */
    MutualAuthentication(CardCipher cipher, byte[] key, byte[] cardsChallenge, byte[] challenge, byte[] half) {
        this.cipher = cipher;
        this.key = key.clone();
        this.cardsChallenge = cardsChallenge.clone();
        this.challenge = challenge.clone();
        this.half = half.clone();
    }

    /** What the reader sends: E_IFD and M_IFD. */
    byte[] request() {
        byte[] plain = ByteBuffer.allocate(SECRET_SIZE)
                .put(challenge)
                .put(cardsChallenge)
                .put(half)
                .array();
        byte[] secret = cipher.encrypt(key, plain);
        Arrays.fill(plain, (byte) 0);
        return ByteBuffer.allocate(SIZE)
                .put(secret)
                .put(cipher.mac(key, secret))
                .array();
    }

    /**
     * The key of the session, KSenc, from what the card sent: E_ICC and M_ICC.
     *
     * @throws DeviceException {@code BROKEN} when size, MAC or one of the two challenges is not as it must be
     */
    byte[] sessionKey(byte[] answer) throws DeviceException {
        if (answer.length != SIZE) {
            throw broken("the card's part has %d bytes".formatted(answer.length));
        }
        byte[] secret = Arrays.copyOf(answer, SECRET_SIZE);
        byte[] mac = Arrays.copyOfRange(answer, SECRET_SIZE, SIZE);
        if (!MessageDigest.isEqual(mac, cipher.mac(key, secret))) {
            throw broken("the card's MAC does not match");
        }
        byte[] plain = cipher.decrypt(key, secret);
        try {
            byte[] challenges = Arrays.copyOf(plain, 2 * CHALLENGE_SIZE);
            byte[] expected = ByteBuffer.allocate(2 * CHALLENGE_SIZE)
                    .put(cardsChallenge)
                    .put(challenge)
                    .array();
            if (!MessageDigest.isEqual(challenges, expected)) {
                throw broken("the card answers another challenge");
            }
            return CardKeys.session(half, Arrays.copyOfRange(plain, 2 * CHALLENGE_SIZE, SECRET_SIZE));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
        Arrays.fill(half, (byte) 0);
    }

    private static DeviceException broken(String reason) {
        return new DeviceException(DeviceFault.BROKEN, "MUTUAL AUTHENTICATE: " + reason);
    }
}
