package dev.madoguchi.publishing.station;

import dev.madoguchi.publishing.station.PublishedState.Telling;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows what the city has published to this station on the left, and the proposals to it on the right. */
public final class PublishedView implements StepView {
    private final PublishedViewModel model;
    private final Texts texts;
    private final PublishedLines lines;
    private final ProposalForm form;
    private final VBox documents = new VBox();
    private final VBox proposals = new VBox();
    private final NoticeBox notice = new NoticeBox("published-notice");
    private final VBox root = new VBox();
    private final Button back;
    private final Button send;

    /**
     * @param zone whose days are shown
     * @param goBack leaves the screen
     */
    public PublishedView(PublishedViewModel model, ZoneId zone, Texts texts, Runnable goBack) {
        this.model = model;
        this.texts = texts;
        this.lines = new PublishedLines(texts, zone);
        this.form = new ProposalForm(model, texts);
        documents.setId("published-documents");
        documents.getStyleClass().add("field-group");
        proposals.setId("published-proposals");
        proposals.getStyleClass().add("field-group");
        VBox left = panel("publishing.documents", scrolled(documents));
        VBox right = panel("publishing.proposals", form.root(), scrolled(proposals));
        HBox columns = new Columns(left, right);
        for (VBox side : List.of(left, right)) {
            side.getStyleClass().add("half");
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        back = Deed.other("published-back", texts.get("publishing.back"), Shortcut.BACK, goBack);
        send = Deed.main("published-send", texts.get("publishing.send"), Shortcut.NEXT, form::send);
        send.setDefaultButton(false);
        send.disableProperty().bind(form.blocked());
        model.stateProperty().subscribe(this::show);
    }

    private static ScrollPane scrolled(VBox content) {
        Scrolling pane = new Scrolling(content);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private VBox panel(String titleKey, Node... content) {
        VBox panel = new VBox(Lettering.heading(texts.get(titleKey)));
        panel.getChildren().addAll(content);
        panel.getStyleClass().add("panel");
        return panel;
    }

    private void show(PublishedState now) {
        documents.getChildren().setAll(lines.documents(now, LocalDate.now(lines.zone())));
        proposals.getChildren().setAll(lines.proposals(now));
        notice.noticeProperty().set(notice(now));
        if (now.telling() == Telling.PROPOSED) {
            form.clear();
        }
    }

    private Optional<Notice> notice(PublishedState now) {
        return switch (now.telling()) {
            case NOTHING ->
                now.doubts().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Notice.of(texts, Tone.WARNING, "publishing.doubted"));
            case WORKING -> Optional.of(Notice.of(texts, Tone.WORKING, "publishing.writing"));
            case PROPOSED -> Optional.of(Notice.of(texts, Tone.READY, "publishing.proposed"));
            case FAILED -> Optional.of(Notice.of(texts, Tone.STOPPED, "publishing.failed"));
        };
    }

    @Override
    public String titleKey() {
        return "publishing.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back), List.of(send));
    }

    @Override
    public Node first() {
        return form.first();
    }

    @Override
    public void shown() {
        model.look();
    }

    @Override
    public void hidden() {
        model.leave();
    }
}
