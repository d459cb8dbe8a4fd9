package dev.madoguchi.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoMatterTest {

    @ParameterizedTest
    @CsvSource({
        "kokubunji, AT_ISSUE",
        "kawagoe, AT_ISSUE",
        "kitakyushu, AT_ISSUE",
        "yatsushiro, AT_ISSUE",
        "toin, ONLINE_WINDOW",
    })
    void findsWhatIsAppliedForOnlineInEachSample(String city, Route route) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", city + ".yaml"));

        DemoMatter matter = DemoMatter.at(profile, profile.sites().getFirst());

        assertEquals(route, matter.route());
        assertTrue(matter.procedure().routes().contains(route));
    }

    @Test
    void saysWhichSiteHasNothingToShow() throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "toin.yaml"));
        Site without = new Site(
                "none", "保健センター", Optional.empty(), profile.sites().getFirst().hours(), List.of());

        DemoFault fault = assertThrows(DemoFault.class, () -> DemoMatter.at(profile, without));

        assertTrue(String.valueOf(fault.getMessage()).contains(without.name()), fault.getMessage());
    }
}
