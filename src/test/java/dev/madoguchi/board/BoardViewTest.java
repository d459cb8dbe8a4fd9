package dev.madoguchi.board;

import static dev.madoguchi.board.Boards.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class BoardViewTest {
    private static final Clock CLOCK = Clock.fixed(Boards.NOON, ZoneId.of("Asia/Tokyo"));

    private final BoardViewModel model = new BoardViewModel(CLOCK, called -> {});

    @Test
    void showsTheNewestCallTheOnesBeforeAndWhoWaits() throws Exception {
        model.show(Boards.of(), true);
        model.show(
                Boards.of(
                        call("A-012", 2, 2),
                        call("AK-003", 1, 1),
                        call("A-010", 1, 1),
                        call("C-004", 12, 1),
                        call("A-009", 2, 1),
                        call("B-001", 1, 1),
                        call("A-008", 1, 1)),
                true);

        FxThread.call(() -> {
            Scene scene = scene(1280, 720);

            assertEquals("A-012", text(scene, "#board-number"));
            assertEquals("2番窓口", text(scene, "#board-window"));
            assertEquals("12:00", text(scene, "#board-clock"));
            assertTrue(scene.lookup("#board-newest").getStyleClass().contains("board-fresh"));
            assertFits(scene);
            picture(scene, "board-second-1280x720");
            return true;
        });
    }

    @Test
    void fillsALargerScreenWithTheSame() throws Exception {
        model.show(Boards.of(), true);
        model.show(Boards.of(call("A-012", 2, 1), call("A-011", 1, 1)), true);

        FxThread.call(() -> {
            Scene scene = scene(1920, 1080);

            Node number = scene.lookup("#board-number");
            double height = number.localToScene(number.getBoundsInLocal()).getHeight();
            assertTrue(height > 180, "the number is " + height + " pixels high");
            picture(scene, "board-second-1920x1080");
            return true;
        });
    }

    @Test
    void saysThatItShowsOnlyItsOwnCallsWhileTheServerIsAway() throws Exception {
        Instant[] now = {Boards.NOON};
        Clock running = ((InstantSource) () -> now[0]).withZone(CLOCK.getZone());
        BoardViewModel alone = new BoardViewModel(running, called -> {});
        alone.show(Boards.of(call("A-012", 2, 1)), false);
        now[0] = Boards.NOON.plusSeconds(60);
        alone.tick();

        FxThread.call(() -> {
            Scene scene = scene(alone, 1280, 720);

            assertTrue(text(scene, "#board-alone").startsWith("12:00 からサーバーに接続していません"));
            assertFits(scene);
            picture(scene, "board-second-alone");
            return true;
        });
    }

    @Test
    void showsWhatTheCityWantsRead() throws Exception {
        model.notices(() -> List.of(new BoardNotice("本日の受付は15時までです", "Reception closes at 15:00 today")));
        model.show(Boards.of(call("A-012", 2, 1)), true);

        FxThread.call(() -> {
            Scene scene = scene(1280, 720);

            assertTrue(scene.getRoot().lookupAll(".board-told").stream()
                    .anyMatch(node -> ((Label) node).getText().contains("15時")));
            assertFits(scene);
            picture(scene, "board-second-news");
            return true;
        });
    }

    @Test
    void showsNoNumberWhileNobodyWorksHere() throws Exception {
        model.show(Boards.of(call("A-012", 2, 1)), true);
        model.dark();

        FxThread.call(() -> {
            Scene scene = scene(1280, 720);

            assertFalse(scene.getRoot().lookupAll(".label").stream()
                    .anyMatch(node -> ((Label) node).getText().contains("A-012")));
            picture(scene, "board-second-dark");
            return true;
        });
    }

    private Scene scene(double width, double height) {
        return scene(model, width, height);
    }

    private static Scene scene(BoardViewModel model, double width, double height) {
        var view = new BoardView(model, new Texts(Locale.JAPANESE), new Texts(Locale.ENGLISH), CLOCK);
        Scene scene = Theme.scene(view.root(), width, height);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static void assertFits(Scene scene) {
        for (Node label : scene.getRoot().lookupAll(".label")) {
            Bounds bounds = label.localToScene(label.getBoundsInLocal());
            assertTrue(
                    bounds.getMinX() >= 0 && bounds.getMaxX() <= 1280 && bounds.getMaxY() <= 720,
                    label + " is at " + bounds);
        }
    }

    private static String text(Scene scene, String id) {
        return ((Label) scene.lookup(id)).getText();
    }

    private static void picture(Scene scene, String name) throws Exception {
        Files.createDirectories(Path.of("target/pages"));
        Screenshot.save(scene, Path.of("target/pages", name + ".png"));
    }
}
