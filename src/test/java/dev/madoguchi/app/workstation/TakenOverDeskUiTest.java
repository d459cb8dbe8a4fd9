package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.staff.SignInStep;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A case goes from one person at the desk to the next, where it was and with a record (003 §23-3). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class TakenOverDeskUiTest {
    @TempDir
    private Path folder;

    private LockedDesk desk;
    private Hands hands;

    @BeforeEach
    void open() throws Exception {
        desk = new LockedDesk(folder);
        hands = desk.hands;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void opensForASupervisorWhoTakesTheCaseOverAtTheSameStepWithARecord() throws Exception {
        desk.counter.signInByKeys(hands);
        UUID draft = desk.counter.draftAt(Stage.PHOTO);
        desk.counter.resume(draft, Stage.PHOTO);
        desk.lockByKey();

        hands.click("#lock-other");
        hands.click("#lock-why-VISITOR");
        hands.write("#lock-id", LockedDesk.SHIGEO.id());
        hands.write("#lock-password", LockedDesk.STAPLE);
        hands.next();

        desk.locked(false);
        desk.counter.at(Stage.PHOTO);
        assertEquals(draft, desk.counter.visit().id());
        until(() ->
                desk.audited("desk.signedIn").stream().anyMatch(row -> row.who().equals(LockedDesk.SHIGEO.id())));
        AuditRow taken = desk.audited("desk.signedIn").getLast();
        assertEquals("takenOver", taken.subject());
        AuditRow over = desk.audited("desk.takenOver").getLast();
        assertEquals(LockedDesk.SHIGEO.id(), over.who());
        assertEquals(Practice.ID + " " + draft, over.subject());
        assertEquals("VISITOR", over.where().why());
    }

    @Test
    void handsTheCaseOverToWhoeverSignsInNext() throws Exception {
        desk.counter.signInByKeys(hands);
        UUID draft = desk.counter.draftAt(Stage.CONSENT);
        desk.counter.resume(draft, Stage.CONSENT);

        hands.type(KeyCode.F12);
        desk.nobody();
        missesAndChangesTheirPassword();

        desk.counter.at(Stage.CONSENT);
        assertEquals(List.of(LockedDesk.SHIGEO.id() + " 1"), desk.told("desk.refusedBefore"));
        assertEquals(List.of(LockedDesk.SHIGEO.id() + " " + LockedDesk.SHIGEO.id()), desk.told("people.password"));
        assertEquals(draft, desk.counter.visit().id());
    }

    private void missesAndChangesTheirPassword() {
        Toolkit.run(() -> desk.window.signIn().signIn(LockedDesk.SHIGEO.id(), "not it".toCharArray()));
        Watching.until(desk.window.signIn().stepProperty(), SignInStep.Refused.class::isInstance, LIMIT);
        hands.click("#staff-change");
        hands.shown("#password-id");
        hands.write("#password-id", LockedDesk.SHIGEO.id());
        hands.write("#password-old", LockedDesk.STAPLE);
        hands.write("#password-fresh", "staple battery");
        hands.write("#password-again", "staple battery");
        hands.next();
        desk.somebody();
    }
}
