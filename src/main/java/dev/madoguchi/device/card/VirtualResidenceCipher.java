package dev.madoguchi.device.card;

import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.ISO7816d4Padding;
import org.bouncycastle.crypto.params.KeyParameter;

/** The card's own side of a residence card's cryptography (domain-facts 3); it shares no code with the reader's. */
enum VirtualResidenceCipher {
    /** First generation. */
    TRIPLE_DES {
        @Override
        BlockCipher engine() {
            return new DESedeEngine();
        }

        @Override
        Mac mac() {
            return new ISO9797Alg3Mac(new DESEngine(), 8 * MAC_SIZE, new ISO7816d4Padding());
        }
    },
    /** Second generation. */
    AES {
        @Override
        BlockCipher engine() {
            return AESEngine.newInstance();
        }

        @Override
        Mac mac() {
            return new CMac(AESEngine.newInstance(), 8 * MAC_SIZE);
        }
    };

    static final int MAC_SIZE = 8;

    abstract BlockCipher engine();

    abstract Mac mac();

    int blockSize() {
        return engine().getBlockSize();
    }

    byte[] encrypt(byte[] key, byte[] plain) {
        return run(true, key, plain);
    }

    byte[] decrypt(byte[] key, byte[] secret) {
        return run(false, key, secret);
    }

    byte[] mac(byte[] key, byte[] message) {
        Mac mac = mac();
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        byte[] code = new byte[MAC_SIZE];
        mac.doFinal(code, 0);
        return code;
    }

    byte[] pad(byte[] plain) {
        byte[] padded = Arrays.copyOf(plain, (plain.length / blockSize() + 1) * blockSize());
        new ISO7816d4Padding().addPadding(padded, plain.length);
        return padded;
    }

    /** Without its padding; empty where there is none. */
    byte[] unpad(byte[] padded) {
        try {
            return Arrays.copyOf(padded, padded.length - new ISO7816d4Padding().padCount(padded));
        } catch (InvalidCipherTextException e) {
            return new byte[0];
        }
    }

    private byte[] run(boolean encrypting, byte[] key, byte[] bytes) {
        CBCBlockCipher cbc = (CBCBlockCipher) CBCBlockCipher.newInstance(engine());
        cbc.init(encrypting, new KeyParameter(key));
        byte[] done = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at += cbc.getBlockSize()) {
            cbc.processBlock(bytes, at, done, at);
        }
        return done;
    }
}
