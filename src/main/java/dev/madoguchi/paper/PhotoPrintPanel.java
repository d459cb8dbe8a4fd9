package dev.madoguchi.paper;

import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the printing of the photo: the paper, the deeds, what became of them, and the printer's ruler on demand. */
final class PhotoPrintPanel {
    private final PhotoPrintViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();

    PhotoPrintPanel(PhotoPrintViewModel model, RulerViewModel ruler, Texts texts) {
        this.model = model;
        this.texts = texts;
        Choices<Sheet> sheets =
                new Choices<>("photo-sheet", Sheet.values().length, sheets(), model.sheetProperty(), model::choose);
        sheets.root().getStyleClass().add("choices-low");
        NoticeBox notice = new NoticeBox("photo-print-notice");
        notice.noticeProperty().bind(model.stepProperty().map(this::notice));
        ToggleButton measure = new ToggleButton(texts.get("paper.ruler.open"));
        measure.setId("ruler-open");
        measure.getStyleClass().add("deed");
        VBox ruling = new RulerPanel(ruler, texts).root();
        ruling.visibleProperty().bind(measure.selectedProperty());
        ruling.managedProperty().bind(measure.selectedProperty());
        HBox head = new HBox(Lettering.heading(texts.get("paper.photo.heading")), prints());
        head.getStyleClass().add("photo-print-head");
        root.getChildren().setAll(head, sheets.root(), deeds(measure), notice.root(), ruling);
        root.getStyleClass().addAll("panel", "half");
        root.setId("photo-print");
        root.setMinHeight(Region.USE_PREF_SIZE);
    }

    VBox root() {
        return root;
    }

    private List<Choice<Sheet>> sheets() {
        return List.of(sheet(Sheet.L, "L"), sheet(Sheet.POSTCARD, "H"), sheet(Sheet.A4, "A"));
    }

    private Choice<Sheet> sheet(Sheet sheet, String key) {
        return new Choice<>(sheet, sheet.name(), key, texts.get("paper.sheet." + sheet), "");
    }

    private Label prints() {
        Label count = Lettering.note("");
        count.setId("photo-prints");
        return Lettering.following(
                count, model.printsProperty().map(many -> texts.get("paper.photo.prints", many.intValue())));
    }

    private FlowPane deeds(ToggleButton measure) {
        var working = model.stepProperty().map(PhotoPrintStep.Working.class::isInstance);
        Button print = Deed.other("photo-print-sheet", texts.get("paper.photo.print"), model::print);
        print.disableProperty().bind(model.goodProperty().flatMap(good -> working.map(busy -> busy || good)));
        Button good = Deed.other("photo-print-good", texts.get("paper.photo.good"), model::confirm);
        good.disableProperty()
                .bind(model.printsProperty()
                        .flatMap(many -> model.goodProperty()
                                .flatMap(done -> working.map(busy -> busy || done || many.intValue() == 0))));
        Button labels = Deed.other("photo-print-labels", texts.get("paper.label.print"), model::printLabels);
        labels.disableProperty().bind(working);
        FlowPane row = new FlowPane(print, good, labels, measure);
        row.getStyleClass().add("ruler-row");
        return row;
    }

    private Optional<Notice> notice(PhotoPrintStep now) {
        return switch (now) {
            case PhotoPrintStep.Ready ready -> Optional.empty();
            case PhotoPrintStep.Working working -> Optional.of(Notice.of(texts, Tone.WORKING, "paper.photo.printing"));
            case PhotoPrintStep.Printed printed -> Optional.of(Notice.of(texts, Tone.PERSON, "paper.photo.printed"));
            case PhotoPrintStep.Good good -> Optional.of(Notice.of(texts, Tone.READY, "paper.photo.confirmed"));
            case PhotoPrintStep.LabelPrinted printed ->
                Optional.of(Notice.of(texts, Tone.READY, "paper.label.printed"));
            case PhotoPrintStep.NameTooLong tooLong ->
                Optional.of(Notice.of(texts, Tone.WARNING, "paper.label.tooLong"));
            case PhotoPrintStep.NoPhoto gone -> Optional.of(Notice.of(texts, Tone.WARNING, "paper.photo.gone"));
            case PhotoPrintStep.NotPrinted failed ->
                Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER));
        };
    }
}
