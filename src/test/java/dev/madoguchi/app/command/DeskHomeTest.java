package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.Enrolling;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentFault;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.sync.StationIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class DeskHomeTest {
    private static final char[] PASSPHRASE = "desk".toCharArray();

    @TempDir
    private Path folder;

    @TempDir
    private Path root;

    private TestCity city;
    private DeskHome desk;
    private StationName name;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(folder);
        String profile = Files.readString(Path.of("sample-config", "kokubunji.yaml"));
        city.home().keepProfile(profile);
        name = new StationName(
                Profiles.parse("profile", profile.getBytes(StandardCharsets.UTF_8))
                        .id(),
                CityHome.DESK_SITE,
                "desk-1");
        desk = new DeskHome(root, new PasswordCost(64, 1, 1), new SecureRandom());
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void isEnrolledByACodeOfTheCityLikeAStation() throws Exception {
        EnrolmentCode code = code();

        desk.enrol(code, new EnrolmentLink(code), PASSPHRASE);

        try (StationIdentity identity = desk.identity(PASSPHRASE)) {
            assertEquals(name, identity.pins().name());
            assertEquals(city.address(), desk.server());
        }
    }

    @Test
    void isEnrolledWithTheSameCodeWhereTheAnswerWasLost() throws Exception {
        EnrolmentCode code = code();
        Enrolling cut = request -> {
            new EnrolmentLink(code).enrol(request);
            throw new EnrolmentException(EnrolmentFault.SERVER_AWAY, "the answer was lost");
        };
        assertThrows(EnrolmentException.class, () -> desk.enrol(code, cut, PASSPHRASE));

        desk.enrol(code, new EnrolmentLink(code), PASSPHRASE);

        assertTrue(desk.exists());
    }

    @Test
    void opensWithItsPassphraseOnly() throws Exception {
        EnrolmentCode code = code();
        desk.enrol(code, new EnrolmentLink(code), PASSPHRASE);

        SecretException refused = assertThrows(SecretException.class, () -> desk.identity("other".toCharArray()));

        assertEquals(SecretFault.WRONG_PASSWORD, refused.fault());
    }

    @Test
    void needsNoSiteOfThatNameButAnyOtherDoes() {
        var elsewhere = new StationName(name.municipality(), "nowhere", "desk-1");

        CityException refused =
                assertThrows(CityException.class, () -> city.home().offer(elsewhere, city.address()));

        assertEquals(CityFault.UNKNOWN_SITE, refused.fault());
    }

    private EnrolmentCode code() throws Exception {
        return EnrolmentCode.parse(city.home().offer(name, city.address()).text());
    }
}
