package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.staff.Terms;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A desk locks itself when whoever works there takes the card, goes away, or may not work any more (003 §23-3). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class SelfLockingDeskUiTest {
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
    void locksWithinASecondWhenTheStaffCardIsTaken() throws Exception {
        desk.staffReader.insert(LockedDesk.CARD);
        desk.writePin();
        desk.somebody();

        long taken = System.nanoTime();
        desk.staffReader.remove();
        desk.locked(true);
        long millis = Duration.ofNanos(System.nanoTime() - taken).toMillis();
        System.out.println("locked " + millis + " ms after the card was taken");

        desk.staffReader.insert(LockedDesk.CARD);
        desk.writePin();
        desk.locked(false);
        until(() -> !desk.audited("desk.locked").isEmpty());
        assertEquals("CARD", desk.audited("desk.locked").getLast().subject());
    }

    @Test
    void staysOpenWhenACardIsTakenByWhomNobodySignedIn() throws Exception {
        desk.counter.signInByKeys(hands);
        desk.staffReader.insert(LockedDesk.CARD);
        desk.cardIs(StaffCardState.There.class);

        desk.staffReader.remove();
        desk.cardIs(StaffCardState.Away.class);

        assertFalse(desk.isLocked());
    }

    @Test
    void locksItselfWhenNobodyTouchesAnythingAndSignsOutInTheEnd() throws Exception {
        desk.counter.signInByKeys(hands);
        desk.clock.move(Duration.ofMinutes(4));
        hands.type(KeyCode.SHIFT);
        desk.clock.move(Duration.ofMinutes(4));
        assertFalse(desk.isLocked());

        desk.clock.move(Duration.ofMinutes(1));
        desk.locked(true);
        desk.clock.move(Duration.ofMinutes(60));
        desk.nobody();

        desk.locked(false);
        hands.shown("#staff-id");
    }

    /** Their last day ends while they sit there. */
    @Test
    void locksOutWhoeverMayNotWorkAnyMoreFromThatMomentOn() throws Exception {
        LocalDate today = LocalDate.now(desk.clock);
        Optional<LocalDate> noted = Optional.of(today);
        desk.counter.practice().people().note(Practice.ID, new Terms(noted, noted, noted));
        desk.counter.signInByKeys(hands);

        desk.clock.move(Duration.between(
                desk.clock.instant(),
                today.plusDays(1).atStartOfDay(desk.clock.getZone()).toInstant()));
        desk.locked(true);
        until(() -> !desk.audited("desk.locked").isEmpty());
        assertEquals("SHUT", desk.audited("desk.locked").getFirst().subject());
        desk.tryToUnlock(Practice.PASSWORD);

        hands.reads("#lock-notice-what", TEXTS.get("staff.shut.ENDED"));
        assertTrue(desk.isLocked());
    }
}
