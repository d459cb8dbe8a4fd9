package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.station.EnrollingCity.PROFILE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.app.station.EnrollingCity;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is not let in at a city, and what a computer does not believe of one. */
class RefusedEnrolmentTest {
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
    void refusesACodeThatAnotherComputerHasUsed() throws Exception {
        EnrolmentCode code = at.code("W-01");
        at.enrol(at.home("a"), code);

        assertEquals(EnrolmentFault.CODE_USED, at.refused(at.home("b"), code));
        assertEquals(1, at.city.enrolled().size());
        assertFalse(StationEnrolment.done(at.home("b")));
    }

    @Test
    void refusesACodeWhoseTimeIsOver() throws Exception {
        EnrolmentCode code = at.code("W-01");
        at.clock.set(at.clock.instant().plus(Duration.ofMinutes(15).plusMillis(1)));

        assertEquals(EnrolmentFault.CODE_EXPIRED, at.refused(at.home("a"), code));
        assertEquals(List.of(), at.city.enrolled());
    }

    @Test
    void tellsNoSecretToAServerOfAnotherAuthority() throws Exception {
        try (CityHome other = at.city("other")) {
            other.keepProfile(Files.readString(PROFILE));
            EnrolmentCode code =
                    EnrolmentCode.parse(other.offer(new StationName(at.municipality, "city-hall", "W-01"), at.address())
                            .text());

            assertEquals(EnrolmentFault.WRONG_SERVER, at.refused(at.home("a"), code));
            assertEquals(List.of(), at.city.enrolled());
            assertEquals(List.of(), other.enrolled());
        }
    }

    @Test
    void refusesACodeThatTheServerNeverMadeAndStopsListeningAfterTen() throws Exception {
        List<EnrolmentFault> faults = new ArrayList<>();
        X509Certificate authority = at.city.authority();
        for (int i = 0; i < 11; i++) {
            EnrolmentCode guessed = EnrolmentCode.of(EnrolmentCode.newSecret(at.random), authority, at.address());
            faults.add(at.refused(at.home("a" + i), guessed));
        }

        assertEquals(
                10, faults.stream().filter(EnrolmentFault.CODE_UNKNOWN::equals).count());
        assertEquals(EnrolmentFault.TOO_MANY, faults.getLast());

        at.clock.set(at.clock.instant().plus(Duration.ofSeconds(61)));

        assertEquals("W-02", at.enrol(at.home("b"), at.code("W-02")).name().station());
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        EnrolmentCode code = at.code("W-01");
        at.server.close();

        assertEquals(EnrolmentFault.SERVER_AWAY, at.refused(at.home("a"), code));
    }

    @Test
    void makesNoCodeForASiteThatTheProfileDoesNotHave() {
        CityException refused = assertThrows(
                CityException.class,
                () -> at.city.offer(new StationName(at.municipality, "moon", "W-01"), at.address()));

        assertEquals(CityFault.UNKNOWN_SITE, refused.fault());
    }

    @Test
    void enrolsNoStationTwiceInOneFolder() throws Exception {
        StationHome home = at.home("a");
        at.enrol(home, at.code("W-01"));
        byte[] before = Files.readAllBytes(home.secrets());

        assertEquals(EnrolmentFault.ENROLLED_ALREADY, at.refused(home, at.code("W-02")));
        assertArrayEquals(before, Files.readAllBytes(home.secrets()));
        assertEquals(1, at.city.enrolled().size());
    }

    @Test
    void believesNoProfileThatTheCityDidNotSign() throws Exception {
        StationHome home = at.home("a");
        at.enrol(home, at.code("W-01"));
        String kept = Files.readString(home.city());
        Files.writeString(
                home.city(), kept.replace("\"municipality\" : \"" + at.municipality, "\"municipality\" : \"999999"));

        EnrolmentException refused = assertThrows(EnrolmentException.class, () -> CityPlace.read(home.city()));

        assertEquals(EnrolmentFault.DAMAGED, refused.fault());
    }
}
