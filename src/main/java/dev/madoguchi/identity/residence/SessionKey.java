package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.paddings.ISO7816d4Padding;

/**
 * Enciphers and deciphers under secure messaging as a residence card does it: one element 86 with 01 and whole blocks. Its
 * specification has no MAC there (domain-facts 3): what shows that an answer is whole is its padding. Wiped when closed.
 */
final class SessionKey implements AutoCloseable {
    private static final int SECRET_TAG = 0x86;
    private static final int PADDED = 0x01;

    private final CardCipher cipher;
    private final byte[] key;

    SessionKey(CardCipher cipher, byte[] key) {
        this.cipher = cipher;
        this.key = key;
    }

    /** The element that holds these few bytes in secret. */
    byte[] seal(byte[] plain) {
        byte[] padded = cipher.padded(plain);
        byte[] secret = cipher.encrypt(key, padded);
        Arrays.fill(padded, (byte) 0);
        return ByteBuffer.allocate(3 + secret.length)
                .put((byte) SECRET_TAG)
                .put((byte) (secret.length + 1))
                .put((byte) PADDED)
                .put(secret)
                .array();
    }

    /**
     * The bytes inside such an element.
     *
     * @throws DeviceException {@code BROKEN} when it is none, does not hold whole blocks, or is not padded as it must be
     */
    byte[] open(byte[] answer) throws DeviceException {
        if (answer.length == 0) {
            throw broken("no element");
        }
        Element element = Element.at(answer, 0);
        if (element.tag() != SECRET_TAG || element.end() != answer.length) {
            throw broken("another element");
        }
        byte[] value = element.value();
        if (value.length < 1 + cipher.blockSize()
                || value[0] != PADDED
                || (value.length - 1) % cipher.blockSize() != 0) {
            throw broken("no whole blocks");
        }
        byte[] padded = cipher.decrypt(key, Arrays.copyOfRange(value, 1, value.length));
        try {
            return Arrays.copyOf(padded, padded.length - new ISO7816d4Padding().padCount(padded));
        } catch (InvalidCipherTextException e) {
            throw new DeviceException(DeviceFault.BROKEN, "secure messaging: no padding", e);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    private static DeviceException broken(String reason) {
        return new DeviceException(DeviceFault.BROKEN, "secure messaging: " + reason);
    }
}
