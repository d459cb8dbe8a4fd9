package dev.madoguchi.paper;

import dev.madoguchi.municipality.OverlayForm;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Stationery;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Shows the papers that go with a paper form: a deed for each, what became of it, and the printer's place on demand. */
final class FormPrintPanel {
    private final FormPrintViewModel model;
    private final Texts texts;
    private final ObservableValue<Boolean> working;
    private final ComboBox<Integer> label = new ComboBox<>();
    private final ToggleButton measure = new ToggleButton();
    private final FlowPane deeds = new FlowPane();
    private final FlowPane frames = new FlowPane();
    private final VBox root = new VBox();

    FormPrintPanel(FormPrintViewModel model, OffsetViewModel offset, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.working = model.stepProperty().map(FormPrintStep.Working.class::isInstance);
        label.getItems().setAll(IntStream.rangeClosed(1, model.labels()).boxed().toList());
        label.setValue(1);
        label.setId("labels-first");
        label.setAccessibleText(texts.get("paper.labels.first"));
        label.setConverter(words());
        NoticeBox notice = new NoticeBox("form-print-notice");
        notice.noticeProperty().bind(model.stepProperty().map(this::notice));
        measure.setText(texts.get("paper.offset.open"));
        measure.setId("offset-open");
        measure.getStyleClass().add("deed");
        VBox placing = new VBox(new OffsetPanel(offset, texts).root(), frames);
        placing.getStyleClass().add("ruler");
        placing.visibleProperty().bind(measure.selectedProperty());
        placing.managedProperty().bind(measure.selectedProperty());
        deeds.getStyleClass().add("ruler-row");
        frames.getStyleClass().add("ruler-row");
        root.getChildren().setAll(Lettering.heading(texts.get("paper.form.heading")), notice.root(), deeds, placing);
        root.getStyleClass().addAll("panel", "half");
        root.setId("form-print");
        root.setMinHeight(Region.USE_PREF_SIZE);
        model.routeProperty().subscribe(this::show);
    }

    VBox root() {
        return root;
    }

    private void show(Optional<Route> route) {
        deeds.getChildren().clear();
        frames.getChildren().clear();
        if (route.isPresent()) {
            deeds.getChildren().setAll(allDeeds(route.get()));
            for (OverlayForm form : model.forms(route.get())) {
                frames.getChildren()
                        .add(deed(
                                "overlay-frames-" + form.id(),
                                texts.get("paper.overlay.frames", form.name()),
                                () -> model.printFrames(form)));
            }
        }
    }

    private List<Node> allDeeds(Route route) {
        List<Node> all = new ArrayList<>();
        all.add(deed("transcription-print", texts.get("paper.transcription.print"), model::printTranscription));
        for (OverlayForm form : model.forms(route)) {
            all.add(deed(
                    "overlay-print-" + form.id(),
                    texts.get("paper.overlay.print", form.name()),
                    () -> model.printOverlay(form)));
        }
        for (Stationery size : model.envelopes()) {
            all.add(deed(
                    "envelope-print-" + size,
                    texts.get("paper.envelope.print", texts.get("paper.stationery." + size)),
                    () -> model.printEnvelope(size)));
        }
        HBox labels = new HBox(
                label,
                deed("labels-print", texts.get("paper.labels.print"), () -> model.printLabels(label.getValue())));
        labels.getStyleClass().add("label-deed");
        all.add(labels);
        all.add(measure);
        return all;
    }

    private StringConverter<Integer> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Integer at) {
                return at == null ? "" : texts.get("paper.labels.at", at);
            }

            @Override
            public Integer fromString(String typed) {
                throw new UnsupportedOperationException("a label is chosen, not typed");
            }
        };
    }

    private Button deed(String id, String word, Runnable act) {
        Button button = Deed.other(id, word, act);
        button.disableProperty().bind(working);
        return button;
    }

    private Optional<Notice> notice(FormPrintStep now) {
        return switch (now) {
            case FormPrintStep.Ready ready -> Optional.empty();
            case FormPrintStep.Working printing -> Optional.of(Notice.of(texts, Tone.WORKING, "paper.form.printing"));
            case FormPrintStep.Printed printed -> Optional.of(printed(printed.paper()));
            case FormPrintStep.DoesNotFit tooLong ->
                Optional.of(Notice.of(
                        texts, Tone.WARNING, "paper.form.tooLong", texts.get("paper.item." + tooLong.item())));
            case FormPrintStep.NotPrinted failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER));
        };
    }

    private Notice printed(FormPrintStep.Paper paper) {
        boolean byHand = model.addressIsOpen() && model.routeProperty().get().equals(Optional.of(Route.POST));
        return switch (paper) {
            case TRANSCRIPTION -> Notice.of(texts, Tone.READY, "paper.transcription.printed");
            case OVERLAY -> Notice.of(texts, Tone.READY, "paper.overlay.printed");
            case FRAMES -> Notice.of(texts, Tone.PERSON, "paper.overlay.framesPrinted");
            case ENVELOPE, LABELS ->
                byHand
                        ? Notice.of(texts, Tone.PERSON, "paper.envelope.printedOpen")
                        : Notice.of(texts, Tone.READY, "paper.envelope.printed");
        };
    }
}
