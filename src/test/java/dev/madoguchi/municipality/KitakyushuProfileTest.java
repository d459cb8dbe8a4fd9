package dev.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What 北九州市's specification (003) says, clause by clause. */
class KitakyushuProfileTest {
    private static final LocalTime OPEN = LocalTime.of(8, 30);
    private static final LocalTime SHUT = LocalTime.of(17, 15);

    private Profile profile;

    @BeforeEach
    void read() throws ProfileException {
        profile = Profiles.read(Path.of("sample-config/kitakyushu.yaml"));
    }

    /** 003 §16. */
    @Test
    void hasSevenWardOfficesAndSixBranches() {
        assertEquals(List.of("門司区役所", "小倉北区役所", "小倉南区役所", "若松区役所", "八幡東区役所", "八幡西区役所", "戸畑区役所"), names("ward"));
        assertEquals(
                List.of("門司区役所大里出張所", "小倉南区役所曾根出張所", "若松区役所島郷出張所", "八幡西区役所折尾出張所", "八幡西区役所上津役出張所", "八幡西区役所八幡南出張所"),
                names("branch"));
        assertEquals(Optional.of("北九州市戸畑区千防一丁目1番1号"), profile.site("tobata").flatMap(Site::address));
    }

    /** 003 §9-1(4): what is filled in when a card is collected. */
    @Test
    void listsTheFormsThatAreFilledInWhenACardIsCollected() {
        ChecklistRule checklist = profile.rules().checklist();

        assertEquals(
                List.of("003 §9-1(4)ア", "003 §7-2(6)イ・§9-1(4)イ", "003 §7-2(6)エ・§9-1(4)ウ"),
                checklist.fillIn("pick-up", Route.AT_WINDOW).stream()
                        .map(CaseItem::clause)
                        .toList());
        assertEquals(
                List.of("identity-again"),
                checklist.explain("pick-up", Route.AT_WINDOW).stream()
                        .map(CaseItem::id)
                        .toList());
        assertEquals(List.of(), checklist.collect("pick-up", Route.AT_WINDOW));
    }

    /** 003 §17-1(1). */
    @Test
    void staysOpenUntilSevenOnThursdaysAtTheWardsOnly() {
        assertEquals(
                List.of(
                        new WeeklyHours(
                                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                                OPEN,
                                SHUT),
                        new WeeklyHours(Set.of(DayOfWeek.THURSDAY), OPEN, LocalTime.of(19, 0))),
                profile.site("moji").orElseThrow().hours().weekly());
        assertEquals(
                List.of(new WeeklyHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), OPEN, SHUT)),
                profile.site("dairi").orElseThrow().hours().weekly());
    }

    /** 003 §4, §7-3, §12: branches do express photographs and card faces, and no other application. */
    @Test
    void doesOnlyExpressAndCardFacesAtTheBranches() {
        for (Site site : profile.sites()) {
            Set<String> procedures =
                    profile.proceduresAt(site).stream().map(Procedure::id).collect(Collectors.toSet());
            assertEquals(
                    site.hours().id().equals("branch")
                            ? Set.of("express", "card-face")
                            : Set.of("application", "express", "pick-up", "card-face"),
                    procedures,
                    site.name());
        }
    }

    /** 003 §7-1, §7-2. */
    @Test
    void appliesByFourRoutesAndGuidesThoseWhoLiveElsewhere() {
        Procedure application = profile.procedure("application").orElseThrow();

        assertEquals(
                List.of(Route.AT_ISSUE, Route.AT_APPLICATION, Route.SMARTPHONE, Route.ONLINE_WINDOW),
                application.routes());
        assertEquals(Set.of(Question.RESIDENCY, Question.LICENCE), application.asks());
        assertEquals(
                Optional.of(ResidencyRule.Others.GUIDE),
                profile.rules().residency().map(ResidencyRule::others));
    }

    /** 003 §7-1(1)ク, §7-2(6)(オ); §7-3(2). */
    @Test
    void deletesPhotosOnceTheApplicationIsCompleteAndSavesExpressOnesToAFolder() {
        assertEquals(Retention.Moment.AFTER_COMPLETION, profile.retention().photo());
        assertEquals("003 §7-1(1)ク、§7-2(6)(オ)", profile.retention().clause());
        assertEquals(
                Optional.of(ExpressPhoto.Way.CITY_FOLDER),
                profile.rules().expressPhoto().map(ExpressPhoto::to));
    }

    /** 003 §15-1. */
    @Test
    void worksFromJulyToMarch() {
        assertEquals(
                Optional.of(LocalDate.of(2026, 7, 1)), profile.specification().from());
        assertEquals(LocalDate.of(2027, 3, 31), profile.specification().to());
    }

    /** 003 §20-1. */
    @Test
    void confirmsEachDailyReport() {
        assertEquals(
                Optional.of(new ReportRule(Optional.empty(), true, "003 §20-1")),
                profile.rules().reports().daily());
    }

    private List<String> names(String hours) {
        return profile.sites().stream()
                .filter(site -> site.hours().id().equals(hours))
                .map(Site::name)
                .toList();
    }
}
