package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.ui.VisitorStage.Place;
import java.util.concurrent.Callable;
import javafx.event.ActionEvent;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JavaFX makes them before each test.
class VisitorStageTest {
    private static final Display SECOND = StagedVisitor.SECOND;

    private StagedVisitor staged;
    private VisitorScreen screen;
    private VisitorStage visitor;
    private PinPad pad;

    @BeforeEach
    void open() throws Exception {
        staged = new StagedVisitor();
        screen = staged.screen;
        visitor = staged.visitor;
        pad = staged.pad;
    }

    @AfterEach
    void close() throws Exception {
        staged.close();
    }

    @Test
    void fillsTheSecondDisplayAndTouchesNothingOfTheClerks() throws Exception {
        fx(() -> {
            assertEquals(Place.BESIDE, place());
            assertEquals(SECOND.bounds(), bounds());
            assertEquals(119, screen.touchProperty().get());
            assertEquals(staged.field, staged.clerk.getScene().getFocusOwner());
            return null;
        });
    }

    @Test
    void goesOverTheClerksWhenItsDisplayIsUnpluggedInTheMiddleOfAPinAndComesBack() throws Exception {
        fx(() -> {
            screen.lay(pad.root(), pad.root(), pad::clear);
            press("pin-1");
            press("pin-2");

            staged.displays.remove(SECOND);
            assertEquals(Place.OVER, place());
            assertEquals(new Rectangle2D(50, 50, staged.clerk.getWidth(), staged.clerk.getHeight()), bounds());
            press("pin-3");

            staged.displays.add(SECOND);
            assertEquals(Place.BESIDE, place());
            assertEquals(SECOND.bounds(), bounds());
            press("pin-4");
            assertEquals("1234", new String(pad.take()));
            return null;
        });
    }

    @Test
    void leavesTheClerksScreenToTheClerkWhenNothingIsEnteredThere() throws Exception {
        fx(() -> {
            staged.displays.remove(SECOND);
            assertEquals(Place.NOWHERE, place());

            visitor.turnedProperty().set(true);
            assertEquals(Place.OVER, place());

            visitor.turnedProperty().set(false);
            assertEquals(Place.NOWHERE, place());
            staged.displays.add(SECOND);
            assertEquals(Place.BESIDE, place());
            return null;
        });
    }

    @Test
    void isNotOnASecondDisplayThatTheStationWantsForItself() throws Exception {
        fx(() -> {
            visitor.secondProperty().set(false);
            assertEquals(Place.NOWHERE, place());
            assertTrue(visitor.hasSecond());

            visitor.secondProperty().set(true);
            assertEquals(Place.BESIDE, place());
            return null;
        });
    }

    @Test
    void leavesADisplayToTheBoardOfTheWaitingRoom() throws Exception {
        fx(() -> {
            Stage board = new Stage();
            board.setX(SECOND.bounds().getMinX() + 10);
            board.setY(SECOND.bounds().getMinY() + 10);
            board.setWidth(300);
            board.setHeight(200);
            board.show();

            visitor.keepOff(board);

            assertEquals(Place.NOWHERE, place());
            assertFalse(visitor.hasSecond());
            board.close();
            return null;
        });
    }

    @Test
    void isBlankWhileTheClerksScreenIsLockedAndKeepsNoDigitsMeanwhile() throws Exception {
        fx(() -> {
            screen.lay(pad.root(), pad.root(), pad::clear);
            press("pin-1");

            staged.locked.set(true);
            assertTrue(curtain());
            assertFalse(screen.laidProperty().get());
            assertFalse(screen.root().getChildren().getFirst().isVisible());
            assertEquals("", new String(pad.take()));

            staged.locked.set(false);
            assertFalse(curtain());
            assertTrue(screen.root().getChildren().getFirst().isVisible());
            return null;
        });
    }

    @Test
    void isBlankByTheClerksKeyAndComesBackAsItWas() throws Exception {
        fx(() -> {
            screen.lay(pad.root(), pad.root(), pad::clear);
            press("pin-1");

            screen.hiddenProperty().set(true);
            assertTrue(curtain());
            screen.hiddenProperty().set(false);

            assertFalse(curtain());
            assertEquals("1", new String(pad.take()));
            return null;
        });
    }

    private boolean curtain() {
        return screen.root().lookup("#visitor-curtain").isVisible();
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        return FxThread.call(work);
    }

    private Place place() {
        return visitor.placeProperty().get();
    }

    private Rectangle2D bounds() {
        var window = screen.root().getScene().getWindow();
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }

    private void press(String id) {
        Node key = screen.root().lookup("#" + id);
        key.fireEvent(new ActionEvent());
    }
}
