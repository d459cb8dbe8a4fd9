package dev.madoguchi.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptionRulesTest {

    /** 002 §6, §7(2)イ: who can be helped at 東員町. */
    @ParameterizedTest
    @CsvSource({
        "application, RESIDENT, true, true,",
        "application, RESIDENT, false, true,",
        "application, ELSEWHERE, false, true, reception.elsewhere.serve",
        "myna-portal, RESIDENT, true, true,",
        "myna-portal, ELSEWHERE, true, true, reception.elsewhere.serve",
        "myna-portal, RESIDENT, false, false, reception.noCertificate",
        "myna-portal, ELSEWHERE, false, false, reception.noCertificate",
        "reissue, RESIDENT, true, false, reception.referred",
        "reissue, ELSEWHERE, false, false, reception.referred",
    })
    void decidesAsToinWants(String procedure, Residency residency, boolean certificate, boolean here, String key)
            throws ProfileException {
        Profile toin = profile("toin");

        Admission admission =
                new ReceptionRules(toin).decide(toin.procedure(procedure).orElseThrow(), residency, certificate);

        assertEquals(here, admission instanceof Admission.Here);
        assertEquals(Optional.ofNullable(key), guidance(admission).map(Guidance::messageKey));
    }

    /** 003 §7-1(1)イ, §7-2(2): asked for ordinary applications, not for express ones. */
    @Test
    void guidesThoseWhoLiveOutsideTheWardAtKitakyushu() throws ProfileException {
        Profile city = profile("kitakyushu");
        ReceptionRules rules = new ReceptionRules(city);

        assertEquals(
                new Admission.NotHere(new Guidance("reception.elsewhere.guide", List.of("該当区"))),
                rules.decide(city.procedure("application").orElseThrow(), Residency.ELSEWHERE, false));
        assertEquals(
                new Admission.Here(List.of(Route.EXPRESS), Optional.empty()),
                rules.decide(city.procedure("express").orElseThrow(), Residency.ELSEWHERE, false));
    }

    /** 004 §2-1(2)①. */
    @Test
    void offersKawagoesThreeRoutesWithoutAsking() throws ProfileException {
        Profile city = profile("kawagoe");

        assertEquals(
                new Admission.Here(List.of(Route.AT_ISSUE, Route.POST, Route.SMARTPHONE), Optional.empty()),
                new ReceptionRules(city)
                        .decide(city.procedure("application").orElseThrow(), Residency.NOT_ASKED, false));
    }

    /** 000 §5(5)①※: those without a form go to the desk that issues one; paper by post needs none. */
    @Test
    void sendsVisitorsWithoutAFormToTheDeskThatHasThem() throws ProfileException {
        ReceptionRules rules = new ReceptionRules(profile("kokubunji"));

        assertEquals(
                Optional.of(new Guidance("reception.noForm", List.of("市民課窓口"))), rules.withoutForm(Route.AT_ISSUE));
        assertEquals(Optional.empty(), rules.withoutForm(Route.POST));
        assertEquals(Optional.empty(), rules.withoutForm(Route.AT_WINDOW));
    }

    /** 003 §7-3: a branch lists what its window serves. */
    @Test
    void listsWhatASiteServesAndWhatItShowsTheWayTo() throws ProfileException {
        Profile kitakyushu = profile("kitakyushu");
        Profile toin = profile("toin");

        assertEquals(List.of("express", "card-face"), ids(kitakyushu, "dairi"));
        assertEquals(List.of("application", "reissue", "myna-portal"), ids(toin, "first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kokubunji", "yatsushiro", "toin", "kitakyushu", "kawagoe"})
    void hasAnAnswerAndItsWordsForEveryCase(String name) throws ProfileException {
        Profile profile = profile(name);
        ReceptionRules rules = new ReceptionRules(profile);

        for (Procedure procedure : profile.procedures()) {
            for (Residency residency : Residency.values()) {
                for (boolean certificate : new boolean[] {true, false}) {
                    Admission admission = rules.decide(procedure, residency, certificate);
                    guidance(admission).ifPresent(ReceptionRulesTest::requireWords);
                    if (residency == Residency.RESIDENT
                            && certificate
                            && procedure.referTo().isEmpty()) {
                        assertInstanceOf(Admission.Here.class, admission);
                    }
                }
            }
        }
        for (Route route : Route.values()) {
            rules.withoutForm(route).ifPresent(ReceptionRulesTest::requireWords);
        }
    }

    private static void requireWords(Guidance guidance) {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Texts texts = new Texts(language);
            String what = texts.get(guidance.messageKey(), guidance.arguments().toArray());
            assertTrue(guidance.arguments().stream().allMatch(what::contains), what);
            assertTrue(texts.has(guidance.messageKey() + ".todo"), what);
        }
    }

    private static Optional<Guidance> guidance(Admission admission) {
        return switch (admission) {
            case Admission.Here here -> here.note();
            case Admission.NotHere notHere -> Optional.of(notHere.guidance());
        };
    }

    private static List<String> ids(Profile profile, String siteId) {
        Site site = profile.site(siteId).orElseThrow();
        return new ReceptionRules(profile)
                .procedures(site).stream().map(Procedure::id).toList();
    }

    private static Profile profile(String name) throws ProfileException {
        return Profiles.read(Path.of("sample-config", name + ".yaml"));
    }
}
