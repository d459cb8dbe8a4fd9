package dev.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityKeyFilesTest {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final CityPrivateKey old = CityPrivateKey.generate(random);
    private final CityPrivateKey fresh = CityPrivateKey.generate(random);

    @BeforeEach
    void write() throws Exception {
        new CityKeyFile(first()).write(old, "one".toCharArray(), CHEAP, random);
    }

    @AfterEach
    void close() {
        old.close();
        fresh.close();
    }

    @Test
    void findsTheLaterKeysBesideTheFirstAndAsksOnce() throws Exception {
        new CityKeyFile(later()).write(fresh, "one".toCharArray(), CHEAP, random);

        assertEquals(both(), ids(List.of(first()), "one"));
        assertEquals(both(), ids(List.of(folder), "one"));
    }

    @Test
    void asksAgainForAFileThatThePassphraseDoesNotOpen() throws Exception {
        new CityKeyFile(later()).write(fresh, "two".toCharArray(), CHEAP, random);

        assertEquals(both(), ids(List.of(first(), later()), "one", "two"));
    }

    @Test
    void namesTheFileThatStaysShut() throws Exception {
        new CityKeyFile(later()).write(fresh, "two".toCharArray(), CHEAP, random);

        SecretException shut =
                assertThrows(SecretException.class, () -> ids(List.of(first(), later()), "one", "wrong"));

        assertEquals(SecretFault.WRONG_PASSWORD, shut.fault());
        assertTrue(String.valueOf(shut.getMessage()).startsWith(later().toString()));
    }

    @Test
    void saysThatAFileIsNotThere() {
        SecretException absent =
                assertThrows(SecretException.class, () -> ids(List.of(folder.resolve("sealing-none.key")), "one"));

        assertEquals(SecretFault.ABSENT, absent.fault());
    }

    private Path first() {
        return folder.resolve("sealing.key");
    }

    private Path later() {
        return folder.resolve("sealing-later.key");
    }

    private Set<String> both() {
        return Set.of(old.publicKey().keyId(), fresh.publicKey().keyId());
    }

    private static Set<String> ids(List<Path> files, String... typed) throws SecretException {
        Queue<String> passphrases = new ArrayDeque<>(List.of(typed));
        try (CityPrivateKeys keys =
                new CityKeyFiles(files).read(() -> passphrases.remove().toCharArray())) {
            Set<String> ids = new HashSet<>();
            keys.all().forEach(each -> ids.add(each.publicKey().keyId()));
            return ids;
        }
    }
}
