package dev.madoguchi.seal;

import java.util.Arrays;
import org.bouncycastle.crypto.PasswordConverter;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Makes many bytes of a password, and every try of one dear: Argon2id, version 1.3 (RFC 9106). */
final class PasswordStretch {
    private PasswordStretch() {}

    /**
     * Stretches a password, as UTF-8; takes as long as the cost says.
     *
     * @param password not wiped here
     * @param length of what comes out, in bytes
     */
    static byte[] of(char[] password, byte[] salt, PasswordCost cost, int length) {
        byte[] bytes = PasswordConverter.UTF8.convert(password);
        try {
            return NativeArgon2.installed()
                    .map(argon2 -> argon2.stretch(bytes, salt, cost, length))
                    .orElseGet(() -> inHeap(bytes, salt, cost, length));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The same in Java, with as much of the heap as the cost says. */
    static byte[] inHeap(byte[] password, byte[] salt, PasswordCost cost, int length) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKiB())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] stretched = new byte[length];
        argon2.generateBytes(password, stretched);
        return stretched;
    }
}
