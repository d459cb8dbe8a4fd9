package dev.madoguchi.app.workstation;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Icon;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says how a visit ended, or that a step could not be written down, and offers the way on. */
final class EndedView implements StepView {
    private final VBox root = new VBox();
    private final NoticeBox notice = new NoticeBox("ended-notice");
    private final Button next;
    private final Button home;

    EndedView(Texts texts, Runnable nextVisitor, Runnable goHome) {
        Region mark = Icon.PERSON.node();
        mark.getStyleClass().add("icon-huge");
        VBox invitation = new VBox(mark, Lettering.heading(texts.get("visit.ended.next")));
        invitation.getStyleClass().addAll("panel", "invitation");
        VBox.setVgrow(invitation, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), invitation);
        next = Deed.main("ended-next", texts.get("home.next"), Shortcut.NEXT_VISITOR, nextVisitor);
        home = Deed.other("ended-home", texts.get("visit.home"), Shortcut.BACK, goHome);
    }

    /** What is told. */
    void tell(Notice told) {
        notice.noticeProperty().set(Optional.of(told));
    }

    @Override
    public String titleKey() {
        return "visit.ended";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(next));
    }

    @Override
    public Node first() {
        return next;
    }
}
