package dev.madoguchi.device.card;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** What a virtual residence card knows of its reader between two resets: challenge, session key, number shown. */
final class VirtualResidenceSession {
    private static final int CHALLENGE = 8;
    private static final int KEY = 16;
    private static final int SECRET = 2 * CHALLENGE + KEY;
    private static final int PADDED = 0x01;

    private final VirtualResidenceCipher cipher;
    private final byte[] number;
    private final byte[] base;
    private final SecureRandom random;
    private byte[] challenge = {};
    private byte[] key = {};
    private boolean shown;

    VirtualResidenceSession(VirtualResidenceCipher cipher, byte[] number, SecureRandom random) {
        this.cipher = cipher;
        this.number = number;
        this.base = sha1(number);
        this.random = random;
    }

    void reset() {
        challenge = new byte[0];
        key = new byte[0];
        shown = false;
    }

    /** Whether the reader has shown the number. */
    boolean shown() {
        return shown;
    }

    /** RND.ICC, good for the next command only. */
    byte[] challenge() {
        challenge = drawn(CHALLENGE);
        return challenge.clone();
    }

    /** E_ICC and M_ICC; empty where the reader does not know the number, or no challenge stands. */
    Optional<byte[]> authenticate(byte[] request) {
        byte[] expected = challenge;
        challenge = new byte[0];
        if (expected.length == 0 || request.length != SECRET + VirtualResidenceCipher.MAC_SIZE) {
            return Optional.empty();
        }
        byte[] secret = Arrays.copyOf(request, SECRET);
        byte[] mac = Arrays.copyOfRange(request, SECRET, request.length);
        byte[] plain = cipher.decrypt(base, secret);
        boolean right = MessageDigest.isEqual(mac, cipher.mac(base, secret))
                && Arrays.equals(expected, Arrays.copyOfRange(plain, CHALLENGE, 2 * CHALLENGE));
        return right ? Optional.of(agree(expected, plain)) : Optional.empty();
    }

    private byte[] agree(byte[] own, byte[] plain) {
        byte[] half = drawn(KEY);
        byte[] seed = new byte[KEY + 4];
        for (int i = 0; i < KEY; i++) {
            seed[i] = (byte) (plain[2 * CHALLENGE + i] ^ half[i]);
        }
        seed[seed.length - 1] = 1;
        key = sha1(seed);
        shown = false;
        byte[] secret = cipher.encrypt(
                base,
                ByteBuffer.allocate(SECRET)
                        .put(own)
                        .put(plain, 0, CHALLENGE)
                        .put(half)
                        .array());
        return ByteBuffer.allocate(SECRET + VirtualResidenceCipher.MAC_SIZE)
                .put(secret)
                .put(cipher.mac(base, secret))
                .array();
    }

    /** Whether a session key stands. */
    boolean agreed() {
        return key.length > 0;
    }

    /** Takes the number as VERIFY brings it, in an element 86; false where it is not this card's. */
    boolean show(byte[] element) {
        int start = 3;
        int size = element.length - start;
        boolean whole = size > 0
                && size % cipher.blockSize() == 0
                && (element[0] & 0xFF) == 0x86
                && element[1] == size + 1
                && element[2] == PADDED;
        shown = whole
                && agreed()
                && MessageDigest.isEqual(
                        number, cipher.unpad(cipher.decrypt(key, Arrays.copyOfRange(element, start, element.length))));
        return shown;
    }

    /** The element 86 that holds these bytes in secret. */
    byte[] seal(byte[] plain) {
        byte[] secret = cipher.encrypt(key, cipher.pad(plain));
        byte[] value = ByteBuffer.allocate(1 + secret.length)
                .put((byte) PADDED)
                .put(secret)
                .array();
        return VirtualResidenceFile.element(0x86, value.length, value);
    }

    private byte[] drawn(int count) {
        byte[] drawn = new byte[count];
        random.nextBytes(drawn);
        return drawn;
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-1").digest(bytes), KEY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }
}
