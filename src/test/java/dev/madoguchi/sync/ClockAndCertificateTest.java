package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockAndCertificateTest {
    @TempDir
    private Path directory;

    private final SecureRandom random = new SecureRandom();
    private TestCity city;
    private StationIdentity station;
    private StationKey key;
    private SecretFile file;

    @BeforeEach
    void enrol() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        station = city.station("W-01");
        key = StationKey.generate(random);
        file = new SecretFile(directory.resolve("identity.secret"), key, "station identity");
        station.save(file);
    }

    @AfterEach
    void close() {
        key.close();
        station.close();
        city.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 90, -3600, 365 * 86_400, -365 * 86_400})
    void measuresHowFarItsClockIsFromTheServers(long seconds) throws Exception {
        Clock own = Clock.fixed(TestCity.NOON.plusSeconds(seconds), ZoneOffset.UTC);
        try (CityLink link = new CityLink(city.address(), station.tls(), own)) {
            assertEquals(Optional.empty(), link.ask());

            Duration error = link.skew().orElseThrow().minusSeconds(seconds).abs();
            assertTrue(error.compareTo(Duration.ofSeconds(1)) <= 0, "off by " + error);
        }
    }

    @Test
    void knowsNothingOfTheClockBeforeTheServerHasAnswered() throws Exception {
        try (CityLink link = new CityLink(city.address(), station.tls(), Clock.systemUTC())) {
            assertEquals(Optional.empty(), link.skew());
        }
    }

    @Test
    void renewsItsCertificateInTime() throws Exception {
        X509Certificate old = station.pins().certificate();
        Clock late = Clock.fixed(
                old.getNotAfter().toInstant().minus(CertificateRenewal.AHEAD).plusSeconds(1), ZoneOffset.UTC);
        try (CityLink link = new CityLink(city.address(), station.tls())) {
            new CertificateRenewal(station, link, file, late, random).run();
        }

        try (StationIdentity renewed = StationIdentity.load(file);
                CityLink link = new CityLink(city.address(), renewed.tls())) {
            assertNotEquals(old, renewed.pins().certificate());
            assertTrue(renewed.pins().sameCity(station.pins()));
            assertEquals(Optional.empty(), link.ask());
        }
    }

    @Test
    void keepsItsSigningKeyWhenTheRenewedIdentityIsClosed() throws Exception {
        byte[] record = {1, 2, 3};
        try (CityLink link = new CityLink(city.address(), station.tls())) {
            StationIdentity renewed = station.renewed(random, link::renew);

            renewed.close();
        }

        assertTrue(station.signing()
                .verifyingKey()
                .verifies(record, station.signing().sign(record)));
    }

    @Test
    void renewsNothingBeforeItIsTime() throws Exception {
        try (CityLink link = new CityLink(city.address(), station.tls())) {
            new CertificateRenewal(station, link, file, Clock.systemUTC(), random).run();
        }

        try (StationIdentity kept = StationIdentity.load(file)) {
            assertEquals(station.pins().certificate(), kept.pins().certificate());
        }
    }

    @Test
    void keepsItsCertificateWhereTheCityRenewsNothing() throws Exception {
        city.home().revoke(TestCity.MUNICIPALITY, "W-01");
        X509Certificate old = station.pins().certificate();
        try (CityLink link = new CityLink(city.address(), station.tls())) {
            Clock late = Clock.fixed(old.getNotAfter().toInstant(), ZoneOffset.UTC);
            new CertificateRenewal(station, link, file, late, random).run();
        }

        try (StationIdentity kept = StationIdentity.load(file)) {
            assertEquals(old, kept.pins().certificate());
        }
    }
}
