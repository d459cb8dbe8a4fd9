package dev.madoguchi.city.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestEngine.class)
class AcceptanceVaultTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant EVENING = Instant.parse("2026-11-20T09:30:00.250Z");

    @Parameter
    private TestEngine engine;

    @TempDir
    private Path folder;

    private VaultDatabase database;
    private AcceptanceVault vault;

    @BeforeEach
    void open() throws OldVaultException {
        database = engine.open(folder);
        vault = new AcceptanceVault(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsEveryStatementOnceTheLatestOfADeliveryLast() {
        KeptAcceptance queried = said("131016", "W-01", "queried", EVENING);
        KeptAcceptance accepted = said("131016", "W-01", "accepted", EVENING.plusSeconds(60));
        KeptAcceptance other = said("131016", "W-02", "accepted too", EVENING);
        vault.add(accepted);
        vault.add(other);
        vault.add(queried);

        vault.add(said("131016", "W-01", "queried", EVENING.plusSeconds(900)));

        assertEquals(List.of(queried, accepted, other), vault.of("131016", DAY));
    }

    @Test
    void givesNothingOfAnotherMunicipalityOrDay() {
        vault.add(said("131016", "W-01", "accepted", EVENING));

        assertEquals(List.of(), vault.of("271004", DAY));
        assertEquals(List.of(), vault.of("131016", DAY.plusDays(1)));
    }

    @Test
    void letsNobodyTakeAWordBack() {
        KeptAcceptance accepted = said("131016", "W-01", "accepted", EVENING);
        vault.add(accepted);

        for (String deed : List.of("delete from acceptance", "update acceptance set statement = 'queried'")) {
            assertThrows(
                    UnableToExecuteStatementException.class,
                    () -> database.append(handle -> handle.execute(deed)),
                    deed);
        }

        assertEquals(List.of(accepted), vault.of("131016", DAY));
    }

    private static KeptAcceptance said(String municipality, String station, String statement, Instant at) {
        return new KeptAcceptance(municipality, DAY, station, "D-01", "the desk's key", statement, at);
    }
}
