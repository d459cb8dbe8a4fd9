package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small window beside the workstation's: plays the visitor before simulated devices, for practice. */
public final class PracticePanel {
    private static final Logger LOG = LoggerFactory.getLogger(PracticePanel.class);

    private final SimulatedCounter counter;
    private final Clock clock;
    private final VBox root = new VBox();
    private final VBox deeds = new VBox();
    private final Button fold;
    private final ComboBox<VirtualCardKind> kind = new ComboBox<>();
    private final Label face = Lettering.note("");
    private final Texts texts;
    private int number;
    private PracticeVisitor visitor;

    public PracticePanel(SimulatedCounter counter, Texts texts, Clock clock) {
        this.counter = counter;
        this.clock = clock;
        this.texts = texts;
        this.visitor = new PracticeVisitor(counter, number, clock, new SecureRandom());
        kind.getItems().setAll(EnumSet.complementOf(EnumSet.of(VirtualCardKind.STAFF)));
        kind.setConverter(new Named());
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.valueProperty().subscribe(chosen -> sayFace());
        kind.setValue(VirtualCardKind.MY_NUMBER);
        face.setId("practice-face");
        fold = Deed.other("practice-fold", texts.get("practice.fold"), () -> {});
        deeds.managedProperty().bind(deeds.visibleProperty());
        deeds.getStyleClass().add("practice-deeds");
        root.getStyleClass().addAll("panel", "step", "practice-panel");
        root.getChildren().setAll(fold, deeds);
        deeds.getChildren()
                .setAll(
                        Lettering.heading(texts.get("practice.title")),
                        Lettering.body(texts.get("practice.about", PracticeVisitor.PIN)),
                        Deed.other("practice-next", texts.get("practice.next"), this::next),
                        Deed.other("practice-form", texts.get("practice.form"), () -> visitor.showForm()),
                        Deed.other("practice-down", texts.get("practice.down"), () -> visitor.putFormDown()),
                        Field.of("practice-kind", texts.get("practice.kind"), kind),
                        face,
                        Deed.other("practice-card", texts.get("practice.card"), this::layCard),
                        Deed.other("practice-pull", texts.get("practice.pull"), () -> visitor.takeCard()),
                        Deed.other("practice-medium", texts.get("practice.medium"), this::insertMedium));
    }

    /**
     * Puts the panel into a window of its own: beside the workstation's where the display has room for both, else folded to one button
     * in the lower right corner, where nothing stands. Both windows are shown.
     */
    public void showBeside(Stage window, Stage panel) {
        panel.setScene(scene());
        panel.setAlwaysOnTop(true);
        panel.show();
        Rectangle2D screen = screenOf(window);
        boolean room = window.getWidth() + panel.getWidth() <= screen.getWidth();
        if (room) {
            window.setX(screen.getMinX());
            panel.setX(window.getX() + window.getWidth());
            panel.setY(screen.getMinY());
        }
        fold.setOnAction(event -> fold(panel, screen, !deeds.isVisible()));
        if (!room) {
            fold(panel, screen, false);
        }
    }

    private static Rectangle2D screenOf(Stage window) {
        return Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    private void fold(Stage panel, Rectangle2D screen, boolean open) {
        deeds.setVisible(open);
        fold.setText(texts.get(open ? "practice.fold" : "practice.unfold"));
        root.getStyleClass().removeAll("practice-folded");
        if (!open) {
            root.getStyleClass().add("practice-folded");
        }
        panel.sizeToScene();
        panel.setX(screen.getMaxX() - panel.getWidth());
        panel.setY(screen.getMaxY() - panel.getHeight());
    }

    /** The panel's content. */
    public Scene scene() {
        Scrolling scroll = new Scrolling(root);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("practice-scroll");
        return Theme.scene(scroll, -1, -1);
    }

    private void next() {
        visitor.takeCard();
        visitor.putFormDown();
        number++;
        visitor = new PracticeVisitor(counter, number, clock, new SecureRandom());
        visitor.sit();
        sayFace();
    }

    private void sayFace() {
        face.setText(Optional.ofNullable(kind.getValue())
                .flatMap(visitor::onTheFace)
                .map(number -> texts.get("practice.face", number))
                .orElse(texts.get("practice.noFace")));
    }

    /** The kinds in words; nobody types one. */
    private final class Named extends StringConverter<VirtualCardKind> {
        @Override
        public String toString(@Nullable VirtualCardKind each) {
            return each == null ? "" : texts.get("practice.kind." + each);
        }

        @Override
        public VirtualCardKind fromString(String words) {
            throw new UnsupportedOperationException("a kind is chosen");
        }
    }

    private void insertMedium() {
        counter.media().insert(SimulatedCounter.CARD);
    }

    private void layCard() {
        try {
            visitor.layCard(kind.getValue());
        } catch (DeviceException e) {
            LOG.warn("The practice card cannot be laid on the reader: {}", e.getMessage());
        }
    }
}
