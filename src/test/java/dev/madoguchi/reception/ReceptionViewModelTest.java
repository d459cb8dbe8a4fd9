package dev.madoguchi.reception;

import static dev.madoguchi.reception.ReceptionAtHand.ids;
import static dev.madoguchi.reception.ReceptionAtHand.procedure;
import static dev.madoguchi.reception.ReceptionAtHand.profile;
import static dev.madoguchi.reception.ReceptionAtHand.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.CardAnswer.Holding;
import dev.madoguchi.reception.Eligibility.Where;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.ReceptionStep.Guiding;
import dev.madoguchi.reception.ReceptionStep.Ready;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptionViewModelTest {
    private final ReceptionAtHand at = new ReceptionAtHand();

    /** 003 §7-3: a branch lists what its window serves. */
    @Test
    void listsWhatASiteServesAndWhatItShowsTheWayTo() throws ProfileException {
        assertEquals(List.of("express", "card-face"), ids("kitakyushu", "dairi"));
        assertEquals(List.of("application", "reissue", "myna-portal"), ids("toin", "first"));
    }

    /** 002 §7(2)イ. */
    @Test
    void showsTheWayToWhereTheContractLeavesAProcedure() throws ProfileException {
        ReceptionViewModel model = at.model("toin", () -> Optional.empty());

        model.choose(procedure("toin", "reissue"));

        Guiding guiding = assertInstanceOf(Guiding.class, step(model));
        assertEquals(new Where.Place("町役場窓口"), guiding.way().where());
        model.leave();
        assertEquals(List.of(Optional.of(Why.REFERRED)), at.guided);
    }

    /** 000 §5(5)①※: those without a form go to the desk that issues one; paper by post needs none. */
    @Test
    void sendsVisitorsWithoutAFormToTheDeskUnlessTheirWayNeedsNone() throws ProfileException {
        ReceptionViewModel model = at.model("kokubunji", () -> Optional.empty());
        model.choose(procedure("kokubunji", "application"));
        model.brought(false);
        model.choose(Route.AT_ISSUE);
        assertEquals(
                new Where.Place("市民課窓口"),
                assertInstanceOf(Guiding.class, step(model)).way().where());

        model.choose(Route.POST);

        assertInstanceOf(Ready.class, step(model));
    }

    /** 003 §7-1(1)イ, §7-2(2): asked for ordinary applications, not for express ones. */
    @Test
    void guidesThoseWhoLiveOutsideTheWardAtKitakyushu() throws ProfileException {
        ReceptionViewModel model = at.model("kitakyushu", () -> Optional.empty());
        model.choose(procedure("kitakyushu", "application"));
        model.choose(Residency.ELSEWHERE);
        assertEquals(
                Why.LIVES_ELSEWHERE,
                assertInstanceOf(Guiding.class, step(model)).way().why());

        model.choose(procedure("kitakyushu", "express"));

        assertInstanceOf(Ready.class, step(model));
    }

    /** Every procedure that is done here can be gone through by somebody against whom nothing speaks. */
    @ParameterizedTest
    @ValueSource(strings = {"kokubunji", "yatsushiro", "toin", "kitakyushu", "kawagoe"})
    void goesOnWithEveryProcedureByEveryRoute(String name) throws ProfileException {
        Profile profile = profile(name);
        for (Procedure procedure : profile.procedures()) {
            for (Route route : procedure.routes()) {
                ReceptionViewModel model = at.model(name, () -> Optional.empty());
                model.choose(procedure);
                model.choose(Residency.RESIDENT);
                model.said(Holding.CERTIFICATE);
                model.keepsLicence(false);
                model.choose(route);

                assertInstanceOf(Ready.class, step(model), procedure.id() + " " + route);
            }
        }
    }
}
