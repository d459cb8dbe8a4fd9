package dev.madoguchi.app.workstation;

import static java.util.stream.Collectors.joining;

import dev.madoguchi.closing.ToClose;
import dev.madoguchi.paperwork.Due;
import dev.madoguchi.publishing.station.NewsPanel;
import dev.madoguchi.role.Act;
import dev.madoguchi.roster.ChangesDesk;
import dev.madoguchi.roster.Gap;
import dev.madoguchi.roster.RosterWords;
import dev.madoguchi.slip.OpenJobsPanel;
import dev.madoguchi.store.Health;
import dev.madoguchi.ui.Columns;
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
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_ROWS = 6;
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
    private final Button menu;
    private final Button papers;
    private final Button written;
    private final VBox due = new VBox();
    private final Button sending;
    private final Label closed = Lettering.note("");
    private final NoticeBox clock = new NoticeBox("home-clock");

    /**
     * @param slips asks for a look at the paper of slips that were not confirmed
     * @param news what the city wants known
     * @param zone whose time the records are shown in
     */
    HomeView(HomeViewModel model, OpenJobsPanel slips, NewsPanel news, Health health, ZoneId zone, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
        row = new RecordRow(texts, zone);
        NoticeBox notice = new NoticeBox("home-notice");
        notice.noticeProperty()
                .bind(model.stateProperty().map(now -> toClose(now).or(() -> told(health))));
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
        sending = Deed.other(
                "home-sending", texts.get("home.sending"), model.ways().sending());
        VBox sealed = panel("home.records", counts, sending, records);
        HBox.setHgrow(sealed, Priority.ALWAYS);
        HBox columns = new Columns(left, sealed);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        closed.setId("home-closed");
        root.getChildren().setAll(notice.root(), clock.root(), news.root(), slips.root(), closed, columns);
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
        menu = Deed.other(
                "home-menu", texts.get("home.menu"), Shortcut.MENU, model.ways().menu());
        papers = Deed.other(
                "home-papers",
                texts.get("home.papers"),
                Shortcut.PAPERS,
                model.ways().papers());
        written = Deed.other(
                "home-written",
                texts.get("home.written"),
                Shortcut.RECORDS,
                model.ways().records());
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
        return new Actions(List.of(closing, papers, written, menu), List.of(queue, next));
    }

    @Override
    public Node first() {
        return next;
    }

    /** A deputy may do more or less than when the screen was last seen. */
    @Override
    public void shown() {
        Map<Button, Act> deeds = new LinkedHashMap<>();
        deeds.put(next, Act.RECEIVE);
        deeds.put(queue, Act.CALL);
        deeds.put(papers, Act.HAND_IN_PAPERS);
        deeds.put(written, Act.KEEP_RECORDS);
        deeds.put(closing, Act.CLOSE_DAY);
        deeds.forEach((button, act) -> button.setDisable(!model.ways().may(act)));
        String sentence = deeds.entrySet().stream()
                .filter(deed -> deed.getKey().isDisabled())
                .map(deed -> texts.get(
                        "home.closedDeed",
                        texts.get(deed.getValue().messageKey()),
                        new RoleNames(texts).of(model.ways().permit().holders(deed.getValue()))))
                .collect(joining("　"));
        closed.setText(sentence.isEmpty() ? "" : texts.get("home.closed", sentence));
        closed.setVisible(!sentence.isEmpty());
        closed.setManaged(!sentence.isEmpty());
    }

    private VBox panel(String titleKey, Node... content) {
        VBox panel = new VBox(Lettering.heading(texts.get(titleKey)));
        panel.getChildren().addAll(content);
        panel.getStyleClass().add("panel");
        return panel;
    }

    private void show(HomeState now) {
        clock.noticeProperty().set(now.clockOff().map(this::clockNotice));
        drafts.getChildren()
                .setAll(
                        now.drafts().isEmpty()
                                ? List.of(Lettering.body(texts.get("home.noDrafts")))
                                : now.drafts().stream().map(this::draft).toList());
        due.getChildren().setAll(due(now));
        counts.setText(texts.get("home.counts", now.records().size(), now.receipted()));
        records.getChildren()
                .setAll(now.records().stream().limit(MOST_ROWS).map(row::of).toList());
    }

    private List<Node> due(HomeState state) {
        Due now = state.papers();
        List<Node> lines = new ArrayList<>();
        if (!state.gaps().isEmpty()) {
            HBox gap = Lettering.state(Tone.WARNING, gap(state.gaps()));
            gap.setId("home-gap");
            lines.add(gap);
        }
        staffChanges(state.changes()).ifPresent(lines::add);
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

    private Optional<Node> staffChanges(ChangesDesk.Owed owed) {
        return owed.due().map(due -> {
            Duration left = Duration.between(LocalDateTime.now(zone), due);
            int times = owed.changes().size();
            HBox line = left.isNegative()
                    ? Lettering.state(Tone.STOPPED, texts.get("home.staffChangesLate", times))
                    : Lettering.state(
                            Tone.PERSON,
                            texts.get("home.staffChanges", times, Span.of(left).told(texts)));
            line.setId("home-staff-changes");
            return line;
        });
    }

    private String gap(List<Gap> gaps) {
        String first = new RosterWords(texts).gap(gaps.getFirst());
        return gaps.size() == 1 ? texts.get("home.gap", first) : texts.get("home.gaps", first, gaps.size() - 1);
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

    private Notice clockNotice(Duration ahead) {
        String key = ahead.isNegative() ? "home.clockBehind" : "home.clockAhead";
        return Notice.of(texts, Tone.WARNING, key, Span.of(ahead.abs()).told(texts));
    }

    /** A day that was never closed, or a clock that cannot be right, is said before anything else. */
    private Optional<Notice> toClose(HomeState now) {
        return now.toClose().flatMap(first -> switch (first) {
            case ToClose.Today today -> Optional.empty();
            case ToClose.Earlier earlier ->
                Optional.of(Notice.of(
                                texts,
                                Tone.WARNING,
                                model.ways().may(Act.CLOSE_DAY) ? "home.notClosed" : "home.notClosedByClerk",
                                earlier.day())
                        .with(texts.get("home.closing"), model.ways().closing()));
            case ToClose.ClockSetBack back ->
                Optional.of(Notice.of(texts, Tone.STOPPED, "home.clockSetBack", back.day(), back.latest()));
        });
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
