package dev.madoguchi.city.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.console.CityTallies.HourCount;
import dev.madoguchi.city.vault.HeadVault;
import dev.madoguchi.city.vault.StationHead;
import dev.madoguchi.city.vault.TestEngine;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.PasswordHash;
import dev.madoguchi.seal.StationName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestEngine.class)
class ConsoleAccessTest {
    @Parameter
    private TestEngine engine;

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final String CITY = "131016";

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final PasswordHash passwords = new PasswordHash(new PasswordCost(64, 1, 1), random);
    private VaultDatabase database;
    private String password = "";

    @BeforeEach
    void open() throws Exception {
        database = engine.open(folder);
        password = accounts(NOON).add(CITY, "viewer", ConsoleRole.VIEWER).orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Accounts accounts(Instant now) {
        return new Accounts(database, passwords, at(now), random);
    }

    private Sessions sessions(Instant now) {
        return new Sessions(database, accounts(now), at(now), random);
    }

    private boolean enters(Instant now, String municipality, String typed) {
        return new SignIn(accounts(now), sessions(now), passwords)
                .enter(municipality, "viewer", typed.toCharArray())
                .isPresent();
    }

    @Test
    void refusesTheSixthTryAfterFiveWrongPasswordsUntilAMinuteIsOver() {
        for (int i = 0; i < Accounts.FREE_TRIES; i++) {
            assertFalse(enters(NOON, CITY, "wrong"));
        }

        assertFalse(enters(NOON.plusSeconds(59), CITY, password));
        assertTrue(enters(NOON.plusSeconds(60), CITY, password));
    }

    @Test
    void showsWhatSpeaksAgainstATrail() {
        HeadVault heads = new HeadVault(database);
        LocalDate day = LocalDate.of(2026, 11, 19);
        heads.store(head("W-01", day, 10, 'a'));
        heads.store(head("W-01", day.plusDays(1), 12, 'b'));
        heads.store(head("W-02", day, 10, 'c'));
        heads.store(head("W-02", day, 11, 'd'));
        heads.store(head("W-03", day, 10, 'e'));
        heads.store(head("W-03", day.plusDays(1), 9, 'f'));

        List<AuditHeads.Trail> trails = new AuditHeads(database).trails(CITY);

        assertEquals(
                List.of("W-01", "W-02", "W-03"),
                trails.stream().map(AuditHeads.Trail::station).toList());
        assertEquals(
                List.of(true, false, false),
                trails.stream().map(AuditHeads.Trail::isWhole).toList());
        assertEquals(day.plusDays(1), trails.getFirst().day());
        assertEquals(2, trails.getFirst().days());
        assertEquals(1, trails.get(1).others());
        assertEquals(1, trails.get(2).backward());
        assertEquals(List.of(), new AuditHeads(database).trails("131024"));
    }

    private static StationHead head(String station, LocalDate day, long seq, char digit) {
        return new StationHead(CITY, station, day, seq, String.valueOf(digit).repeat(64), "signed", NOON);
    }

    @Test
    void knowsNoDeliveryBeforeOneCame() {
        Deliveries deliveries = new Deliveries(database);

        assertEquals(List.of(), deliveries.sums(CITY, LocalDate.of(2026, 11, 20)));
        assertEquals(List.of(), deliveries.latest(CITY, LocalDate.of(2026, 11, 20)));
        assertEquals(List.of(), deliveries.evidence(CITY));
    }

    @Test
    void refusesTheIdOfAnotherMunicipality() {
        assertFalse(enters(NOON, "131024", password));
    }

    @Test
    void endsASessionThatIsIdleForgedOrLocked() {
        Session session = sessions(NOON).begin(accounts(NOON).of(CITY).getFirst());

        Instant idle = NOON.plus(Sessions.IDLE);
        assertTrue(
                sessions(idle.minusMillis(1)).find(CITY, session.token(), false).isPresent());
        assertFalse(sessions(idle).find(CITY, session.token(), false).isPresent());
        assertFalse(sessions(NOON).find(CITY, session.csrf(), false).isPresent());
        assertFalse(sessions(NOON).find("131024", session.token(), false).isPresent());
        assertTrue(accounts(NOON).lock(CITY, "viewer", true));
        assertFalse(sessions(NOON).find(CITY, session.token(), false).isPresent());
    }

    @Test
    void admitsTheNamedRangesOnly() {
        Networks networks = new Networks(database);
        assertTrue(networks.admits(CITY, "192.0.2.1"));

        networks.add(CITY, Network.parse("10.20.0.0/15"));
        networks.add(CITY, Network.parse("2001:db8::/33"));

        assertTrue(networks.admits(CITY, "10.21.255.255"));
        assertFalse(networks.admits(CITY, "10.22.0.0"));
        assertTrue(networks.admits(CITY, "2001:db8:7fff::1"));
        assertFalse(networks.admits(CITY, "2001:db8:8000::1"));
    }

    @Test
    void countsAnHourOnceHoweverOftenAndInWhateverOrderItIsTold() {
        CityTallies tallies = new CityTallies(database);
        StationName name = new StationName(CITY, "main", "counter-1");
        LocalDate day = LocalDate.of(2026, 11, 20);
        StationTally ten = new StationTally(day, 10, new TreeMap<>(Map.of("sealed", 5L)));
        StationTally nine = new StationTally(day, 9, new TreeMap<>(Map.of("sealed", 3L)));

        List.of(ten, nine, ten, nine).forEach(tally -> tallies.tell(name, tally));

        assertEquals(
                List.of(new HourCount("main", "sealed", 9, 3), new HourCount("main", "sealed", 10, 2)),
                tallies.hours(CITY, day));
        assertEquals(5, tallies.days(CITY, day, day).getFirst().times());
    }

    @Test
    void keepsWhatAStationToldLastAndRefusesFreeText() {
        StationName name = new StationName(CITY, "main", "counter-1");
        database.append(
                handle -> handle.execute(
                        "insert into station (certificate_sha256, municipality, site, station, signing_key, enrolled_at)"
                                + " values ('00', '131016', 'main', 'counter-1', '{}', timestamp with time zone '2026-11-20 00:00:00+00')"));
        StationStates states = new StationStates(database);
        String told = """
                {"toldAt":"2026-11-20T03:00:01Z","version":"1.0","waiting":3,"refused":1,
                 "oldestAt":"2026-11-20T02:00:00Z","faults":{"CAMERA":"ABSENT","CARD":"BUSY"}}
                """;
        StationState first = StationState.parse(told.getBytes(StandardCharsets.UTF_8), NOON);
        StationState second = StationState.parse(
                "{\"toldAt\":\"2026-11-20T03:01:00Z\",\"version\":\"1.0\",\"waiting\":0,\"refused\":0}"
                        .getBytes(StandardCharsets.UTF_8),
                NOON.plusSeconds(60));

        states.tell(name, first);
        assertEquals(first, states.of(CITY).getFirst().state().orElseThrow());
        states.tell(name, second);
        states.tell(name, first);

        assertEquals(second, states.of(CITY).getFirst().state().orElseThrow());
        byte[] free = told.replace("ABSENT", "Ms. Suzuki").getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalArgumentException.class, () -> StationState.parse(free, NOON));
    }
}
