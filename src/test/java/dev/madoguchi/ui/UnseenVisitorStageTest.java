package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/** The visitor's screen where no display shows it: it costs nothing, keeps nothing, and looks as it should when it is seen again. */
@SuppressWarnings("NullAway.Init") // JavaFX makes them before each test.
class UnseenVisitorStageTest {
    private StagedVisitor staged;
    private VisitorScreen screen;
    private VisitorStage visitor;

    @BeforeEach
    void open() throws Exception {
        staged = new StagedVisitor();
        screen = staged.screen;
        visitor = staged.visitor;
    }

    @AfterEach
    void close() throws Exception {
        staged.close();
    }

    /** JavaFX keeps what was taken away until the next drawing, and a screen in no window is not drawn by itself. */
    @Test
    @Timeout(300)
    void letsGoOfWhatWasTakenAwayThoughNobodySeesIt() throws Exception {
        VBox mirrored = fx(() -> new VBox(screen.layer()));
        ReferenceQueue<Node> gone = new ReferenceQueue<>();
        WeakReference<Node> name = fx(() -> {
            staged.displays.remove(StagedVisitor.SECOND);
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
            staged.displays.remove(StagedVisitor.SECOND);
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
            staged.displays.remove(StagedVisitor.SECOND);
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

    private static <T> T fx(Callable<T> work) throws Exception {
        return FxThread.call(work);
    }
}
