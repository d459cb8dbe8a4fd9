package dev.madoguchi.ui;

import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
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

    /** The same for what is written in other languages than Japanese: the shapes of their letters differ. */
    private static final List<Map.Entry<String, String>> CHINESE =
            List.of(Map.entry("Noto Sans CJK SC", "face-noto-sc"), Map.entry("Microsoft YaHei UI", "face-yahei"));

    private static final List<Map.Entry<String, String>> KOREAN =
            List.of(Map.entry("Noto Sans CJK KR", "face-noto-kr"), Map.entry("Malgun Gothic", "face-malgun"));

    private static final List<Map.Entry<String, String>> LATIN =
            List.of(Map.entry("Noto Sans CJK JP", "face-noto"), Map.entry("Segoe UI", "face-segoe"));

    private Theme() {}

    /** Makes a scene of {@link #WIDTH} by {@link #HEIGHT} in our look. Call on the JavaFX thread. */
    public static Scene scene(Parent root) {
        return scene(root, WIDTH, HEIGHT);
    }

    /** Makes a scene of this size in our look, guarded against held keys. Call on the JavaFX thread. */
    public static Scene scene(Parent root, double width, double height) {
        wear();
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(sheet().toExternalForm());
        face(FACES).ifPresent(style -> root.getStyleClass().add(style));
        Roominess.follow(root);
        TypeAhead.guard(scene);
        HeldKeys.guard(scene);
        return scene;
    }

    /** Has the style sheets and the commonest controls read before the first window asks for them. Call on the JavaFX thread. */
    public static void prepare() {
        wear(); // or the first control has JavaFX read a look that nobody is going to see
        StackPane root = new StackPane(new Label("窓口"), new TextField(), new PasswordField(), new Button("窓口"));
        scene(root);
        root.applyCss();
        root.layout();
    }

    private static void wear() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /** The families of typefaces, the best first. */
    static Stream<String> families() {
        return FACES.stream().map(Map.Entry::getKey);
    }

    /** Has this node, and what is in it, written in the typeface of a language. */
    public static void write(Node node, VisitorLanguage language) {
        List<Map.Entry<String, String>> faces = faces(language);
        List<String> styles = node.getStyleClass();
        styles.removeIf(style -> style.startsWith("face-"));
        face(faces).ifPresent(styles::add);
    }

    private static List<Map.Entry<String, String>> faces(VisitorLanguage language) {
        return switch (language) {
            case JAPANESE, EASY -> FACES;
            case CHINESE -> CHINESE;
            case KOREAN -> KOREAN;
            case ENGLISH, VIETNAMESE, PORTUGUESE, TAGALOG -> LATIN;
        };
    }

    private static Optional<String> face(List<Map.Entry<String, String>> faces) {
        return faces.stream()
                .filter(face -> Installed.FAMILIES.contains(face.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Asked for once: the visitor's screen asks for each of its languages. */
    private static final class Installed {
        static final Set<String> FAMILIES = Set.copyOf(Font.getFamilies());
    }

    private static URL sheet() {
        return Objects.requireNonNull(Theme.class.getResource("madoguchi.css"));
    }
}
