package dev.madoguchi.paper;

import dev.madoguchi.municipality.Route;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the paper step: what to explain on the left of the mind, what to hand over in the hand. */
public final class PaperView implements StepView {
    private final PaperViewModel model;
    private final FormPrintViewModel forms;
    private final Texts texts;
    private final VBox root = new VBox();
    private final Button print;
    private final Button next;
    private final Button without;

    /** @param forms the printing of the papers that go with a paper form */
    public PaperView(PaperViewModel model, FormPrintViewModel forms, OffsetViewModel offset, Texts texts) {
        this.model = model;
        this.forms = forms;
        this.texts = texts;
        ObservableValue<PaperStep> step = model.stepProperty();
        NoticeBox notice = new NoticeBox("paper-notice");
        notice.noticeProperty().bind(step.map(this::notice));

        print = Deed.other("paper-print", texts.get("paper.print"), Shortcut.PRINT, model::print);
        print.disableProperty().bind(step.map(PaperStep.Printing.class::isInstance));
        VBox copy = copy(print);
        HBox columns = new Columns();
        VBox explaining = new ChecklistPanel(model, texts).root();
        VBox photo = new PhotoPrintPanel(model.photos(), model.ruler(), texts).root();
        VBox form = new FormPrintPanel(forms, offset, texts).root();
        ObservableValue<Boolean> formNeeded = forms.routeProperty()
                .map(route -> route.filter(Route::needsPaperForm).isPresent());
        Runnable arrange = () -> {
            boolean photoToo = model.photos().neededProperty().get();
            if (photoToo && formNeeded.getValue()) {
                arrange(columns, List.of(explaining, photo), List.of(copy, form));
            } else if (photoToo || formNeeded.getValue()) {
                arrange(columns, List.of(explaining, copy), List.of(photoToo ? photo : form));
            } else {
                arrange(columns, List.of(explaining), List.of(copy));
            }
        };
        model.photos().neededProperty().subscribe(arrange);
        formNeeded.subscribe(now -> arrange.run());
        root.getStyleClass().add("step");
        NoticeBox held = new NoticeBox("paper-held");
        held.noticeProperty().bind(model.photos().spool().stateProperty().map(now -> now.notice(texts)));
        root.getChildren().setAll(notice.root(), held.root(), columns);

        next = Deed.main("paper-next", texts.get("paper.next"), Shortcut.NEXT, model::handOver);
        next.disableProperty().bind(step.map(now -> !(now instanceof PaperStep.Printed)));
        next.disabledProperty().subscribe(this::offer);
        without = Deed.other("paper-without", texts.get("paper.without"), model::handOver);
        without.disableProperty().bind(step.map(now -> !(now instanceof PaperStep.NotPrinted)));
    }

    private VBox copy(Button printing) {
        VBox copy = new VBox(
                Lettering.heading(texts.get("paper.copy.heading")),
                Lettering.body(texts.get("paper.copy.about")),
                printing);
        copy.getStyleClass().addAll("panel", "half");
        copy.setMinHeight(Region.USE_PREF_SIZE);
        return copy;
    }

    /** The keyboard goes to the big button when there is a paper to hand over. */
    private void offer(boolean waits) {
        if (!waits) {
            next.requestFocus();
        }
    }

    @Override
    public String titleKey() {
        return "paper.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(without), List.of(next));
    }

    @Override
    public Node first() {
        return print;
    }

    @Override
    public ObservableValue<String> blocked() {
        return model.stepProperty().map(now -> now instanceof PaperStep.Ready ? texts.get("paper.open") : "");
    }

    @Override
    public void shown() {
        model.begin();
        forms.begin();
    }

    @Override
    public void hidden() {
        model.forget();
        forms.begin();
    }

    /** Two halves, each with one panel over the other; the last one reaches down to the end. */
    private static void arrange(HBox columns, List<VBox> left, List<VBox> right) {
        columns.getChildren().clear();
        for (List<VBox> panels : List.of(left, right)) {
            panels.forEach(panel -> VBox.setVgrow(panel, Priority.NEVER));
            VBox.setVgrow(panels.getLast(), Priority.ALWAYS);
            VBox half = new VBox();
            half.getChildren().setAll(panels);
            half.getStyleClass().addAll("papers", "half");
            HBox.setHgrow(half, Priority.ALWAYS);
            columns.getChildren().add(half);
        }
    }

    private Optional<Notice> notice(PaperStep now) {
        return switch (now) {
            case PaperStep.Ready ready -> Optional.empty();
            case PaperStep.Printing printing -> Optional.of(Notice.of(Tone.WORKING, texts.get("paper.printing"), ""));
            case PaperStep.Printed printed -> Optional.of(Notice.of(texts, Tone.READY, "paper.printed"));
            case PaperStep.NotPrinted failed ->
                Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER, model::print));
        };
    }
}
