package dev.madoguchi.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.ui.Fitting;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.VisitorLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Everything that a visitor can see, in every language, on the smallest display there is, and some of it on the largest; some of it is left as pictures. */
class VisitorTourTest {
    private static final Path PICTURES = Path.of("target", "screens");
    private static final Fitting SMALLEST = new Fitting(1024, 600, Look.atArmsLength(600, false));
    private static final Fitting LARGEST = new Fitting(1920, 1080, Look.atArmsLength(1080, false));
    private static final double TWO_CENTIMETRES = 75.5;
    private static final Set<VisitorLanguage> PICTURED = Set.of(VisitorLanguage.JAPANESE, VisitorLanguage.VIETNAMESE);

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    @Test
    void cutsNothingAndGivesFingersTwoCentimetresInEveryLanguage() throws Exception {
        FxThread.call(() -> true);
        Files.createDirectories(PICTURES);
        var tour = VisitorTour.of(Profiles.read(Path.of("sample-config", "kokubunji.yaml")), Clock.systemUTC());

        tour.walk(List.of(VisitorLanguage.values()), this::look);

        assertEquals(List.of(), wrong);
        assertEquals(0, seen.size() % VisitorLanguage.values().length);
    }

    /** The same walk as the clerk's screens have, for who needs strong contrast: names, keyboard, contrast. */
    @Test
    void keepsContrastAndNamesItsButtons() throws Exception {
        FxThread.call(() -> true);
        var tour = VisitorTour.of(Profiles.read(Path.of("sample-config", "kokubunji.yaml")), Clock.systemUTC());
        var inspector = new ScreenInspector(
                List.of(SMALLEST, new Fitting(Theme.WIDTH, Theme.HEIGHT, Look.atArmsLength(Theme.HEIGHT, true))));

        tour.walk(List.of(VisitorLanguage.JAPANESE), inspector);

        assertEquals("", String.join("\n", inspector.findings()));
    }

    private void look(String name, Scene scene) {
        seen.add(name);
        boolean pictured = PICTURED.stream().anyMatch(language -> name.endsWith("-" + language.code()));
        SMALLEST.examine(scene, () -> {
            wrong(name, scene.getRoot(), SMALLEST);
            if (pictured) {
                save(name, scene);
            }
        });
        if (pictured) {
            LARGEST.examine(scene, () -> wrong(name + " large", scene.getRoot(), LARGEST));
        }
    }

    private void wrong(String name, Node node, Fitting display) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            wrong(name, labeled, display);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> wrong(name, child, display));
        }
    }

    private void wrong(String name, Labeled labeled, Fitting display) {
        String what = name + " " + labeled.getId() + " " + labeled.getText();
        Bounds place = labeled.localToScene(labeled.getLayoutBounds());
        boolean inside = place.getMinX() >= -1
                && place.getMinY() >= -1
                && place.getMaxX() <= display.width() + 1
                && place.getMaxY() <= display.height() + 1;
        if (!inside && ancestors(labeled).noneMatch(ScrollPane.class::isInstance)) {
            wrong.add(what + " is at " + place);
        }
        if (!labeled.getText().isEmpty()
                && labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .noneMatch(labeled.getText()::equals)) {
            wrong.add(what + " is cut");
        }
        if (labeled instanceof Button && place.getHeight() < TWO_CENTIMETRES) {
            wrong.add(what + " is " + place.getHeight() + " high");
        }
    }

    private static Stream<Parent> ancestors(Node node) {
        return Stream.iterate(node.getParent(), parent -> parent != null, parent -> parent.getParent());
    }

    private static void save(String name, Scene scene) {
        try {
            ImageIO.write(
                    SMALLEST.picture(scene),
                    "png",
                    PICTURES.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
