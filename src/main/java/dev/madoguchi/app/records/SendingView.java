package dev.madoguchi.app.records;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.io.File;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Shows every record that the city has not receipted, and why. */
public final class SendingView implements StepView {
    private final SendingViewModel model;
    private final Texts texts;
    private final RecordRow row;
    private final VBox root = new VBox();
    private final VBox records = new VBox();
    private final Label count = Lettering.body("");
    private final NoticeBox notice = new NoticeBox("sending-notice");
    private final Button home;
    private final Button export;
    private final Button carryOut;
    private final Button ending;
    private final Button retry;

    /**
     * Where the screen leads.
     *
     * @param carryOut records on a medium; empty for whoever may not
     * @param ending the end of the contract; empty for whoever may not
     */
    public record Ways(Runnable home, Optional<Runnable> carryOut, Optional<Runnable> ending) {}

    /**
     * @param mayExport whether who sits here may take the list away
     * @param zone whose time the records are shown in
     */
    public SendingView(SendingViewModel model, boolean mayExport, ZoneId zone, Texts texts, Ways ways) {
        this.model = model;
        this.texts = texts;
        row = new RecordRow(texts, zone);
        count.setId("sending-count");
        records.setId("sending-records");
        records.getStyleClass().add("records");
        Scrolling scroll = new Scrolling(records);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox panel = new VBox(count, scroll);
        panel.getStyleClass().add("panel");
        VBox.setVgrow(panel, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), panel);
        home = Deed.other("sending-home", texts.get("outbox.home"), Shortcut.BACK, ways.home());
        export = Deed.other("sending-export", texts.get("outbox.export"), this::chooseFile);
        export.setDisable(!mayExport);
        carryOut = way("sending-carry-out", "outbox.carryOut", ways.carryOut());
        ending = way("sending-ending", "outbox.ending", ways.ending());
        retry = Deed.big("sending-retry", texts.get("outbox.retry"), Shortcut.RETRY, model::retry);
        model.stateProperty().subscribe(this::show);
        Pulse.everySecond(root, model::tick);
    }

    private Button way(String id, String key, Optional<Runnable> way) {
        Button button = Deed.other(id, texts.get(key), way.orElse(() -> {}));
        button.setDisable(way.isEmpty());
        return button;
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("outbox.export"));
        chooser.setInitialFileName("sending.csv");
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.export(file.toPath());
        }
    }

    private void show(SendingState now) {
        notice.noticeProperty().set(now.notice());
        retry.setDisable(now.records().isEmpty());
        count.setText(texts.get("outbox.count", now.records().size()));
        records.getChildren()
                .setAll(
                        now.records().isEmpty()
                                ? List.of(Lettering.state(Tone.READY, texts.get("outbox.none")))
                                : now.records().stream().map(row::whole).toList());
    }

    @Override
    public String titleKey() {
        return "outbox.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home, export, carryOut, ending), List.of(retry));
    }

    @Override
    public Node first() {
        return retry;
    }

    @Override
    public void shown() {
        model.begin();
    }
}
