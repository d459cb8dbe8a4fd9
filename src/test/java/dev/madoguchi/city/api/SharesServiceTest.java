package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.receipt.ShareAttester;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.KeyShare;
import dev.madoguchi.seal.KeyShares;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityShares;
import dev.madoguchi.sync.StationIdentity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(300)
class SharesServiceTest {
    private static final LocalDate DAY = TestCity.DAY;

    @TempDir
    private Path folder;

    private TestCity city;
    private StationIdentity identity;
    private CityLink link;
    private CityShares shares;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(folder);
        identity = city.station("mado-1");
        link = new CityLink(city.address(), identity.tls());
        shares = new CityShares(link, identity.shareStatements(), "day");
    }

    @AfterEach
    void close() {
        link.close();
        identity.close();
        city.close();
    }

    @Test
    void handsOutTheSameHalfAgainAlsoAfterARestart() throws Exception {
        String first = half(shares, DAY);

        city.stop();
        city.start();

        assertEquals(first, half(shares, DAY));
    }

    @Test
    void makesOneHalfHoweverManyAskAtOnce() throws Exception {
        Set<String> halves = new HashSet<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> asking = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                asking.add(() -> half(shares, DAY));
            }

            for (Future<String> asked : many.invokeAll(asking)) {
                halves.add(asked.get());
            }
        }

        assertEquals(1, halves.size());
    }

    @Test
    void hasAnotherHalfForEachStationDayAndPurpose() throws Exception {
        try (StationIdentity other = city.station("mado-2");
                CityLink otherLink = new CityLink(city.address(), other.tls())) {
            var neighbour = new CityShares(otherLink, other.shareStatements(), "day");
            var search = new CityShares(link, identity.shareStatements(), "search");

            assertEquals(
                    4,
                    Set.of(half(shares, DAY), half(shares, DAY.plusDays(1)), half(search, DAY), half(neighbour, DAY))
                            .size());
        }
    }

    @Test
    void neverHandsOutOrMakesAHalfThatIsDestroyed() throws Exception {
        shares.destroy(DAY);

        city.stop();
        city.start();

        assertEquals(
                SecretFault.DESTROYED,
                assertThrows(SecretException.class, () -> shares.fetch(DAY, Optional.empty()))
                        .fault());
    }

    @Test
    void signsWhatItDestroyedAndTheSameAgain() throws Exception {
        String half = half(shares, DAY);
        assertEquals(half, half(shares, DAY));

        KeyShares.Destroyed destroyed = shares.destroy(DAY);
        JsonNode says = Jws.verify(
                destroyed.statement(), ShareAttester.TYPE, identity.pins().receipt());

        assertEquals(half, says.path("sha256").stringValue());
        assertEquals(half, destroyed.sha256());
        assertEquals(2, says.path("handedOut").intValue());
        assertEquals("2026-11-20T03:00:00.123Z", says.path("destroyedAt").stringValue());
        assertEquals(destroyed, shares.destroy(DAY));
    }

    @Test
    void isNotBelievedWhereItsStatementIsOfAnotherDay() throws Exception {
        half(shares, DAY);
        String statement = shares.destroy(DAY).statement();

        assertEquals(Optional.empty(), identity.shareStatements().destroyed(statement, DAY.plusDays(1), "day"));
    }

    @Test
    void leavesTheHalvesOfOthersAlone() throws Exception {
        try (StationIdentity other = city.station("mado-2");
                CityLink otherLink = new CityLink(city.address(), other.tls())) {
            var neighbour = new CityShares(otherLink, other.shareStatements(), "day");
            String theirs = half(neighbour, DAY);

            shares.destroy(DAY);

            assertEquals(theirs, half(neighbour, DAY));
            assertNotEquals(theirs, "");
        }
    }

    @Test
    void givesNothingToAStationThatIsLockedOut() throws Exception {
        half(shares, DAY);
        city.home().revoke(TestCity.MUNICIPALITY, "mado-1");

        assertTrue(shares.fetch(DAY, Optional.empty()).isEmpty());
    }

    @Test
    void makesNothingForADayFarAwayOrForAPurposeThatNoKeyHas() throws Exception {
        var other = new CityShares(link, identity.shareStatements(), "photo");

        assertEquals(Optional.empty(), other.fetch(DAY, Optional.empty()));
        assertEquals(Optional.empty(), shares.fetch(DAY.plusYears(2), Optional.empty()));
        assertEquals(Optional.empty(), shares.fetch(DAY.minusYears(2), Optional.empty()));
    }

    /** The digest of a half, by which it is told from others. */
    private static String half(CityShares shares, LocalDate day) throws SecretException {
        try (KeyShare share = shares.fetch(day, Optional.empty()).orElseThrow()) {
            return share.sha256();
        }
    }
}
