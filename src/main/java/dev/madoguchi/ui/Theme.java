package dev.madoguchi.ui;

import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look of every window: AtlantaFX's Primer Light, our own style sheet over it, and a Japanese typeface. */
public final class Theme {
    /** The screen every view must fit, in pixels; the smallest that counters commonly have. */
    public static final double WIDTH = 1366;

    public static final double HEIGHT = 768;

    /** Style classes of the typefaces, by family: the first that is installed is used. A style sheet cannot choose. */
    private static final List<Map.Entry<String, String>> FACES = List.of(
            Map.entry("BIZ UDPGothic", "face-biz"),
            Map.entry("BIZ UDGothic", "face-biz-mono"),
            Map.entry("Noto Sans CJK JP", "face-noto"),
            Map.entry("Yu Gothic UI", "face-yu"),
            Map.entry("Meiryo", "face-meiryo"));

    private Theme() {}

    /** Makes a scene of {@link #WIDTH} by {@link #HEIGHT} in our look. Call on the JavaFX thread. */
    public static Scene scene(Parent root) {
        return scene(root, WIDTH, HEIGHT);
    }

    /** Makes a scene of this size in our look, guarded against held keys. Call on the JavaFX thread. */
    public static Scene scene(Parent root, double width, double height) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(sheet().toExternalForm());
        face().ifPresent(style -> root.getStyleClass().add(style));
        Roominess.follow(root);
        HeldKeys.guard(scene);
        return scene;
    }

    /** The families of typefaces, the best first. */
    static Stream<String> families() {
        return FACES.stream().map(Map.Entry::getKey);
    }

    private static Optional<String> face() {
        List<String> installed = Font.getFamilies();
        return FACES.stream()
                .filter(face -> installed.contains(face.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static URL sheet() {
        return Objects.requireNonNull(Theme.class.getResource("madoguchi.css"));
    }
}
