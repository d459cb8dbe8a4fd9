package dev.madoguchi.app.workstation;

import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.store.StoreException;
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

/** Says why a person who signed in cannot work: the store, the enrolment or the fonts. */
final class NotOpenedView implements StepView {
    private final VBox root = new VBox();
    private final Button back;

    NotOpenedView(Texts texts, Exception error, Runnable again) {
        NoticeBox notice = new NoticeBox("not-opened-notice");
        notice.noticeProperty().set(Optional.of(Notice.of(texts, Tone.STOPPED, key(error))));
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root());
        back = Deed.main("not-opened-back", texts.get("ui.retry"), Shortcut.RETRY, again);
    }

    private static String key(Exception error) {
        return switch (error) {
            case StoreException store -> "store." + store.fault();
            case EarlierPracticeException earlier -> "practice.earlier";
            case FontsMissingException fonts -> "paper.fontsMissing";
            default -> "visit.notOpened";
        };
    }

    @Override
    public String titleKey() {
        return "visit.notOpened.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return Actions.onward(back);
    }

    @Override
    public Node first() {
        return back;
    }
}
