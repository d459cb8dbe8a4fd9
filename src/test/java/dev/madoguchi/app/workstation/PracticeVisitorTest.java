package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.identity.CardKind;
import dev.madoguchi.identity.CardReading;
import dev.madoguchi.identity.FaceNumber;
import dev.madoguchi.identity.residence.CardNumber;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What the invented visitor can lay on the reader for practice. */
@SuppressWarnings("NullAway.Init") // JUnit's @BeforeEach runs before each test.
class PracticeVisitorTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private SimulatedCounter counter;
    private PracticeVisitor visitor;

    @BeforeEach
    void open() throws DeviceException {
        counter = new SimulatedCounter(
                folder, System.getenv(), PrinterModel.known().getFirst());
        visitor = new PracticeVisitor(counter, 3, CLOCK, new SecureRandom());
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void laysDownEveryKindOfCard() throws DeviceException {
        CardReading reading = new CardReading(counter.desk().reader(), Duration.ofSeconds(10));
        Map<VirtualCardKind, CardKind> seen = new TreeMap<>();

        // a visitor has no staff card
        for (VirtualCardKind kind : EnumSet.complementOf(EnumSet.of(VirtualCardKind.STAFF))) {
            visitor.layCard(kind);
            seen.put(kind, reading.look().kind());
            visitor.takeCard();
        }

        assertEquals(
                Map.of(
                        VirtualCardKind.MY_NUMBER, CardKind.MY_NUMBER,
                        VirtualCardKind.JUKI, CardKind.JUKI_CARD,
                        VirtualCardKind.MY_NUMBER_LICENCE, CardKind.MY_NUMBER,
                        VirtualCardKind.LICENCE, CardKind.DRIVER_LICENCE,
                        VirtualCardKind.LICENCE_WITHOUT_PIN, CardKind.DRIVER_LICENCE,
                        VirtualCardKind.RESIDENCE, CardKind.RESIDENCE_CARD,
                        VirtualCardKind.SPECIAL, CardKind.RESIDENCE_CARD,
                        VirtualCardKind.RESIDENCE_2, CardKind.RESIDENCE_CARD,
                        VirtualCardKind.SPECIAL_2, CardKind.RESIDENCE_CARD,
                        VirtualCardKind.UNKNOWN, CardKind.OTHER),
                seen);
    }

    @Test
    void tellsTheNumbersThatAClerkHasToType() {
        Stream.of(VirtualCardKind.values())
                .forEach(kind -> assertEquals(
                        kind.word().matches("(my-number|residence|special).*"),
                        visitor.onTheFace(kind)
                                .filter(number ->
                                        FaceNumber.wellFormed(number) || CardNumber.wellFormed(number.toCharArray()))
                                .isPresent(),
                        kind.word()));
    }

    @Test
    void letsTheTraineeChooseTheCardAndSaysWhatStandsOnIt() throws Exception {
        Texts texts = new Texts(Locale.JAPANESE);
        String said = FxThread.call(() -> {
            Scene scene = new PracticePanel(counter, texts, CLOCK).scene();
            scene.getRoot().applyCss();
            @SuppressWarnings("unchecked") // the panel's only one
            var kinds = (ComboBox<VirtualCardKind>) scene.lookup("#practice-kind");
            assertEquals(VirtualCardKind.MY_NUMBER, kinds.getValue());
            kinds.setValue(VirtualCardKind.RESIDENCE_2);
            Path pictures = Files.createDirectories(Path.of("target", "screens"));
            Screenshot.save(scene, pictures.resolve("practice.png"));
            return ((Label) scene.lookup("#practice-face")).getText();
        });

        assertEquals(
                texts.get(
                        "practice.face",
                        visitor.onTheFace(VirtualCardKind.RESIDENCE_2).orElseThrow()),
                said);
    }

    @Test
    void standsBesideAWindowThatLeavesRoomAndFoldsBeforeOneThatDoesNot() throws Exception {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();

        try (Shown small = new Shown(screen.getWidth() / 2);
                Shown wide = new Shown(screen.getWidth())) {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> small.panelX() >= small.windowEnd() - 1);
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> wide.panel.getY() > screen.getMaxY() - 80 && !wide.sees("practice-next"));

            assertTrue(small.sees("practice-next"));
            FxThread.call(() -> {
                wide.panel.getScene().lookup("#practice-fold").fireEvent(new ActionEvent());
                return true;
            });
            assertTrue(wide.sees("practice-next"));
        }
    }

    /** A window of the workstation's with the panel at it. */
    private final class Shown implements AutoCloseable {
        private final Stage window;
        private final Stage panel;

        Shown(double width) throws Exception {
            window = FxThread.call(() -> stage(width));
            panel = FxThread.call(() -> {
                Stage made = new Stage();
                new PracticePanel(counter, new Texts(Locale.JAPANESE), CLOCK).showBeside(window, made);
                return made;
            });
        }

        private static Stage stage(double width) {
            Stage made = new Stage();
            made.setScene(Theme.scene(new VBox(), width, 400));
            made.show();
            return made;
        }

        double panelX() {
            return panel.getX();
        }

        double windowEnd() {
            return window.getX() + window.getWidth();
        }

        boolean sees(String id) throws Exception {
            return FxThread.call(() -> {
                Node node = panel.getScene().lookup("#" + id);
                return node.getParent().isVisible();
            });
        }

        @Override
        public void close() {
            Toolkit.run(() -> {
                panel.close();
                window.close();
            });
        }
    }
}
