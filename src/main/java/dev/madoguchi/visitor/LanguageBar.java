package dev.madoguchi.visitor;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.ui.VisitorScreen;
import java.util.Arrays;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/** The languages, each by its own name, under everything that a visitor sees. */
final class LanguageBar {
    private static final String CHOSEN = "visitor-language-chosen";

    private final Parent root;

    LanguageBar(VisitorScreen screen) {
        root = Even.row(Arrays.stream(VisitorLanguage.values())
                .map(language -> button(language, screen))
                .toArray(Button[]::new));
        root.setId("visitor-languages");
        root.getStyleClass().add("visitor-languages");
    }

    private static Button button(VisitorLanguage language, VisitorScreen screen) {
        Button button = Deed.other("visitor-language-" + language.code(), language.own(), () -> screen.speak(language));
        button.minHeightProperty().bind(screen.touchProperty());
        button.setFocusTraversable(false);
        Theme.write(button, language);
        screen.languageProperty().subscribe(now -> mark(button, now == language));
        return button;
    }

    private static void mark(Button button, boolean chosen) {
        button.getStyleClass().remove(CHOSEN);
        if (chosen) {
            button.getStyleClass().add(CHOSEN);
        }
    }

    Parent root() {
        return root;
    }
}
