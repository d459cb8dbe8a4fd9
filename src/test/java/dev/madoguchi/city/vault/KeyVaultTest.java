package dev.madoguchi.city.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.city.vault.KeptKey.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyVaultTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00.123Z");
    private static final KeptKey SEALING = new KeptKey(2, Kind.SEALING, "{}", "", NOON);
    private static final KeptKey RECEIPT = new KeptKey(3, Kind.RECEIPT, "{}", "a.b.c", NOON.plusMillis(1));
    private static final KeptKey ENDED = new KeptKey(4, Kind.ENDED, "{}", "", NOON.plusMillis(2));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void givesTheKeysAfterAVersionInTheirOrderAndEachVersionOnce(TestEngine engine) throws Exception {
        try (VaultDatabase database = engine.open(folder)) {
            KeyVault vault = new KeyVault(database);
            vault.add(RECEIPT);
            vault.add(SEALING);
            vault.add(ENDED);

            assertThrows(
                    UnableToExecuteStatementException.class,
                    () -> vault.add(new KeptKey(3, Kind.SEALING, "{}", "", NOON)));
            assertEquals(List.of(SEALING, RECEIPT, ENDED), vault.after(1));
            assertEquals(List.of(RECEIPT, ENDED), vault.after(2));
            assertEquals(List.of(), vault.after(4));
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void changesAndForgetsNoKey(TestEngine engine) throws Exception {
        try (VaultDatabase database = engine.open(folder)) {
            KeyVault vault = new KeyVault(database);
            vault.add(SEALING);

            for (String deed : List.of("update city_key set secret = 'x'", "delete from city_key")) {
                assertThrows(JdbiException.class, () -> database.append(handle -> handle.execute(deed)), deed);
            }
            assertEquals(List.of(SEALING), vault.after(1));
        }
    }
}
