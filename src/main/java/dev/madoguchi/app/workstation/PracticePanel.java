package dev.madoguchi.app.workstation;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.security.SecureRandom;
import java.time.Clock;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small window beside the workstation's: plays the visitor before simulated devices, for practice. */
public final class PracticePanel {
    private static final Logger LOG = LoggerFactory.getLogger(PracticePanel.class);
    private static final double WIDTH = 360;
    private static final double HEIGHT = 570;

    private final SimulatedCounter counter;
    private final Clock clock;
    private final VBox root = new VBox();
    private int number;
    private PracticeVisitor visitor;

    public PracticePanel(SimulatedCounter counter, Texts texts, Clock clock) {
        this.counter = counter;
        this.clock = clock;
        this.visitor = new PracticeVisitor(counter, number, clock, new SecureRandom());
        root.getStyleClass().addAll("panel", "step");
        root.getChildren()
                .setAll(
                        Lettering.heading(texts.get("practice.title")),
                        Lettering.body(texts.get("practice.about", PracticeVisitor.PIN)),
                        Deed.other("practice-next", texts.get("practice.next"), this::next),
                        Deed.other("practice-form", texts.get("practice.form"), () -> visitor.showForm()),
                        Deed.other("practice-down", texts.get("practice.down"), () -> visitor.putFormDown()),
                        Deed.other("practice-card", texts.get("practice.card"), this::layCard),
                        Deed.other("practice-pull", texts.get("practice.pull"), () -> visitor.takeCard()),
                        Deed.other("practice-medium", texts.get("practice.medium"), this::insertMedium));
    }

    /** The panel's content. */
    public Scene scene() {
        return Theme.scene(root, WIDTH, HEIGHT);
    }

    private void next() {
        visitor.takeCard();
        visitor.putFormDown();
        number++;
        visitor = new PracticeVisitor(counter, number, clock, new SecureRandom());
        visitor.sit();
    }

    private void insertMedium() {
        counter.media().insert(SimulatedCounter.CARD);
    }

    private void layCard() {
        try {
            visitor.layCard();
        } catch (DeviceException e) {
            LOG.warn("The practice card cannot be laid on the reader: {}", e.getMessage());
        }
    }
}
