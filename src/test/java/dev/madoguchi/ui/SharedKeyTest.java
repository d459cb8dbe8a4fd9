package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** Whose deed a key does, where two buttons of a window have it. */
class SharedKeyTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void givesTheKeyBackWhenTheNoticeIsGone() throws Exception {
        FxThread.call(() -> {
            NoticeBox box = new NoticeBox("told");
            Button again = Deed.other("again", "もう一度", Shortcut.RETRY, () -> done.add("again"));
            Scene scene = new Scene(new VBox(again, box.root()));
            Notice notice = Notice.of(new Texts(Locale.JAPANESE), Tone.WARNING, "ui.rail.title");

            box.noticeProperty().set(Optional.of(notice.with("直す", () -> done.add("notice"))));
            f5(scene);
            box.noticeProperty().set(Optional.of(notice.with("別の直し方", () -> done.add("other"))));
            f5(scene);
            box.noticeProperty().set(Optional.empty());
            f5(scene);

            assertEquals(List.of("notice", "other", "again"), done);
            return true;
        });
    }

    @Test
    void doesTheDeedThatIsSeenAndCanAct() throws Exception {
        FxThread.call(() -> {
            Button older = Deed.other("older", "前", Shortcut.RETRY, () -> done.add("older"));
            Button newer = Deed.other("newer", "後", Shortcut.RETRY, () -> done.add("newer"));
            VBox part = new VBox(newer);
            Scene scene = new Scene(new VBox(older, part));

            f5(scene);
            newer.setDisable(true);
            f5(scene);
            newer.setDisable(false);
            part.setVisible(false);
            f5(scene);
            older.setDisable(true);
            f5(scene);

            assertEquals(List.of("newer", "older", "older"), done);
            return true;
        });
    }

    @Test
    void doesNothingForAButtonThatLeftTheWindow() throws Exception {
        FxThread.call(() -> {
            Button again = Deed.other("again", "もう一度", Shortcut.RETRY, () -> done.add("again"));
            VBox root = new VBox(again);
            Scene scene = new Scene(root);

            root.getChildren().clear();
            f5(scene);

            assertEquals(List.of(), done);
            assertEquals(0, scene.getAccelerators().size());
            return true;
        });
    }

    private static void f5(Scene scene) {
        scene.getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F5, false, false, false, false));
    }
}
