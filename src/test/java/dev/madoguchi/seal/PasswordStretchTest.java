package dev.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stretching of passwords, by what Argon2's authors say comes out, wherever it is worked out. */
class PasswordStretchTest {
    private static final byte[] SALT = "somesalt".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 32;

    /** Test vectors of the reference implementation (src/test.c, Argon2id, version 0x13, "password", "somesalt"). */
    @ParameterizedTest
    @CsvSource({
        "65536, 2, 1, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        "65536, 1, 1, f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
        "65536, 4, 1, 9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c",
        "256, 2, 1, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "256, 2, 2, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"
    })
    void stretchesAsArgon2sAuthorsSay(int memoryKiB, int passes, int lanes, String said) {
        PasswordCost cost = new PasswordCost(memoryKiB, passes, lanes);
        byte[] password = "password".getBytes(StandardCharsets.US_ASCII);

        byte[] stretched = PasswordStretch.of("password".toCharArray(), SALT, cost, LENGTH);
        byte[] inHeap = PasswordStretch.inHeap(password, SALT, cost, LENGTH);

        assertEquals(said, HexFormat.of().formatHex(stretched));
        assertEquals(said, HexFormat.of().formatHex(inHeap));
    }

    /** A lock that one computer made has to open on any other, and those that lie there already were made in Java. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void stretchesByTheSystemsLibraryWhatJavaStretches() {
        NativeArgon2 system = NativeArgon2.installed().orElseThrow();
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            int lanes = 1 + random.nextInt(8);
            PasswordCost cost = new PasswordCost(8 * lanes + 56 + random.nextInt(300), 1 + random.nextInt(4), lanes);
            byte[] password = new byte[random.nextInt(200)];
            random.nextBytes(password);
            byte[] salt = new byte[16 + random.nextInt(32)];
            random.nextBytes(salt);
            int length = 16 + random.nextInt(80);

            byte[] stretched = system.stretch(password, salt, cost, length);

            assertArrayEquals(PasswordStretch.inHeap(password, salt, cost, length), stretched, cost.toString());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysWhatTheSystemsLibraryAnswersWhereItRefuses() {
        NativeArgon2 system = NativeArgon2.installed().orElseThrow();
        byte[] password = new byte[8];

        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> system.stretch(password, new byte[1], new PasswordCost(64, 1, 1), LENGTH));

        assertEquals("libargon2 answered -6", refused.getMessage()); // ARGON2_SALT_TOO_SHORT of argon2.h
    }
}
