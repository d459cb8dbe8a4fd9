package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** A screen that goes on below what its window shows. */
@ExtendWith(QuickRobot.class)
class ReadingTest {
    private static final double HIGH = 200;

    private final Hands hands = new Hands();
    private final Reading reading = new Reading();
    private final TextField top = new TextField();
    private final TextField bottom = new TextField();

    @Start
    void open(Stage stage) {
        Region between = new Region();
        between.setMinHeight(1_000);
        VBox content = new VBox(Field.of("top", "上", top), between, Field.of("bottom", "下", bottom));
        reading.setContent(content);
        reading.setFitToWidth(true);
        StackPane root = new StackPane(reading);
        root.addEventFilter(KeyEvent.KEY_PRESSED, reading::turn);
        stage.setScene(new Scene(root, 400, HIGH));
        stage.show();
        top.requestFocus();
    }

    @Test
    void bringsWhatIsGivenTheKeyboardIntoSightWithItsName() {
        hands.robot().interact(bottom::requestFocus);

        Hands.until(() -> seen(bottom.getParent()));
        hands.robot().interact(top::requestFocus);
        Hands.until(() -> seen(top.getParent()));
    }

    @Test
    void turnsByAPageWhereverTheKeyboardIs() throws Exception {
        double beyond =
                FxThread.call(() -> reading.getContent().getLayoutBounds().getHeight() - HIGH);

        hands.type(KeyCode.PAGE_DOWN);
        double once = FxThread.call(() -> reading.getVvalue() * beyond);
        hands.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);

        assertTrue(once > HIGH / 2 && once < HIGH, "turned by " + once);
        assertEquals(once, FxThread.call(() -> reading.getVvalue() * beyond), 1);
        assertTrue(FxThread.call(top::isFocused));
    }

    @Test
    void staysWhereItWasTurnedToWhileTheKeyboardStays() throws Exception {
        hands.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        double turned = FxThread.call(reading::getVvalue);
        assertTrue(turned > 0);

        hands.robot().interact(() -> {
            ((VBox) reading.getContent()).getChildren().add(new Region());
            reading.requestLayout();
        });

        assertEquals(turned, FxThread.call(reading::getVvalue));
    }

    private boolean seen(Node node) throws Exception {
        Callable<Boolean> inside = () -> {
            Bounds place = reading.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            return place.getMinY() >= -1 && place.getMaxY() <= HIGH + 1;
        };
        return FxThread.call(inside);
    }
}
