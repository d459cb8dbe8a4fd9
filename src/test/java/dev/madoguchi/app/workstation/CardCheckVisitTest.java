package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.form.FormStep;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A visitor whose card, read at its own step, may not be renewed yet: told before the photo is taken (domain-facts 1.10, 002 §6). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class CardCheckVisitTest {
    private static final ApplicationId ID = ApplicationId.invented(7);

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;
    private CounterScreens screens;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void goesOnForAReasonAlsoAfterTheProgramWasStartedAnew() throws Exception {
        open("kokubunji.yaml");
        untilTheCardIsRead();
        desk.at(Stage.CARD_CHECK);
        hands.reads("#card-check-notice-what", TEXTS.get(Why.RENEWAL_NOT_OPEN.messageKey()));
        desk.picture("screens", "card-check-reasons");
        desk.close();
        open("kokubunji.yaml");

        hands.click("#home-resume-A-001");
        desk.at(Stage.CARD_CHECK);
        hands.reads("#card-check-notice-what", TEXTS.get(Why.RENEWAL_NOT_OPEN.messageKey()));
        hands.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        hands.next();

        desk.at(Stage.PHOTO);
        var settled = new CardDoubt(Why.RENEWAL_NOT_OPEN, Optional.of("カードの破損・汚損"));
        assertEquals(Optional.of(settled), desk.visit().doubt());
        assertEquals(
                Optional.of(settled),
                screens.workstation().drafts().resume(desk.visit().id()).doubt());
    }

    /** 東員町 gives no reason for going on: the visitor is shown the way. */
    @Test
    void endsTheVisitWhereTheProfileGivesNoReason() throws Exception {
        open("toin.yaml");
        untilTheCardIsRead();
        desk.at(Stage.CARD_CHECK);
        desk.picture("screens", "card-check-closed");
        assertFalse(hands.acts("#card-check-next"));

        hands.type(KeyCode.F10);

        Watching.until(screens.visitProperty(), VisitState.Left.class::isInstance, LIMIT);
        assertEquals(0, screens.workstation().drafts().look().open().size());
        var counts = screens.workstation()
                .books()
                .tallies()
                .totals(LocalDate.now(CLOCK), desk.place().site().id());
        assertEquals(Map.of("left.CARD_CHECK", 1, "guided.RENEWAL_NOT_OPEN", 1), counts);
    }

    /** F51: the same form in the next visit, while the first one lies aside as a draft. */
    @Test
    void warnsOfAFormThatAnotherVisitOfTodayHas() throws Exception {
        open("kokubunji.yaml");
        untilTheCardIsRead();
        desk.at(Stage.CARD_CHECK);
        desk.counter().desk().slot().remove(); // or the next reception would hear of it
        Toolkit.run(desk.window()::leaveDesk);
        signIn();

        untilTheForm();
        Toolkit.run(() -> screens.form().typed(ID.digits()));
        var step = screens.form().stepProperty();
        var used = (FormStep.UsedBefore) Watching.until(step, FormStep.UsedBefore.class::isInstance, LIMIT);
        assertEquals("A-001", used.earlier().ticket());
        desk.picture("screens", "form-used");
        hands.type(KeyCode.F7);
        hands.next();

        desk.at(Stage.IDENTITY);
        assertEquals(Optional.of(ID), desk.visit().applicationId());
    }

    private void open(String profile) throws Exception {
        desk = PracticeWindow.open(folder, profile);
        signIn();
    }

    private void signIn() {
        desk.signIn();
        screens = desk.screens();
    }

    private void untilTheForm() {
        Procedure application = desk.place().profile().procedure("application").orElseThrow();
        Toolkit.run(screens::nextVisitor);
        Toolkit.run(() -> screens.ticket().issue(screens.series(application)));
        Watching.until(screens.ticket().stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        Toolkit.run(screens.ticket()::goOn);
        desk.at(Stage.RECEPTION);
        Toolkit.run(() -> {
            screens.reception().choose(application);
            screens.reception().choose(Residency.RESIDENT);
            screens.reception().choose(application.routes().getFirst());
            screens.reception().goOn();
        });
        desk.at(Stage.CONSENT);
        Toolkit.run(screens.consent()::agree);
        desk.at(Stage.FORM);
    }

    private void untilTheCardIsRead() throws Exception {
        untilTheForm();
        Toolkit.run(() -> screens.form().typed(ID.digits()));
        Watching.until(screens.form().stepProperty(), FormStep.Found.class::isInstance, LIMIT);
        Toolkit.run(screens.form()::goOn);
        desk.at(Stage.IDENTITY);
        var certificate = VirtualCertificate.issue(
                CLOCK.instant().minus(Duration.ofDays(100)),
                CLOCK.instant().plus(Duration.ofDays(1000)),
                new SecureRandom());
        desk.counter()
                .desk()
                .slot()
                .insert(VirtualCardKind.MY_NUMBER.card(VirtualPerson.number(1), PracticeVisitor.PIN, certificate));
        var identity = desk.enterPin();
        desk.picture("screens", "identity-confirming");
        assertTrue(Toolkit.call(() -> identity.confirm("090-0000-0001")));
    }
}
