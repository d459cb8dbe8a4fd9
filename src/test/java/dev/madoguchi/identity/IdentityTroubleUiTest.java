package dev.madoguchi.identity;

import static dev.madoguchi.identity.CardStepOnScreen.byFace;
import static dev.madoguchi.identity.CardStepOnScreen.next;
import static dev.madoguchi.identity.CardStepOnScreen.says;
import static dev.madoguchi.identity.CardStepOnScreen.type;
import static dev.madoguchi.identity.CardStepOnScreen.typed;
import static dev.madoguchi.identity.CardStepOnScreen.until;
import static dev.madoguchi.identity.CardStepOnScreen.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.ResidenceCards;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.QuickRobot;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the card step shows where digits are wrong, blocked or not given; each state is left as a picture. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class IdentityTroubleUiTest {
    private CardStepOnScreen at;

    @Start
    void show(Stage stage) {
        at = new CardStepOnScreen(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        at.close(robot);
    }

    @Test
    void saysWhoResetsThePinOfALicence(FxRobot robot) throws Exception {
        var licence = VirtualCardKind.LICENCE.card(Cards.SAMPLE, Cards.PIN, Cards.CERTIFICATE);
        at.reader.insert(licence);
        at.asks(IdentityStep.Entry.PIN);
        at.enterPin(robot, "0000", "card-pad");
        says(robot, "#identity-tries", at.texts.get("identity.pinTriesLeft", 2));
        at.enterPin(robot, "0000", "card-pad");
        says(robot, "#identity-tries", at.texts.get("identity.pinTriesLeft", 1));
        assertTrue(next(robot).isDisabled());
        at.picture("card-licence-last-try");
        Clicks.on(robot, "#identity-last-try");
        at.enterPin(robot, "0000", "card-pad");

        until(() -> at.step() instanceof IdentityStep.Blocked);
        WaitForAsyncUtils.waitForFxEvents();
        at.picture("card-licence-blocked");
        assertEquals(at.texts.get("identity.licence.blocked"), words(robot, "#identity-notice-what"));
        assertFalse(byFace(robot).isVisible());
    }

    @Test
    void keepsTheCardNumberThatWasTypedAfterAFailureAndForgetsItForTheNextVisitor(FxRobot robot) throws Exception {
        at.reader.insert(ResidenceCards.of("residence2"));
        at.asks(IdentityStep.Entry.CARD_NUMBER);
        type(robot, "#identity-number", "ZZ1234567");
        assertEquals(at.texts.get("identity.number.short", 3), words(robot, "#identity-number-said"));
        type(robot, "#identity-number", "Z01");
        assertEquals(at.texts.get("identity.number.noLetter", 2, '0'), words(robot, "#identity-number-said"));
        at.picture("card-number-slip");
        type(robot, "#identity-number", "ZZ12345678ZY");
        at.goOn(robot);
        says(robot, "#identity-notice-what", at.texts.get("identity.residence.wrongNumber"));
        at.picture("card-number-wrong");

        at.reader.remove();
        at.goOn(robot);
        until(() -> at.step() instanceof IdentityStep.Failed);
        at.reader.insert(ResidenceCards.of("residence2"));
        at.asks(IdentityStep.Entry.CARD_NUMBER);
        assertEquals("ZZ12345678ZY", typed(robot, "#identity-number"));

        robot.interact(() -> {
            at.view.hidden();
            at.visitor.close();
            at.view.shown();
        });
        assertEquals("", typed(robot, "#identity-number"));
    }

    @Test
    void readsTheFourItemsByTheNumbersOnTheFaceWhenThePinIsBlocked(FxRobot robot) throws Exception {
        VirtualMyNumberCard card = Cards.myNumber();
        at.reader.insert(card);
        at.asks(IdentityStep.Entry.PIN);
        assertFalse(byFace(robot).isDisabled());
        at.enterPin(robot, "0000", "card-pad");
        says(robot, "#identity-tries", at.texts.get("identity.pinTriesLeft", 2));
        at.enterPin(robot, "0000", "card-pad");
        says(robot, "#identity-tries", at.texts.get("identity.pinTriesLeft", 1));
        Clicks.on(robot, "#identity-last-try");
        at.enterPin(robot, "0000", "card-pad");
        until(() -> at.step() instanceof IdentityStep.Blocked);
        WaitForAsyncUtils.waitForFxEvents();
        at.picture("card-blocked");

        Clicks.on(robot, "#identity-by-face");
        at.asks(IdentityStep.Entry.FACE_NUMBER);
        writeFace(robot, "2286");
        at.picture("card-face-number");
        at.goOn(robot);
        says(robot, "#identity-notice-what", at.texts.get("identity.face.wrong", 9));
        type(robot, "#identity-face-code", "2285");
        at.goOn(robot);
        until(() -> at.step() instanceof IdentityStep.Confirming);
        Clicks.on(robot, "#identity-telephone").write("042-000-0000");
        at.picture("card-confirming");
        at.goOn(robot);

        assertEquals("黒桐　幹也", at.applicants.getFirst().items().name());
        assertEquals(0, card.pinTries());
        assertEquals(10, card.faceNumberTries());
    }

    @Test
    void wipesThePadHoweverItEndsAndCoversTheClerksScreenMeanwhile(FxRobot robot) throws Exception {
        at.reader.insert(Cards.myNumber());
        at.asks(IdentityStep.Entry.PIN);
        Button entry = next(robot);
        until(() -> robot.lookup("#visitor-pin").tryQuery().isPresent());
        Window clerk = at.shell.root().getScene().getWindow();
        Window visitors = robot.lookup("#visitor").query().getScene().getWindow();
        assertTrue(visitors.getX() <= clerk.getX() && visitors.getWidth() >= clerk.getWidth());
        assertTrue(visitors.getHeight() >= clerk.getHeight());
        assertTrue(entry.isDisabled());
        at.picture("card-visitor-entering");

        robot.targetWindow(visitors).write("1");
        Clicks.on(Clicks.on(robot, "#visitor-pin-2"), "#visitor-pin-3");
        assertEquals("●●●○", words(robot, "#visitor-pin-dots"));
        Node pad = robot.lookup("#visitor-pin").query();
        Clicks.on(robot, "#visitor-pin-cancel");

        until(() -> !visitors.isShowing());
        assertEquals("○○○○", ((Labeled) pad.lookup("#visitor-pin-dots")).getText());
        at.asks(IdentityStep.Entry.PIN);
        assertFalse(entry.isDisabled());
        assertEquals(3, at.model.stepProperty().get().tries().orElseThrow());

        at.goOn(robot);
        until(() -> robot.lookup("#visitor-pin").tryQuery().isPresent());
        assertEquals("○○○○", words(robot, "#visitor-pin-dots"));
        robot.interact(() -> at.shell.root().lookup("#identity-pin-cancel").fireEvent(new ActionEvent()));
        until(() -> robot.lookup("#visitor-pin").tryQuery().isEmpty());
    }

    private void writeFace(FxRobot robot, String code) {
        type(robot, "#identity-face-birth", "550217");
        type(robot, "#identity-face-expiry", "2035");
        type(robot, "#identity-face-code", code);
    }
}
