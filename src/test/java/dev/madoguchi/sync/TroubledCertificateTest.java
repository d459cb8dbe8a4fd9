package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.SyncProblem.Scope;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Certificates that are not good, and clocks that are far off, over real TLS: each has its own reason, the record stays, and goes out
 * when it is mended. TLS judges by the computer's own clock, which no test moves: so it is the city that lives in another year.
 */
class TroubledCertificateTest {
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    private static Path shared;

    private static CityAndStore both;
    private static TestCity city;

    @TempDir
    private Path directory;

    private final SecureRandom random = new SecureRandom();
    private final StationName name =
            new StationName(UUID.randomUUID().toString().substring(0, 13), "main", "W-01");
    private Outbox outbox;
    private boolean moved;

    @BeforeAll
    static void openCityAndStore() throws Exception {
        both = new CityAndStore(shared);
        city = both.city();
    }

    @AfterAll
    static void closeCityAndStore() {
        both.close();
    }

    @BeforeEach
    void open() {
        outbox = both.emptyOutbox(directory, Clock.systemUTC());
    }

    @AfterEach
    void livesInTheRightYearAgain() throws Exception {
        if (moved) {
            lives(Duration.ZERO);
        }
    }

    @Test
    void saysThatItsCertificateHasRunOutAndDeliversWhenItIsEnrolledAnew() throws Exception {
        lives(YEAR.multipliedBy(-2).minusDays(1));
        try (StationIdentity station = city.station(name)) {
            lives(Duration.ZERO);
            Envelope record = added(station);

            assertEquals(Optional.of(SyncProblem.CERTIFICATE_ENDED), run(station));

            try (StationIdentity anew = station.enrolledAnew(random, request -> asked(station, request))) {
                deliversOnce(anew, record);
            }
        }
    }

    @Test
    void deliversWhatItKeptWhileItWasLockedOutWhenItIsEnrolledAnew() throws Exception {
        try (StationIdentity station = city.station(name)) {
            Envelope record = added(station);
            city.home().revoke(name.municipality(), name.station());

            assertEquals(Optional.of(SyncProblem.STATION_REVOKED), run(station));

            try (StationIdentity anew = station.enrolledAnew(random, request -> asked(station, request))) {
                deliversOnce(anew, record);
            }
        }
    }

    @Test
    void isNotTrustedWithAnotherCitysCertificateAndDeliversWithItsOwn() throws Exception {
        try (TestCity other = TestCity.create(directory.resolve("other"));
                StationIdentity station = city.station(name);
                StationIdentity foreigner = StationIdentity.enrol(name, random, request -> deceived(other, request))) {
            Envelope record = added(station);

            assertEquals(Optional.of(SyncProblem.NOT_TRUSTED), run(foreigner));

            deliversOnce(station, record);
        }
    }

    @Test
    void blamesTheClocksWhereTheServerLivesAYearAheadAndDeliversWhenItIsSetRight() throws Exception {
        try (StationIdentity station = city.station(name)) {
            Envelope record = added(station);
            lives(YEAR);

            assertEquals(Optional.of(SyncProblem.CLOCK), run(station));

            lives(Duration.ZERO);
            deliversOnce(station, record);
        }
    }

    @Test
    void blamesTheClocksWhereTheServersCertificateRanOutLongAgo() throws Exception {
        try (StationIdentity station = city.station(name)) {
            Envelope record = added(station);
            lives(YEAR.multipliedBy(-2));

            assertEquals(Optional.of(SyncProblem.CLOCK), run(station));

            lives(Duration.ZERO);
            deliversOnce(station, record);
        }
    }

    @Test
    void takesNoCodeOfAnotherStationInItsPlace() throws Exception {
        var other = new StationName(name.municipality(), "main", "W-02");
        try (StationIdentity station = city.station(name);
                StationIdentity neighbour = city.station(other)) {
            EnrolmentException refused = assertThrows(
                    EnrolmentException.class, () -> station.enrolledAnew(random, request -> asked(neighbour, request)));

            assertEquals(EnrolmentFault.OTHER_STATION, refused.fault());
        }
    }

    /** What the city answers to these keys under the code of a station. */
    private static String asked(StationIdentity coded, String request) throws EnrolmentException {
        ObjectNode json = (ObjectNode) new JsonMapper().readTree(request);
        json.put("municipality", coded.pins().name().municipality());
        json.put("site", coded.pins().name().site());
        json.put("station", coded.pins().name().station());
        return city.enrol(json.toString());
    }

    /** Another city's answer that names this city's authority. */
    private String deceived(TestCity other, String request) throws EnrolmentException {
        JsonMapper json = new JsonMapper();
        ObjectNode answer = (ObjectNode) json.readTree(other.enrol(request));
        answer.set("authority", json.readTree(city.enrol(request)).path("authority"));
        return answer.toString();
    }

    private void lives(Duration ahead) throws Exception {
        moved = !ahead.isZero();
        city.stop();
        city.startOff(ahead);
    }

    private Envelope added(StationIdentity station) throws Exception {
        Envelope envelope = city.seal(station, new byte[] {1, 2, 3});
        assertEquals(true, outbox.add(envelope));
        return envelope;
    }

    /** One run; a line that is not good leaves the record where it is. */
    private Optional<SyncProblem> run(StationIdentity station) throws Exception {
        try (Sync sync = sync(station, Clock.systemUTC())) {
            Optional<SyncProblem> problem = sync.runOnce().link();
            assertEquals(Optional.of(Scope.LINK), problem.map(SyncProblem::scope));
            assertEquals(List.of(OutboxState.QUEUED), states());
            assertEquals(problem.map(SyncProblem::messageKey), row().reason());
            return problem;
        }
    }

    private void deliversOnce(StationIdentity station, Envelope record) throws Exception {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(15));
        try (Sync sync = sync(station, later)) {
            assertEquals(Optional.empty(), sync.runOnce().link());
        }

        assertEquals(List.of(OutboxState.RECEIPTED), states());
        assertEquals(1, city.home().vaults().records().count(name.municipality()));
        assertEquals(record.header().id(), row().id());
    }

    private Sync sync(StationIdentity station, Clock clock) {
        var link = new CityLink(CityServers.only(city.address()), station, clock);
        return new Sync(both.outbox(directory, clock), link, station.receipts(), clock, new Random(1));
    }

    private List<OutboxState> states() {
        return outbox.rows().stream().map(OutboxRow::state).toList();
    }

    private OutboxRow row() {
        return outbox.rows().getFirst();
    }
}
