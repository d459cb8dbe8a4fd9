package dev.madoguchi.board;

import static dev.madoguchi.board.Boards.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.queue.Called;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.voice.Announcement;
import dev.madoguchi.voice.CallWords;
import dev.madoguchi.voice.Sentence;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sound and screen both: who misses one of them has the same number and the same window from the other. */
class HeardAndSeenTest {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final Clock CLOCK = Clock.fixed(Boards.NOON, ZoneId.of("Asia/Tokyo"));

    private final List<Called> heard = new ArrayList<>();
    private final BoardViewModel model = new BoardViewModel(CLOCK, heard::add);

    @BeforeEach
    void begin() {
        model.show(Boards.of(), true);
    }

    @Test
    void saysTheNumberAndTheWindowThatTheBoardShows() throws Exception {
        CallWords words = new CallWords(
                Profiles.read(Path.of("sample-config", "kokubunji.yaml")).call());

        for (Called called : List.of(call("A-012", 2, 1), call("AK-003", 11, 1), call("A-012", 3, 2))) {
            model.show(Boards.of(called), true);

            Announcement said = Announcement.of(
                            heard.getLast().label(), heard.getLast().windowNumber())
                    .orElseThrow();
            List<Integer> seen = FxThread.call(() -> {
                BoardView view = new BoardView(model, new Texts(Locale.JAPANESE), new Texts(Locale.ENGLISH), CLOCK);
                Scene board = Theme.scene(view.root(), 1280, 720);
                board.getRoot().applyCss();
                assertTrue(board.lookup("#board-newest").getStyleClass().contains("board-fresh"));
                return numbers(text(board, "#board-number") + " " + text(board, "#board-window"));
            });
            assertEquals(List.of(said.number(), said.window()), seen);
            for (Sentence sentence : words.of(said)) {
                assertEquals(
                        seen, numbers(sentence.written()), sentence.language().toString());
            }
        }
    }

    @Test
    void saysEveryCallThatComesOnTheBoardAndNoOther() {
        model.show(Boards.of(call("B-001", 1, 1), call("A-012", 2, 1)), true);
        model.show(Boards.of(call("A-012", 2, 2), call("B-001", 1, 1)), true);
        model.dark();

        assertEquals(
                List.of("A-012", "B-001", "A-012"),
                heard.stream().map(Called::label).toList());
    }

    private static List<Integer> numbers(String text) {
        return DIGITS.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    private static String text(Scene scene, String id) {
        return ((Label) scene.lookup(id)).getText();
    }
}
