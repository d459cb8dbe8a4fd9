package dev.madoguchi.slip;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.DeviceNotice;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for a look at the paper of each slip that was not confirmed; takes no room where there is none. */
public final class OpenJobsPanel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d HH:mm");

    /** The oldest; when they are answered the next ones come. */
    private static final int MOST_ROWS = 4;

    private final OpenJobsViewModel model;
    private final Texts texts;
    private final ZoneId zone;
    private final VBox root = new VBox();
    private final VBox jobs = new VBox();

    /** @param zone whose time the slips are shown in */
    public OpenJobsPanel(OpenJobsViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
        NoticeBox notice = new NoticeBox("slip-notice");
        notice.noticeProperty().bind(model.stateProperty().map(this::notice));
        jobs.getStyleClass().add("field-group");
        root.setId("slip-open");
        root.getStyleClass().add("panel");
        root.getChildren()
                .setAll(
                        Lettering.heading(texts.get("slip.open")),
                        Lettering.body(texts.get("slip.look")),
                        jobs,
                        notice.root());
        model.stateProperty().subscribe(this::show);
    }

    public VBox root() {
        return root;
    }

    /** Looks again; called every second while it is seen. */
    public void tick() {
        model.tick();
    }

    private void show(OpenJobsViewModel.State now) {
        boolean any = !now.jobs().isEmpty()
                || now.last()
                        .filter(last -> !(last instanceof PrintOutcome.Printed))
                        .isPresent();
        root.setVisible(any);
        root.setManaged(any);
        jobs.getChildren()
                .setAll(now.jobs().stream()
                        .limit(MOST_ROWS)
                        .map(job -> row(job, now.printing()))
                        .toList());
    }

    private Node row(PrintJob job, boolean printing) {
        String begun = TIME.format(job.begunAt().atZone(zone));
        var words = Lettering.body(texts.get("slip.job", texts.get("slip.kind." + job.kind()), job.label(), begun));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button seen = Deed.other("slip-seen-" + job.label(), texts.get("slip.seen"), () -> model.seen(job));
        Button again = Deed.other("slip-again-" + job.label(), texts.get("slip.printAgain"), () -> model.again(job));
        Button dropped = Deed.other("slip-dropped-" + job.label(), texts.get("slip.dropped"), () -> model.dropped(job));
        dropped.setMinWidth(Button.USE_PREF_SIZE);
        dropped.setDisable(printing);
        seen.setMinWidth(Button.USE_PREF_SIZE);
        again.setMinWidth(Button.USE_PREF_SIZE);
        seen.setDisable(printing);
        again.setDisable(printing || !model.mayReprint());
        HBox row = new HBox(words, seen, again, dropped);
        row.getStyleClass().add("slip-job");
        return row;
    }

    private Optional<Notice> notice(OpenJobsViewModel.State now) {
        if (now.printing()) {
            return Optional.of(Notice.of(Tone.WORKING, texts.get("slip.printing"), ""));
        }
        return now.last().map(outcome -> switch (outcome) {
            case PrintOutcome.Printed printed -> Notice.of(texts, Tone.READY, "printer.printed");
            case PrintOutcome.NotPrinted not -> DeviceNotice.of(texts, DeviceKind.PRINTER, not.fault());
            case PrintOutcome.Unknown unknown -> Notice.of(texts, Tone.WARNING, unknown.messageKey());
        });
    }
}
