package dev.madoguchi.identity;

import static dev.madoguchi.identity.CardStepOnScreen.next;
import static dev.madoguchi.identity.CardStepOnScreen.pictures;
import static dev.madoguchi.identity.CardStepOnScreen.says;
import static dev.madoguchi.identity.CardStepOnScreen.type;
import static dev.madoguchi.identity.CardStepOnScreen.typed;
import static dev.madoguchi.identity.CardStepOnScreen.until;
import static dev.madoguchi.identity.CardStepOnScreen.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.QuickRobot;
import java.time.LocalDate;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The card step as a clerk and a visitor use it, with every card that this counter reads; each state is left as a picture. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class IdentityViewUiTest {
    private static final VirtualPerson TAKASAKI =
            new VirtualPerson("髙﨑　美咲", "東京都見本市番号札台３－７－２０２", LocalDate.of(1999, 2, 28), 2);

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
    void readsALicenceWithItsPinAndAsksForTheSexItDoesNotHold(FxRobot robot) throws Exception {
        at.picture("card-waiting");
        at.reader.insert(VirtualCardKind.LICENCE.card(Cards.SAMPLE, Cards.PIN, Cards.CERTIFICATE));
        at.asks(IdentityStep.Entry.PIN);
        at.picture("card-licence-asking");
        at.enterPin(robot, "9999", "card-licence-pad");
        says(robot, "#identity-tries", at.texts.get("identity.pinTriesLeft", 2));
        at.enterPin(robot, Cards.PIN, "card-licence-pad-again");
        until(() -> at.step() instanceof IdentityStep.Completing);
        assertEquals("黒桐　幹也", words(robot, "#identity-hand-name-text"));
        assertTrue(words(robot, "#identity-hand-notes").contains("ミホン"));

        Clicks.on(robot, "#identity-hand-telephone").write("042-000-0000");
        assertTrue(next(robot).isDisabled());
        at.picture("card-licence-completing");
        Clicks.on(robot, "#identity-hand-sex-male");
        at.goOn(robot);

        assertEquals(
                new FourItems("黒桐　幹也", "東京都清瀬市観布子南１２−７−２０２", "19800217", Sex.MALE),
                at.applicants.getFirst().items());
        assertEquals(CardKind.DRIVER_LICENCE, at.cards.getFirst().kind());
    }

    @Test
    void neverDropsACharacterThatALicenceHasNoCodeFor(FxRobot robot) throws Exception {
        at.reader.insert(VirtualCardKind.LICENCE_WITHOUT_PIN.card(TAKASAKI, Cards.PIN, Cards.CERTIFICATE));
        at.asks(IdentityStep.Entry.NOTHING);
        at.picture("card-licence-without-pin");
        at.goOn(robot);
        until(() -> at.step() instanceof IdentityStep.Completing);
        assertEquals("〔外字1〕〔外字2〕　美咲", typed(robot, "#identity-hand-name"));
        assertTrue(robot.lookup("#identity-hand-name").query().isFocused());
        Clicks.on(robot, "#identity-hand-telephone").write("042-000-0000");
        Clicks.on(robot, "#identity-hand-sex-female");
        at.picture("card-licence-gaiji");
        assertTrue(next(robot).isDisabled());

        type(robot, "#identity-hand-name", "髙﨑　美咲");
        at.goOn(robot);

        assertEquals("髙﨑　美咲", at.applicants.getFirst().items().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence2", "special2"})
    void readsACardOfTheSecondGenerationAndShowsNameAndAddressAsPictures(String kind, FxRobot robot) throws Exception {
        at.readByNumber(robot, kind);
        at.picture("card-" + kind);
        assertTrue(robot.lookup("#identity-hand-birth-text").query().isVisible());
        assertEquals(at.texts.get("identity.sex.FEMALE"), words(robot, "#identity-hand-sex-text"));
        assertEquals("", typed(robot, "#identity-hand-name"));

        type(robot, "#identity-hand-name", "SAMPLE　MARIA");
        type(robot, "#identity-hand-address", "東京都清瀬市観布子南１２－７－２０２");
        type(robot, "#identity-hand-telephone", "042-000-0000");
        at.goOn(robot);

        assertEquals(
                new FourItems("SAMPLE　MARIA", "東京都清瀬市観布子南１２－７－２０２", "19901224", Sex.FEMALE),
                at.applicants.getFirst().items());
        assertEquals(CardKind.RESIDENCE_CARD, at.cards.getFirst().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence", "special"})
    void readsACardOfTheFirstGenerationWhoseFrontIsOnePicture(String kind, FxRobot robot) throws Exception {
        at.readByNumber(robot, kind);
        at.picture("card-" + kind);
        assertEquals("東京都清瀬市観布子南１２－７－２０２", typed(robot, "#identity-hand-address"));
        assertTrue(next(robot).isDisabled());

        type(robot, "#identity-hand-name", "SAMPLE　MARIA");
        type(robot, "#identity-hand-birth", "19901224");
        type(robot, "#identity-hand-telephone", "042-000-0000");
        Clicks.on(robot, "#identity-hand-sex-female");
        at.goOn(robot);

        assertEquals(
                new FourItems("SAMPLE　MARIA", "東京都清瀬市観布子南１２－７－２０２", "19901224", Sex.FEMALE),
                at.applicants.getFirst().items());
    }

    @Test
    void forgetsPicturesAndWordsWhenTheVisitorGoes(FxRobot robot) throws Exception {
        at.readByNumber(robot, "residence2");
        type(robot, "#identity-hand-name", "SAMPLE　MARIA");
        assertFalse(pictures(robot, "#identity-card-pictures").isEmpty());
        assertFalse(pictures(robot, "#identity-hand-name-beside").isEmpty());

        robot.interact(at.view::hidden);

        assertEquals(List.of(), pictures(robot, "#identity-card-pictures"));
        assertEquals(List.of(), pictures(robot, "#identity-hand-name-beside"));
        for (String item : List.of("name", "address", "birth", "telephone")) {
            assertEquals("", typed(robot, "#identity-hand-" + item));
            assertEquals("", words(robot, "#identity-hand-" + item + "-text"));
        }
        assertEquals("", words(robot, "#identity-hand-sex-text"));
    }
}
