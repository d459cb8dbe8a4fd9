package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.Administrator;
import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.KeyEntry;
import dev.madoguchi.city.api.RunningCity;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.Handovers;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityExchangeTest {
    @TempDir
    private Path directory;

    private final SecureRandom random = new SecureRandom();
    private final StationKey key = StationKey.generate(random);
    private TestCity city;
    private StationIdentity station;

    @BeforeEach
    void enrol() throws Exception {
        city = TestCity.withConsole(directory.resolve("city"), Clock.systemUTC());
        city.station("W-01").save(identity());
        station = load();
    }

    @AfterEach
    void close() {
        station.close();
        city.close();
        key.close();
    }

    @Test
    void takesTheNewAuthorityByItselfAndHoldsToItAlone() throws Exception {
        X509Certificate first = station.pins().authority();
        exchange();

        assertTrue(contact(station).isEmpty());
        boolean renewed = renews(station);

        try (StationIdentity fresh = load()) {
            assertTrue(renewed);
            assertEquals(city.home().authority(), fresh.pins().authority());
            assertNotEquals(first, fresh.pins().authority());
            assertEquals(2, fresh.keys().version());
            assertFalse(fresh.keys().authorityMoved());
            fresh.pins().certificate().verify(city.home().authority().getPublicKey());
            assertTrue(contact(fresh).isEmpty());
            assertFalse(renews(fresh));
        }
    }

    @Test
    void findsTheServerFromTheFirstAuthorityThroughEveryLaterOneAndAfterARestart() throws Exception {
        exchange();
        exchange();
        assertTrue(contact(station).isEmpty());

        city.stop();
        city.start();

        assertTrue(contact(station).isEmpty());
        assertTrue(renews(station));
        try (StationIdentity fresh = load()) {
            assertEquals(city.home().authority(), fresh.pins().authority());
            assertTrue(contact(fresh).isEmpty());
        }
    }

    @Test
    void locksNobodyOutUnlessToldTo() throws Exception {
        exchange();
        contact(station);
        renews(station);

        try (StationIdentity away = city.station("W-02");
                StationIdentity fresh = load()) {
            assertEquals(List.of(), end(false));
            assertTrue(contact(away).isEmpty());
            assertTrue(contact(fresh).isEmpty());
            assertFalse(contact(station).isEmpty());
        }
    }

    @Test
    void saysWhoHasNoNewCertificateBeforeItEndsTheOldAuthority() throws Exception {
        exchange();

        CityException refused = assertThrows(CityException.class, () -> end(false));
        assertEquals(CityFault.STATIONS_BEHIND, refused.fault());
        assertTrue(String.valueOf(refused.getMessage()).contains("W-01"));
        assertTrue(contact(station).isEmpty());

        assertEquals(List.of(new StationName(TestCity.MUNICIPALITY, "main", "W-01")), end(true));
        assertFalse(contact(station).isEmpty());
        assertEquals(List.of(), end(false));
    }

    @Test
    void enrolsByCodesOfBeforeAndAfterTheExchange() throws Exception {
        city.home().keepProfile(Files.readString(Path.of("sample-config/kokubunji.yaml")));
        EnrolmentCode before = code("K01");
        exchange();
        EnrolmentCode after = code("K02");

        for (EnrolmentCode each : List.of(before, after)) {
            try (StationIdentity enrolled =
                    StationIdentity.enrol(StationSecrets.generate(random), new EnrolmentLink(each))) {
                assertEquals(city.home().authority(), enrolled.pins().authority());
                assertTrue(contact(enrolled).isEmpty());
            }
        }
    }

    @Test
    void goesOnWithAnExchangeThatWasCutOff() throws Exception {
        assertThrows(
                CityException.class,
                () -> city.folder().exchangeAuthority(TestCity.PASSPHRASE, Clock.systemUTC(), random, next -> {
                    city.home().exchangeAuthority(next);
                    throw new CityException(CityFault.NOT_RUNNING, "the cable is out");
                }));

        exchange();

        assertEquals(2, authorities());
        exchange();
        assertEquals(3, authorities());
    }

    @Test
    void takesNoAuthorityThatTheNewestDidNotHandOverTo() throws Exception {
        try (TestCity other = TestCity.create(directory.resolve("other"))) {
            CityException refused = assertThrows(
                    CityException.class,
                    () -> other.folder()
                            .exchangeAuthority(
                                    TestCity.PASSPHRASE, Clock.systemUTC(), random, city.home()::exchangeAuthority));

            assertEquals(CityFault.OTHER_AUTHORITY, refused.fault());
        }
    }

    @Test
    void takesAStationsCertificateForNoHandover() {
        X509Certificate stations = station.pins().certificate();

        assertFalse(new Handovers(List.of(stations)).lead(station.pins().authority(), stations));
    }

    private void exchange() throws Exception {
        try (RunningCity running = administrator()) {
            city.folder().exchangeAuthority(TestCity.PASSPHRASE, Clock.systemUTC(), random, running::exchangeAuthority);
        }
    }

    private List<StationName> end(boolean leaveBehind) throws Exception {
        try (RunningCity running = administrator()) {
            return running.endEarlierAuthorities(leaveBehind);
        }
    }

    private long authorities() {
        return city.home().keys().stream().filter(KeyEntry::isAuthority).count();
    }

    private RunningCity administrator() throws Exception {
        URI local = URI.create("https://127.0.0.1:" + city.port());
        return new RunningCity(local, Administrator.tls(city.folder(), TestCity.PASSPHRASE, Clock.systemUTC(), random));
    }

    private EnrolmentCode code(String name) throws Exception {
        return EnrolmentCode.parse(city.home()
                .offer(new StationName("kokubunji", "city-hall", name), city.address())
                .text());
    }

    /** What keeps a station from the city, over a new connection; empty where it was heard. */
    private Optional<SyncProblem> contact(StationIdentity who) throws Exception {
        try (CityLink link = new CityLink(CityServers.only(city.address()), who, Clock.systemUTC())) {
            return link.ask();
        }
    }

    private boolean renews(StationIdentity who) {
        try (CityLink link = new CityLink(CityServers.only(city.address()), who, Clock.systemUTC())) {
            return new CertificateRenewal(who, link, identity(), Clock.systemUTC(), random).run();
        }
    }

    private StationIdentity load() throws Exception {
        return StationIdentity.load(identity(), directory.resolve("city-keys.jws"));
    }

    private SecretFile identity() {
        return new SecretFile(directory.resolve("identity.secret"), key, "station identity");
    }
}
