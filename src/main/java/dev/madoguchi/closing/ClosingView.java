package dev.madoguchi.closing;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows closing: the stages of the day on the left, the deed that is next on the right; others cannot be pressed. */
public final class ClosingView implements StepView {
    private final ClosingViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final VBox stages = new VBox();
    private final TextField pages = new TextField();
    private final TextField witness = new TextField();
    private final Button print;
    private final Button home;
    private final Button certify;

    /** @param goHome leaves closing; it can be gone on with at any point */
    public ClosingView(ClosingViewModel model, Texts texts, Runnable goHome) {
        this.model = model;
        this.texts = texts;
        ObservableValue<ClosingStep> step = model.stepProperty();
        NoticeBox notice = new NoticeBox("closing-notice");
        notice.noticeProperty().bind(step.map(this::notice));
        stages.setId("closing-stages");
        stages.getStyleClass().add("field-group");
        step.subscribe(this::show);
        print = Deed.other("closing-print", texts.get("closing.print"), model::printLedger);
        allow(print, step, ClosingStage.OPEN, ClosingStage.LEDGER_WRITTEN, ClosingStage.LEDGER_CONFIRMED);
        HBox columns = new HBox(panel("closing.stages", stages), panel("closing.deeds", deeds(step)));
        columns.getStyleClass().add("columns");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        home = Deed.other("closing-home", texts.get("closing.home"), Shortcut.BACK, goHome);
        certify = Deed.main("closing-certify", texts.get("closing.certify"), Shortcut.NEXT, model::certify);
        allow(certify, step, ClosingStage.SCANNED);
    }

    @Override
    public String titleKey() {
        return "closing.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(certify));
    }

    @Override
    public Node first() {
        return print;
    }

    @Override
    public void shown() {
        pages.clear();
        witness.clear();
        model.look();
    }

    private VBox deeds(ObservableValue<ClosingStep> step) {
        Button confirm = Deed.other("closing-confirm", texts.get("closing.confirm"), this::confirm);
        allow(confirm, step, ClosingStage.LEDGER_WRITTEN);
        Button erase = Deed.grave("closing-erase", texts.get("closing.erase"), () -> model.erase(witness.getText()));
        allow(erase, step, ClosingStage.LEDGER_CONFIRMED, ClosingStage.ERASING, ClosingStage.ERASED);
        Button again = Deed.other("closing-search", texts.get("closing.searchAgain"), model::searchAgain);
        allow(again, step, ClosingStage.SCANNED);
        VBox deeds = new VBox(
                print,
                Field.of("closing-pages", texts.get("closing.pages"), pages),
                confirm,
                Field.of("closing-witness", texts.get("closing.witness"), witness),
                erase,
                again);
        deeds.getStyleClass().add("field-group");
        return deeds;
    }

    /** Enabled exactly while the day stands at one of these stages and nothing is being done. */
    private static void allow(Button deed, ObservableValue<ClosingStep> step, ClosingStage... when) {
        List<ClosingStage> allowed = List.of(when);
        deed.disableProperty()
                .bind(step.map(now -> !(now instanceof ClosingStep.Ready ready
                        && ready.blockers().isEmpty()
                        && allowed.contains(ready.state().stage()))));
    }

    private void confirm() {
        String typed = pages.getText().strip();
        model.confirm(typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1);
    }

    private VBox panel(String titleKey, Node content) {
        VBox panel = new VBox(Lettering.heading(texts.get(titleKey)), content);
        panel.getStyleClass().add("panel");
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private void show(ClosingStep now) {
        if (now instanceof ClosingStep.Ready ready) {
            stages.getChildren().clear();
            for (ClosingStage stage : ClosingStage.values()) {
                boolean reached = stage.compareTo(ready.state().stage()) <= 0;
                Tone tone = reached ? Tone.READY : Tone.PERSON;
                Label name = Lettering.body(texts.get(stage.messageKey()));
                HBox row = new HBox(tone.icon().node(), name);
                row.getStyleClass().addAll("strip-cell", tone.styleClass());
                stages.getChildren().add(row);
            }
        }
    }

    private Optional<Notice> notice(ClosingStep now) {
        return switch (now) {
            case ClosingStep.Working working -> Optional.of(Notice.of(Tone.WORKING, texts.get("closing.working"), ""));
            case ClosingStep.Failed failed ->
                Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER, model::look));
            case ClosingStep.Ready ready -> ready(ready);
        };
    }

    private Optional<Notice> ready(ClosingStep.Ready ready) {
        if (ready.refused().isPresent()) {
            return Optional.of(
                    Notice.of(texts, Tone.WARNING, ready.refused().get().messageKey()));
        }
        if (!ready.blockers().isEmpty()) {
            Blocker first = ready.blockers().getFirst();
            return Optional.of(Notice.of(texts, Tone.PERSON, first.reason().messageKey())
                    .with(texts.get("ui.retry"), model::look));
        }
        return ready.state() instanceof ClosingState.Certified
                ? Optional.of(Notice.of(texts, Tone.READY, "closing.closed"))
                : Optional.empty();
    }
}
