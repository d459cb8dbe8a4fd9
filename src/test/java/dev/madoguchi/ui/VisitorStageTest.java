package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.ui.VisitorStage.Place;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.ActionEvent;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init") // JavaFX makes them before each test.
class VisitorStageTest {
    private static final Display OWN = new Display(new Rectangle2D(0, 0, 1000, 700), 96);
    private static final Display SECOND = new Display(new Rectangle2D(1000, 0, 1024, 600), 150);

    private final ObservableList<Display> displays = FXCollections.observableArrayList(OWN, SECOND);
    private final TextField field = new TextField();
    private final SimpleBooleanProperty locked = new SimpleBooleanProperty();
    private Stage clerk;
    private VisitorScreen screen;
    private VisitorStage visitor;
    private PinPad pad;

    @BeforeEach
    void open() throws Exception {
        fx(() -> {
            clerk = new Stage();
            clerk.setScene(Theme.scene(new VBox(field), 800, 500));
            clerk.setX(50);
            clerk.setY(50);
            clerk.show();
            screen = new VisitorScreen();
            screen.show(new VBox(new Label("mirrored"), screen.layer()));
            screen.shutProperty().bind(locked);
            visitor = new VisitorStage(screen, "visitor", clerk.getScene(), displays);
            pad = new PinPad("pin", 4, KeyOrder.PLAIN, screen.textsProperty());
            field.requestFocus();
            visitor.open();
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            visitor.close();
            clerk.close();
            return null;
        });
    }

    @Test
    void fillsTheSecondDisplayAndTouchesNothingOfTheClerks() throws Exception {
        fx(() -> {
            assertEquals(Place.BESIDE, place());
            assertEquals(SECOND.bounds(), bounds());
            assertEquals(119, screen.touchProperty().get());
            assertEquals(field, clerk.getScene().getFocusOwner());
            return null;
        });
    }

    @Test
    void goesOverTheClerksWhenItsDisplayIsUnpluggedInTheMiddleOfAPinAndComesBack() throws Exception {
        fx(() -> {
            screen.lay(pad.root(), pad.root(), pad::clear);
            press("pin-1");
            press("pin-2");

            displays.remove(SECOND);
            assertEquals(Place.OVER, place());
            assertEquals(new Rectangle2D(50, 50, clerk.getWidth(), clerk.getHeight()), bounds());
            press("pin-3");

            displays.add(SECOND);
            assertEquals(Place.BESIDE, place());
            assertEquals(SECOND.bounds(), bounds());
            press("pin-4");
            assertEquals("1234", new String(pad.take()));
            return null;
        });
    }

    /** JavaFX keeps what was taken away until the next drawing, and a screen in no window is not drawn by itself. */
    @Test
    @Timeout(300)
    void letsGoOfWhatWasTakenAwayThoughNobodySeesIt() throws Exception {
        VBox mirrored = fx(() -> new VBox(screen.layer()));
        ReferenceQueue<Node> gone = new ReferenceQueue<>();
        WeakReference<Node> name = fx(() -> {
            displays.remove(SECOND);
            visitor.somebody();
            screen.show(mirrored);
            Label label = new Label("見本　花子");
            mirrored.getChildren().add(label);
            return new WeakReference<>(label, gone);
        });
        fx(() -> null);

        fx(() -> {
            mirrored.getChildren().removeIf(Label.class::isInstance);
            visitor.nobody();
            return null;
        });

        Reference<? extends Node> collected = null;
        while (collected == null) {
            System.gc();
            collected = gone.remove(100);
        }
        assertEquals(name, collected);
    }

    /** A scene that is taken out of its window has no styles any more, and what is drawn of it then would complain about each colour. */
    @Test
    void keepsItsColoursWhereNobodySeesIt() throws Exception {
        VBox mirrored = fx(() -> new VBox(screen.layer()));
        Label title = fx(() -> Lettering.title("見本"));
        fx(() -> {
            displays.remove(SECOND);
            screen.show(mirrored);
            visitor.turnedProperty().set(true);
            visitor.turnedProperty().set(false);
            visitor.somebody();
            return null;
        });
        frames(2);

        fx(() -> mirrored.getChildren().add(title));

        Color unstyled = Color.BLACK;
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !unstyled.equals(fx(title::getTextFill)));
        assertEquals(Color.web("#1b2533"), fx(title::getTextFill));
    }

    @Test
    void laysNothingOutThatNobodySeesUntilItIsSomebodys() throws Exception {
        Label welcome = new Label("いらっしゃいませ");
        Label name = new Label("見本　花子");
        fx(() -> {
            displays.remove(SECOND);
            screen.show(new VBox(welcome, screen.layer()));
            return null;
        });
        frames(2);
        assertEquals(0, fx(welcome::getWidth));

        fx(() -> {
            screen.show(new VBox(name, screen.layer()));
            visitor.somebody();
            return null;
        });
        frames(2);
        assertNotEquals(0, fx(name::getWidth));

        fx(() -> {
            screen.show(new VBox(welcome, screen.layer()));
            visitor.nobody();
            return null;
        });
        frames(2);
        fx(() -> {
            screen.show(new VBox(new Label("また"), screen.layer()));
            return null;
        });
        frames(2);
        assertNotEquals(0, fx(welcome::getWidth));
    }

    /** Waits until so many frames were drawn, and what was to be done after them is done. */
    private static void frames(int count) throws Exception {
        for (int frame = 0; frame < count; frame++) {
            CountDownLatch drawn = new CountDownLatch(1);
            fx(() -> AfterFrame.then(drawn::countDown));
            assertTrue(drawn.await(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void leavesTheClerksScreenToTheClerkWhenNothingIsEnteredThere() throws Exception {
        fx(() -> {
            displays.remove(SECOND);
            assertEquals(Place.NOWHERE, place());

            visitor.turnedProperty().set(true);
            assertEquals(Place.OVER, place());

            visitor.turnedProperty().set(false);
            assertEquals(Place.NOWHERE, place());
            displays.add(SECOND);
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

            locked.set(true);
            assertTrue(screen.blankProperty().get());
            assertFalse(screen.laidProperty().get());
            assertFalse(screen.root().getChildren().getFirst().isVisible());
            assertEquals("", new String(pad.take()));

            locked.set(false);
            assertFalse(screen.blankProperty().get());
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
            assertTrue(screen.root().lookup("#visitor-curtain").isVisible());
            screen.hiddenProperty().set(false);

            assertFalse(screen.root().lookup("#visitor-curtain").isVisible());
            assertEquals("1", new String(pad.take()));
            return null;
        });
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
