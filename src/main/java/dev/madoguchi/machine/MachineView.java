package dev.madoguchi.machine;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.municipality.MachineRule;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.DeviceNotice;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the check of the ticket machine: the items on the left, numbers and tickets that are left on the right. */
public final class MachineView implements StepView {
    private final MachineViewModel model;
    private final MachineWords words;
    private final Texts texts;
    private final VBox root = new VBox();
    private final VBox items = new VBox();
    private final RemainingPanel remaining;
    private final Button trial;
    private final Button other;
    private final Button home;
    private final Button confirm;

    public MachineView(MachineViewModel model, MachineWords words, Texts texts, Runnable goHome) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        remaining = new RemainingPanel(model, words, texts);
        ObservableValue<MachineStep> step = model.stepProperty();
        NoticeBox notice = new NoticeBox("machine-notice");
        notice.noticeProperty().bind(step.map(this::notice));
        items.setId("machine-items");
        items.getStyleClass().add("field-group");
        VBox left = new VBox(
                Lettering.following(Lettering.heading(""), step.map(now -> texts.get("machine.of." + now.kind()))),
                items);
        left.getStyleClass().add("panel");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox columns = new Columns(left, remaining.root());
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);

        trial = Deed.other("machine-trial", texts.get("machine.trial"), Shortcut.PRINT, model::tryPrinter);
        trial.disableProperty().bind(step.map(now -> !(now instanceof MachineStep.Checking)));
        other = Deed.other("machine-other", texts.get("machine.other"), this::other);
        other.disableProperty().bind(step.map(MachineStep.Working.class::isInstance));
        home = Deed.other("machine-home", texts.get("machine.home"), Shortcut.BACK, goHome);
        confirm = Deed.main("machine-confirm", texts.get("machine.confirm"), Shortcut.NEXT, model::confirm);
        confirm.disableProperty().bind(step.map(now -> !complete(now)));
        step.subscribe(this::show);
    }

    @Override
    public String titleKey() {
        return "machine.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home, other), List.of(trial, confirm));
    }

    @Override
    public Node first() {
        return home;
    }

    @Override
    public ObservableValue<String> blocked() {
        return model.stepProperty()
                .map(now -> now instanceof MachineStep.Checking && !complete(now) ? texts.get("machine.open") : "");
    }

    private boolean complete(MachineStep now) {
        return now instanceof MachineStep.Checking checking && model.complete(checking);
    }

    private void other() {
        model.begin(
                switch (model.stepProperty().get().kind()) {
                    case OPENING -> CheckKind.CLOSING;
                    case CLOSING -> CheckKind.OPENING;
                });
    }

    private void show(MachineStep now) {
        if (now instanceof MachineStep.Checking checking) {
            showItems(checking);
            remaining.show(checking);
        } else if (now instanceof MachineStep.Confirmed) {
            items.getChildren().clear();
            remaining.clear();
        }
    }

    /** Boxes that are there stay, so that the keyboard does too. */
    private void showItems(MachineStep.Checking now) {
        List<MachineRule.Item> all = model.items(now.kind());
        boolean same =
                items.getChildren().size() == all.size() && now.kind().name().equals(items.getUserData());
        if (!same) {
            items.setUserData(now.kind().name());
            items.getChildren().clear();
            for (int at = 0; at < all.size(); at++) {
                items.getChildren().add(row(at, all.get(at)));
            }
        }
        for (int at = 0; at < all.size(); at++) {
            ItemRow row = (ItemRow) items.getChildren().get(at);
            row.show(now.ticked().contains(at), words.finding(all.get(at), now));
        }
    }

    private ItemRow row(int at, MachineRule.Item item) {
        return new ItemRow(at, item.text(), on -> model.tick(at, on));
    }

    private Optional<Notice> notice(MachineStep now) {
        return switch (now) {
            case MachineStep.Working working -> Optional.of(Notice.of(Tone.WORKING, texts.get("machine.working"), ""));
            case MachineStep.NotDone failed -> Optional.of(Notice.of(texts, Tone.STOPPED, "machine.notDone"));
            case MachineStep.Checking checking -> checking.trial().flatMap(this::trouble);
            case MachineStep.Confirmed done ->
                Optional.of(trouble(done.outcome())
                        .map(notice -> notice.with(texts.get("machine.again"), model::printAgain))
                        .orElseGet(() -> Notice.of(texts, Tone.READY, "machine.done." + done.kind())));
        };
    }

    /** What went wrong with a slip; empty where it is printed. */
    private Optional<Notice> trouble(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed printed -> Optional.empty();
            case PrintOutcome.NotPrinted not -> Optional.of(DeviceNotice.of(texts, DeviceKind.PRINTER, not.fault()));
            case PrintOutcome.Unknown unknown -> Optional.of(Notice.of(texts, Tone.WARNING, unknown.messageKey()));
        };
    }
}
