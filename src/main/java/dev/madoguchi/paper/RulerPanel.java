package dev.madoguchi.paper;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Shows the measuring of a printer: the ruler's button, two lengths to type, and what became of it. */
final class RulerPanel {
    private final Texts texts;
    private final VBox root = new VBox();

    RulerPanel(RulerViewModel model, Texts texts) {
        this.texts = texts;
        Button print = Deed.other("ruler-print", texts.get("paper.ruler.print"), model::print);
        TextField across = new TextField();
        TextField down = new TextField();
        Button keep = Deed.other(
                "ruler-keep", texts.get("paper.ruler.keep"), () -> model.keep(across.getText(), down.getText()));
        var working = model.stepProperty().map(RulerStep.Working.class::isInstance);
        print.disableProperty().bind(working);
        keep.disableProperty()
                .bind(across.textProperty().isEmpty().or(down.textProperty().isEmpty()));
        NoticeBox notice = new NoticeBox("ruler-notice");
        notice.noticeProperty().bind(model.stepProperty().map(this::notice));
        FlowPane row = new FlowPane(
                print,
                Field.of("ruler-across", texts.get("paper.ruler.across"), across),
                Field.of("ruler-down", texts.get("paper.ruler.down"), down),
                keep);
        row.getStyleClass().add("ruler-row");
        root.getChildren().setAll(Lettering.note(texts.get("paper.ruler.about")), row, notice.root());
        root.getStyleClass().add("ruler");
    }

    VBox root() {
        return root;
    }

    private Optional<Notice> notice(RulerStep now) {
        return switch (now) {
            case RulerStep.Ready ready -> Optional.empty();
            case RulerStep.Working working -> Optional.of(Notice.of(texts, Tone.WORKING, "paper.ruler.printing"));
            case RulerStep.Printed printed ->
                Optional.of(Notice.of(
                        Tone.PERSON,
                        texts.get("paper.ruler.printed"),
                        texts.get(
                                "paper.ruler.then",
                                printed.sheet().rulerAcross(),
                                printed.sheet().rulerDown())));
            case RulerStep.Kept kept ->
                Optional.of(Notice.of(
                        texts,
                        Tone.READY,
                        "paper.ruler.kept",
                        percent(kept.scale().x()),
                        percent(kept.scale().y())));
            case RulerStep.Implausible refused ->
                Optional.of(Notice.of(texts, Tone.WARNING, "paper.ruler.implausible"));
            case RulerStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER));
        };
    }

    private static String percent(double scale) {
        return "%.1f".formatted(scale * 100);
    }
}
