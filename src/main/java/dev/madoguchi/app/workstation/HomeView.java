package dev.madoguchi.app.workstation;

import dev.madoguchi.paperwork.Due;
import dev.madoguchi.slip.OpenJobsPanel;
import dev.madoguchi.store.Health;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.visit.OpenDraft;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the home screen: drafts to go on with on the left, the truth about every sealed record on the right. */
final class HomeView implements StepView {
    private static final int MOST_ROWS = 7;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final HomeViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final VBox drafts = new VBox();
    private final VBox records = new VBox();
    private final Label counts = Lettering.body("");
    private final RecordRow row;
    private final ZoneId zone;
    private final Button next;
    private final Button queue;
    private final Button closing;
    private final Button machine;
    private final Button papers;
    private final Button people;
    private final VBox due = new VBox();
    private final Button month;

    /**
     * @param slips asks for a look at the paper of slips that were not confirmed
     * @param zone whose time the records are shown in
     */
    HomeView(HomeViewModel model, OpenJobsPanel slips, Health health, ZoneId zone, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
        row = new RecordRow(texts, zone);
        NoticeBox notice = new NoticeBox("home-notice");
        notice.noticeProperty().set(told(health));
        drafts.setId("home-drafts");
        drafts.getStyleClass().add("field-group");
        records.setId("home-records");
        records.getStyleClass().add("records");
        counts.setId("home-counts");
        VBox open = panel("home.drafts", drafts);
        due.setId("home-due");
        due.getStyleClass().add("field-group");
        VBox left = new VBox(open, panel("home.papers", due));
        left.getStyleClass().addAll("home-drafts", "papers");
        VBox sealed = panel("home.records", counts, records);
        HBox.setHgrow(sealed, Priority.ALWAYS);
        HBox columns = new HBox(left, sealed);
        columns.getStyleClass().add("columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), slips.root(), columns);
        next = Deed.main(
                "home-next",
                texts.get("home.next"),
                Shortcut.NEXT_VISITOR,
                model.ways().nextVisitor());
        queue = Deed.other(
                "home-queue",
                texts.get("home.queue"),
                Shortcut.QUEUE,
                model.ways().queue());
        closing = Deed.other(
                "home-closing",
                texts.get("home.closing"),
                Shortcut.CLOSING,
                model.ways().closing());
        machine = Deed.other(
                "home-machine", texts.get("home.machine"), model.ways().machine());
        papers = Deed.other(
                "home-papers",
                texts.get("home.papers"),
                Shortcut.PAPERS,
                model.ways().papers());
        closing.setDisable(!model.ways().mayClose());
        people =
                Deed.other("home-people", texts.get("home.people"), model.ways().people());
        people.setDisable(!model.ways().mayClose());
        month = Deed.other("home-month", texts.get("home.month"), model.ways().month());
        model.stateProperty().subscribe(this::show);
        Pulse.everySecond(root, () -> {
            model.tick();
            slips.tick();
        });
    }

    @Override
    public String titleKey() {
        return "home.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(closing, papers, machine, month, people), List.of(queue, next));
    }

    @Override
    public Node first() {
        return next;
    }

    private VBox panel(String titleKey, Node... content) {
        VBox panel = new VBox(Lettering.heading(texts.get(titleKey)));
        panel.getChildren().addAll(content);
        panel.getStyleClass().add("panel");
        return panel;
    }

    private void show(HomeState now) {
        drafts.getChildren()
                .setAll(
                        now.drafts().isEmpty()
                                ? List.of(Lettering.body(texts.get("home.noDrafts")))
                                : now.drafts().stream().map(this::draft).toList());
        due.getChildren().setAll(due(now.papers()));
        counts.setText(texts.get("home.counts", now.records().size(), now.receipted()));
        records.getChildren()
                .setAll(now.records().stream().limit(MOST_ROWS).map(row::of).toList());
    }

    private List<Node> due(Due now) {
        List<Node> lines = new ArrayList<>();
        if (now.entries() > 0) {
            lines.add(Lettering.state(Tone.PERSON, texts.get("home.dueEntries", now.entries())));
        }
        if (now.papers() > 0) {
            lines.add(Lettering.state(Tone.PERSON, texts.get("home.duePapers", now.papers())));
        }
        if (now.low() > 0) {
            lines.add(Lettering.state(Tone.WARNING, texts.get("home.low", now.low())));
        }
        return lines.isEmpty() ? List.of(Lettering.body(texts.get("home.nothingDue"))) : lines;
    }

    private Node draft(OpenDraft draft) {
        String words = texts.get("home.resume", draft.ticket(), texts.get("visit.stage." + draft.stage()));
        Button resume = Deed.other(
                "home-resume-" + draft.ticket(),
                words,
                () -> model.ways().resume().accept(draft.id()));
        resume.setMaxWidth(Double.MAX_VALUE);
        return resume;
    }

    private Optional<Notice> told(Health health) {
        return switch (health) {
            case Health.Fresh fresh -> Optional.empty();
            case Health.Sound sound -> Optional.empty();
            case Health.RebuiltFromBackup rebuilt ->
                Optional.of(Notice.of(
                        texts,
                        Tone.WARNING,
                        "home.rebuilt",
                        TIME.format(rebuilt.backup().atZone(zone))));
        };
    }
}
