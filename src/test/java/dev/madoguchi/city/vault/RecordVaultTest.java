package dev.madoguchi.city.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
class RecordVaultTest {
    @Parameter
    private TestEngine engine;

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00.123456789Z");

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final CityPrivateKey city = CityPrivateKey.generate(random);
    private final SigningKey signing = SigningKey.generate(random);
    private VaultDatabase database;
    private RecordVault vault;

    @BeforeEach
    void open() throws OldVaultException {
        database = engine.open(folder);
        vault = new RecordVault(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesTheSameAccountOfARecordAfterARestart() throws OldVaultException {
        Envelope envelope = seal("131016", UUID.randomUUID());
        Stored first = assertInstanceOf(Storing.Added.class, vault.store(envelope, NOON))
                .record();
        database.close();
        open();

        Stored again = assertInstanceOf(Storing.SameAgain.class, vault.store(envelope, NOON.plusSeconds(60)))
                .record();

        assertEquals(first, again);
        assertEquals(Instant.parse("2026-11-20T03:00:00.123Z"), again.receivedAt());
        assertEquals(envelope.sha256(), again.sha256());
    }

    @Test
    void keepsMunicipalitiesApart() {
        UUID id = UUID.randomUUID();

        assertInstanceOf(Storing.Added.class, vault.store(seal("131016", id), NOON));
        assertInstanceOf(Storing.Added.class, vault.store(seal("271004", id), NOON));

        assertEquals(1, vault.count("131016"));
        assertEquals(1, vault.count("271004"));
    }

    @Test
    void keepsTheExactBytes() {
        Envelope envelope = seal("131016", UUID.randomUUID());

        vault.store(envelope, NOON);

        byte[] kept = database.read(handle ->
                handle.select("select envelope from record").mapTo(byte[].class).one());
        assertArrayEquals(envelope.bytes(), kept);
    }

    @Test
    void letsNobodyChangeOrRemoveARecord() {
        vault.store(seal("131016", UUID.randomUUID()), NOON);

        for (String deed : List.of(
                "update record set sha256 = 'x'",
                "delete from record",
                "truncate table record",
                "drop table record",
                "delete from conflict",
                "delete from record_id",
                "update record_id set business_day = '2026-11-21'",
                "alter table record drop column envelope",
                "delete from revocation",
                "update station set site = 'x'")) {
            var refused = assertThrows(
                    UnableToExecuteStatementException.class,
                    () -> database.append(handle -> handle.execute(deed)),
                    deed);
            assertTrue(
                    Stream.of("rights", "permission denied", "must be owner").anyMatch(refused.toString()::contains),
                    deed);
        }

        assertEquals(1, vault.count("131016"));
    }

    @Test
    void takesAnIdOnceForAllMonths() {
        UUID id = UUID.randomUUID();
        vault.store(seal("131016", id), NOON);

        Envelope later = seal("131016", id, LocalDate.of(2027, 3, 1));

        assertInstanceOf(Storing.Conflict.class, vault.store(later, NOON));
        assertEquals(List.of(later.sha256()), vault.conflicts("131016", id));
        assertEquals(1, vault.count("131016"));
    }

    @Test
    void takesARecordOfAMonthThatNobodyMadeReady() {
        Envelope far = seal("131016", UUID.randomUUID(), LocalDate.of(2040, 1, 4));

        assertInstanceOf(Storing.Added.class, vault.store(far, NOON));
        assertInstanceOf(Storing.SameAgain.class, vault.store(far, NOON));
    }

    @Test
    void storesARecordOnceThatManyBringAtTheSameMoment() throws Exception {
        Envelope envelope = seal("131016", UUID.randomUUID());

        List<Storing> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                8, Thread.ofPlatform().name("station-", 1).factory())) {
            List<Future<Storing>> coming = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                coming.add(threads.submit(() -> vault.store(envelope, NOON)));
            }
            for (Future<Storing> each : coming) {
                all.add(each.get(60, TimeUnit.SECONDS));
            }
        }

        assertEquals(1, all.stream().filter(Storing.Added.class::isInstance).count());
        assertEquals(7, all.stream().filter(Storing.SameAgain.class::isInstance).count());
        assertEquals(1, vault.count("131016"));
    }

    @Test
    void storesEachOfManyThatComeAtTheSameMomentWhateverIsBesideIt() throws Exception {
        UUID taken = UUID.randomUUID();
        vault.store(seal("131016", taken), NOON);
        Envelope other = seal("131016", taken);
        Envelope unfit = seal("131016", UUID.randomUUID(), "k".repeat(100), LocalDate.of(2026, 11, 20));
        List<Envelope> good = Stream.generate(() -> seal("131016", UUID.randomUUID()))
                .limit(20)
                .toList();

        List<Future<Storing>> coming = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                22, Thread.ofPlatform().name("station-", 1).factory())) {
            for (Envelope each : good.subList(0, 10)) {
                coming.add(threads.submit(() -> vault.store(each, NOON)));
            }
            Future<Storing> conflict = threads.submit(() -> vault.store(other, NOON));
            Future<Storing> refused = threads.submit(() -> vault.store(unfit, NOON));
            for (Envelope each : good.subList(10, 20)) {
                coming.add(threads.submit(() -> vault.store(each, NOON)));
            }
            assertInstanceOf(Storing.Conflict.class, conflict.get(60, TimeUnit.SECONDS));
            Throwable failure = assertThrows(ExecutionException.class, () -> refused.get(60, TimeUnit.SECONDS))
                    .getCause();
            assertInstanceOf(UnableToExecuteStatementException.class, failure);
            assertFalse(failure.toString().contains(HexFormat.of().formatHex(unfit.bytes())), failure.toString());
        }

        for (int each = 0; each < good.size(); each++) {
            Stored stored = assertInstanceOf(
                            Storing.Added.class, coming.get(each).get())
                    .record();
            assertEquals(good.get(each).header().id(), stored.id());
            assertEquals(Optional.of(stored), vault.find("131016", stored.id()));
        }
        assertEquals(21, vault.count("131016"));
    }

    private Envelope seal(String municipality, UUID id) {
        return seal(municipality, id, LocalDate.of(2026, 11, 20));
    }

    private Envelope seal(String municipality, UUID id, LocalDate day) {
        return seal(municipality, id, "visit", day);
    }

    private Envelope seal(String municipality, UUID id, String kind, LocalDate day) {
        var name = new StationName(municipality, "main", "W-01");
        return new Sealer(city.publicKey(), signing, name, Clock.systemUTC())
                .seal(id, kind, day, "x".getBytes(StandardCharsets.US_ASCII));
    }
}
