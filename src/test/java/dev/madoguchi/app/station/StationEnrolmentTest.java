package dev.madoguchi.app.station;

import static dev.madoguchi.app.station.EnrollingCity.FIRST;
import static dev.madoguchi.app.station.EnrollingCity.PROFILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentLink;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationEnrolmentTest {
    @TempDir
    private Path directory;

    private EnrollingCity at;

    @BeforeEach
    void open() throws Exception {
        at = new EnrollingCity(directory);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void setsAFreshComputerUpAsTheStationThatTheCodeIsFor() throws Exception {
        StationHome home = at.home("a");

        CityPlace place = at.enrol(home, at.code("W-01"));

        assertEquals(new StationName(at.municipality, "city-hall", "W-01"), place.name());
        assertEquals(place, CityPlace.read(home.city()));
        assertEquals(Files.readString(PROFILE), place.profile());
        assertTrue(StationEnrolment.done(home));
        assertFalse(Files.exists(home.root().resolve("enrolling.json")));
        assertFalse(Files.exists(home.root().resolve("enrolling.secret")));
    }

    @Test
    void learnsOfTheOtherServersOfItsCity() throws Exception {
        URI other = URI.create("https://other.example:8443");
        StationHome home = at.home("a");
        try (CityServer equal =
                new CityServer(at.city, new ServerAddress("127.0.0.1", 0, List.of(), List.of(other)), at.clock)) {
            equal.start();
            URI here = URI.create("https://127.0.0.1:" + equal.port());
            EnrolmentCode code = EnrolmentCode.parse(at.city
                    .offer(new StationName(at.municipality, "city-hall", "W-01"), here)
                    .text());

            at.enrol(home, code);

            assertEquals(
                    List.of(here, other), CityPlace.read(home.city()).servers().addresses());
        }
    }

    @Test
    void letsTheFirstSupervisorInByAPasswordThatMustBeChanged() throws Exception {
        StationHome home = at.home("a");

        at.enrol(home, at.code("W-01"));

        var rule = StationEnrolment.profile(CityPlace.read(home.city())).rules().signIn();
        var people = new StationSetup(home, StationSetup.cost(rule), at.random).people();
        assertTrue(people.mustChange("1001"));
        assertTrue(people.open("1001", at.told.getFirst().toCharArray()).isPresent());
    }

    @Test
    void worksAtTheCityFromThenOn() throws Exception {
        StationHome home = at.home("a");
        CityPlace place = at.enrol(home, at.code("W-01"));
        var profile = StationEnrolment.profile(place);
        var site = profile.site("city-hall").orElseThrow();
        var counter = new Workstation.Counter(profile, site, place.servers(), Clock.systemUTC());
        var people = new StationSetup(home, StationSetup.cost(profile.rules().signIn()), at.random).people();
        CountDownLatch online = new CountDownLatch(1);

        try (var session = people.open("1001", at.told.getFirst().toCharArray()).orElseThrow();
                Workstation workstation = Workstation.open(home, session.stationKey(), counter, status -> {
                    if (status instanceof DeviceStatus.Ready) {
                        online.countDown();
                    }
                })) {
            assertTrue(online.await(60, TimeUnit.SECONDS));
            assertEquals(at.city.sealing(), workstation.cityKey());
        }
    }

    @Test
    void getsTheSameCertificateWhenAKilledEnrolmentIsRunAgain() throws Exception {
        StationHome home = at.home("a");
        EnrolmentCode code = at.code("W-01");
        var link = new EnrolmentLink(code);

        assertThrows(
                EnrolmentException.class,
                () -> EnrollingCity.cheap(home, at.random)
                        .run(
                                code,
                                request -> {
                                    link.enrol(request);
                                    throw new EnrolmentException("killed before the answer was kept");
                                },
                                FIRST,
                                at.told::add));
        assertFalse(StationEnrolment.done(home));
        at.enrol(home, code);

        assertEquals(1, at.city.enrolled().size());
        assertTrue(StationEnrolment.done(home));
    }

    @Test
    void beginsAnewWithANewCodeAfterAKilledEnrolment() throws Exception {
        StationHome home = at.home("a");
        assertThrows(
                EnrolmentException.class,
                () -> EnrollingCity.cheap(home, at.random)
                        .run(
                                at.code("W-01"),
                                request -> {
                                    throw new EnrolmentException("killed");
                                },
                                FIRST,
                                at.told::add));

        CityPlace place = at.enrol(home, at.code("W-02"));

        assertEquals("W-02", place.name().station());
    }

    @Test
    void listsWhoIsEnrolledAndWhoIsLockedOut() throws Exception {
        at.enrol(at.home("a"), at.code("W-01"));
        at.enrol(at.home("b"), at.code("W-02"));

        at.city.revoke(at.municipality, "W-01");

        assertEquals(
                List.of("W-01 true", "W-02 false"),
                at.city.enrolled().stream()
                        .map(entry ->
                                entry.name().station() + " " + entry.revoked().isPresent())
                        .toList());
    }
}
