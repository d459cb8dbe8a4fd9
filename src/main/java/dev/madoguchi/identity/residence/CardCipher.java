package dev.madoguchi.identity.residence;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.paddings.ISO7816d4Padding;
import org.bouncycastle.crypto.params.KeyParameter;

/** What a generation of residence cards enciphers with (domain-facts 3): CBC from a zero vector, a MAC of eight bytes. */
enum CardCipher {
    /** The first generation: Triple DES with two keys, and the Retail MAC (ISO/IEC 9797-1, algorithm 3, padding 2). */
    TRIPLE_DES("DESede", 8) {
        @Override
        byte[] whole(byte[] key) {
            byte[] three = Arrays.copyOf(key, key.length + blockSize());
            System.arraycopy(key, 0, three, key.length, blockSize());
            return three;
        }

        @Override
        Mac mac() {
            return new ISO9797Alg3Mac(new DESEngine(), MAC_BITS, new ISO7816d4Padding());
        }
    },
    /** The second generation: AES-128, and AES-CMAC (NIST SP 800-38B), its first eight bytes. */
    AES("AES", 16) {
        @Override
        byte[] whole(byte[] key) {
            return key.clone();
        }

        @Override
        Mac mac() {
            return new CMac(AESEngine.newInstance(), MAC_BITS);
        }
    };

    static final int KEY_SIZE = 16;
    static final int MAC_SIZE = 8;

    private static final int MAC_BITS = 64;

    private final String algorithm;
    private final int blockSize;

    CardCipher(String algorithm, int blockSize) {
        this.algorithm = algorithm;
        this.blockSize = blockSize;
    }

    /** The bytes in a block. */
    int blockSize() {
        return blockSize;
    }

    /** The key as Java wants it; to be wiped by who asked. */
    abstract byte[] whole(byte[] key);

    abstract Mac mac();

    /** Enciphers whole blocks. */
    byte[] encrypt(byte[] key, byte[] plain) {
        return run(Cipher.ENCRYPT_MODE, key, plain);
    }

    /** Deciphers whole blocks. */
    byte[] decrypt(byte[] key, byte[] secret) {
        return run(Cipher.DECRYPT_MODE, key, secret);
    }

    /** The eight bytes by which who holds the key knows this message. */
    byte[] mac(byte[] key, byte[] message) {
        Mac mac = mac();
        CipherParameters parameters = new KeyParameter(key);
        mac.init(parameters);
        mac.update(message, 0, message.length);
        byte[] code = new byte[MAC_SIZE];
        mac.doFinal(code, 0);
        return code;
    }

    /** The bytes with 80 and zeros behind them, up to whole blocks (ISO/IEC 7816-4). */
    byte[] padded(byte[] plain) {
        byte[] padded = Arrays.copyOf(plain, (plain.length / blockSize + 1) * blockSize);
        new ISO7816d4Padding().addPadding(padded, plain.length);
        return padded;
    }

    private byte[] run(int mode, byte[] key, byte[] bytes) {
        byte[] whole = whole(key);
        try {
            Cipher cipher = Cipher.getInstance(algorithm + "/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(whole, algorithm), new IvParameterSpec(new byte[blockSize]));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot do " + algorithm, e);
        } finally {
            Arrays.fill(whole, (byte) 0);
        }
    }
}
