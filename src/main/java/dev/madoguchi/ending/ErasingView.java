package dev.madoguchi.ending;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases the workstation while two people look on, and shows what came of it; there is nothing behind this screen but the end. */
public final class ErasingView implements StepView {
    private static final Logger LOG = LoggerFactory.getLogger(ErasingView.class);

    private final Erasing erasing;
    private final ReportFolder folder;
    private final Background background;
    private final Texts texts;
    private final VBox root = new VBox();
    private final VBox facts = new VBox();
    private final NoticeBox notice = new NoticeBox("erasing-notice");
    private final Button again;
    private final Button end;

    /** @param endProgram nothing can be done here any more */
    public ErasingView(Erasing erasing, ReportFolder folder, Background background, Texts texts, Runnable endProgram) {
        this.erasing = erasing;
        this.folder = folder;
        this.background = background;
        this.texts = texts;
        facts.setId("erasing-facts");
        facts.getStyleClass().add("field-group");
        VBox panel = new VBox(facts);
        panel.getStyleClass().add("panel");
        Scrolling scroll = new Scrolling(panel);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), scroll);
        again = Deed.other("erasing-again", texts.get("ending.again"), Shortcut.RETRY, this::erase);
        end = Deed.main("erasing-end", texts.get("ending.endProgram"), Shortcut.NEXT, endProgram);
    }

    private void erase() {
        again.setDisable(true);
        end.setDisable(true);
        notice.noticeProperty().set(Optional.of(Notice.of(texts, Tone.WORKING, "ending.erasing")));
        background.run(() -> erasing.carryOut(folder), this::done, this::failed);
    }

    private void done(EraseReport report) {
        end.setDisable(false);
        notice.noticeProperty()
                .set(Optional.of(
                        report.clean()
                                ? Notice.of(texts, Tone.READY, "ending.erased", report.station())
                                : Notice.of(texts, Tone.WARNING, "ending.erasedFound", report.station())));
        List<Node> lines = new ArrayList<>();
        lines.add(Lettering.heading(texts.get("ending.handIn")));
        Label where = Lettering.value(folder.root().toString());
        where.setId("erasing-folder");
        lines.add(where);
        lines.add(Lettering.heading(texts.get("ending.report.steps")));
        report.steps().keySet().stream()
                .sorted()
                .map(step -> Lettering.state(Tone.READY, texts.get(step.messageKey())))
                .forEach(lines::add);
        report.found().forEach(found -> lines.add(Lettering.state(Tone.WARNING, found)));
        facts.getChildren().setAll(lines);
        end.requestFocus();
    }

    private void failed(Exception error) {
        again.setDisable(false);
        end.setDisable(false);
        if (error instanceof EndingException refused) {
            LOG.error("The erasure stopped: {}", refused.fault(), refused);
            notice.noticeProperty()
                    .set(Optional.of(
                            Notice.of(texts, Tone.STOPPED, refused.fault().messageKey())));
        } else {
            notice.noticeProperty().set(Optional.of(Trouble.of(error, LOG).notice(texts, DeviceKind.COMPUTER)));
        }
        facts.getChildren().setAll(Lettering.body(texts.get("ending.goOn", folder.root())));
    }

    @Override
    public String titleKey() {
        return "ending.erasingTitle";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(again), List.of(end));
    }

    @Override
    public Node first() {
        return root;
    }

    @Override
    public void shown() {
        erase();
    }
}
