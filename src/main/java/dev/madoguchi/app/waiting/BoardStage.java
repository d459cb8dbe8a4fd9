package dev.madoguchi.app.waiting;

import dev.madoguchi.board.BoardView;
import dev.madoguchi.ui.Mark;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window of the board: the whole second screen, or an ordinary window where the computer has only one. */
public final class BoardStage {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private BoardStage() {}

    /**
     * Shows the board. On the JavaFX thread.
     *
     * @param mark what stands over it, where it is only for practice
     */
    public static Stage show(WaitingRoom room, Clock clock, Optional<String> mark) {
        Texts japanese = new Texts(Locale.JAPANESE);
        BoardView view = new BoardView(room.board(), japanese, new Texts(Locale.ENGLISH), clock);
        Stage stage = new Stage();
        stage.setTitle(japanese.get("board.title"));
        stage.setScene(Theme.scene(
                mark.map(words -> Mark.over(view.root(), words)).orElse(view.root()), WIDTH, HEIGHT));
        List<Screen> screens = Screen.getScreens();
        screens.stream()
                .filter(screen -> !screen.equals(Screen.getPrimary()))
                .findFirst()
                .ifPresent(second -> fill(stage, second.getBounds()));
        stage.show();
        return stage;
    }

    private static void fill(Stage stage, Rectangle2D bounds) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
    }
}
