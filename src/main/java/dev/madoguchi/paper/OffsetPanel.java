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

/** Shows the measuring of where a printer draws: the page's button, two lengths to type, and what became of it. */
final class OffsetPanel {
    private final Texts texts;
    private final VBox root = new VBox();

    OffsetPanel(OffsetViewModel model, Texts texts) {
        this.texts = texts;
        Button print = Deed.other("offset-print", texts.get("paper.offset.print"), model::print);
        TextField across = new TextField();
        TextField down = new TextField();
        Button keep = Deed.other(
                "offset-keep", texts.get("paper.offset.keep"), () -> model.keep(across.getText(), down.getText()));
        print.disableProperty().bind(model.stepProperty().map(OffsetStep.Working.class::isInstance));
        var measuring = model.stepProperty()
                .map(now -> now instanceof OffsetStep.Printed || now instanceof OffsetStep.Implausible);
        keep.disableProperty().bind(measuring.map(now -> !now));
        NoticeBox notice = new NoticeBox("offset-notice");
        notice.noticeProperty().bind(model.stepProperty().map(this::notice));
        FlowPane row = new FlowPane(
                print,
                Field.of("offset-across", texts.get("paper.offset.across"), across),
                Field.of("offset-down", texts.get("paper.offset.down"), down),
                keep);
        row.getStyleClass().add("ruler-row");
        root.getChildren().setAll(Lettering.note(texts.get("paper.offset.about")), row, notice.root());
        root.getStyleClass().add("ruler");
    }

    VBox root() {
        return root;
    }

    private Optional<Notice> notice(OffsetStep now) {
        return switch (now) {
            case OffsetStep.Ready ready -> Optional.empty();
            case OffsetStep.Working working -> Optional.of(Notice.of(texts, Tone.WORKING, "paper.form.printing"));
            case OffsetStep.Printed printed -> Optional.of(Notice.of(texts, Tone.PERSON, "paper.offset.printed"));
            case OffsetStep.Kept kept ->
                Optional.of(Notice.of(
                        texts,
                        Tone.READY,
                        "paper.offset.kept",
                        millimetres(kept.offset().right()),
                        millimetres(kept.offset().down())));
            case OffsetStep.Implausible refused ->
                Optional.of(Notice.of(texts, Tone.WARNING, "paper.offset.implausible"));
            case OffsetStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER));
        };
    }

    private static String millimetres(double length) {
        return "%.1f".formatted(length);
    }
}
