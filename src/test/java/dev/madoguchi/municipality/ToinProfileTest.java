package dev.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What 東員町's specification (002) says, clause by clause. */
class ToinProfileTest {
    private Profile profile;

    @BeforeEach
    void read() throws ProfileException {
        profile = Profiles.read(Path.of("sample-config/toin.yaml"));
    }

    /** 002 §4: two windows, and no address for either. */
    @Test
    void hasTwoPlacesWithoutAddresses() {
        assertEquals(
                List.of("第1窓口（町役場施設）", "第2窓口（町内商業施設等）"),
                profile.sites().stream().map(Site::name).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                profile.sites().stream().map(Site::address).toList());
    }

    /** 002 §5. */
    @Test
    void keepsDifferentHoursAtItsTwoPlaces() {
        Hours first = profile.site("first").orElseThrow().hours();
        Hours second = profile.site("second").orElseThrow().hours();

        assertEquals(
                List.of(new WeeklyHours(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 15), LocalTime.of(17, 0))),
                first.weekly());
        assertEquals(
                List.of(new WeeklyHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(10, 0), LocalTime.of(20, 0))),
                second.weekly());
        assertEquals(List.of(new Closure("施設休館日", new DayRule.Announced("施設"), false)), second.closures());
    }

    /** 002 §6, §7(2)イ: who has no valid certificate is shown the way, and there is no reason for going on. */
    @Test
    void givesNoReasonForGoingOnAgainstTheCard() {
        assertEquals(
                new CardRule(Period.ofMonths(3), List.of(), "002 §6、§7(2)イ"),
                profile.rules().card());
    }

    /** 002 §2, §7(2)イ: the operator helps by video; no paper; a lost card only at the town hall. */
    @Test
    void appliesOnlineOnlyAndSendsLostCardsToTheTownHall() {
        assertEquals(
                List.of(Route.ONLINE_WINDOW),
                profile.procedure("application").orElseThrow().routes());
        Procedure reissue = profile.procedure("reissue").orElseThrow();
        assertEquals(Optional.of("町役場窓口"), reissue.referTo());
        assertEquals(List.of(), reissue.routes());
    }

    /** 002 §6. */
    @Test
    void asksWhereVisitorsLiveAndServesOthersWherePossible() {
        assertEquals(
                Set.of(Question.RESIDENCY, Question.CERTIFICATE),
                profile.procedure("myna-portal").orElseThrow().asks());
        assertEquals(
                Optional.of(new ResidencyRule("東員町", ResidencyRule.Others.SERVE_IF_POSSIBLE, "002 §6")),
                profile.rules().residency());
    }

    /** 002 §7(3)イ: monthly counts, without a day by which. */
    @Test
    void wantsNothingButMonthlyCounts() {
        Reports reports = profile.rules().reports();

        assertEquals(Optional.empty(), reports.daily());
        assertEquals(Optional.empty(), reports.monthly().orElseThrow().due());
        assertEquals(Optional.empty(), profile.rules().expressPhoto());
    }
}
