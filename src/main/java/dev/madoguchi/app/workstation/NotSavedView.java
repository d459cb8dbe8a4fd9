package dev.madoguchi.app.workstation;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Says that a step could not be written down; the visit stays in hand until it is. */
final class NotSavedView implements StepView {
    private final VBox root = new VBox();
    private final Button again;

    NotSavedView(Texts texts, Runnable retry) {
        NoticeBox notice = new NoticeBox("not-saved-notice");
        notice.noticeProperty().set(Optional.of(Notice.of(texts, Tone.STOPPED, "visit.notSaved")));
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root());
        again = Deed.main("not-saved-retry", texts.get("ui.retry"), Shortcut.RETRY, retry);
    }

    @Override
    public String titleKey() {
        return "visit.notSaved.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return Actions.onward(again);
    }

    @Override
    public Node first() {
        return again;
    }
}
