package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.FormItem;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Stationery;
import dev.madoguchi.paper.FormPrintStep.Paper;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormPrintViewModelTest {
    private static final Texts TEXTS = new Texts(Locale.JAPANESE);

    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private Optional<FormPrintViewModel.Visitor> here =
            Optional.of(new FormPrintViewModel.Visitor(FormExamples.HANAKO, Route.POST, "見本市", "A-012"));

    @TempDir
    private Path home;

    private FormPrintViewModel model;

    @BeforeEach
    void make() throws FontsMissingException {
        var press = new FormPress(
                printer,
                new PrinterScales(home.resolve("printers.json")),
                new PrinterOffsets(home.resolve("printer-offsets.json")),
                FormPress.Layouts.of(JapaneseFonts.installed(), TEXTS, FormExamples.RULES));
        model = new FormPrintViewModel(() -> here, press, FormExamples.RULES, TEXTS, new ImmediateBackground());
        model.begin();
    }

    @Test
    void printsEachPaperAndKeepsNoneOfThem() throws Exception {
        model.printTranscription();
        model.printOverlay(FormExamples.FORM);
        model.printFrames(FormExamples.FORM);
        model.printEnvelope(Stationery.LONG_3);
        model.printLabels(1);

        assertEquals(
                List.of("転記用の紙", "様式への印刷", "様式の枠", "封筒", "宛名ラベル"),
                printer.documents().stream().map(PrintedDocument::title).toList());
        assertEquals(
                new FormPrintStep.Printed(Paper.LABELS), model.stepProperty().get());
        try (var files = Files.list(home)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void writesToTheCentreByPostAndElseToTheApplicant() throws Exception {
        model.printEnvelope(Stationery.LONG_3);
        here = here.map(visitor ->
                new FormPrintViewModel.Visitor(visitor.facts(), Route.AT_APPLICATION, visitor.place(), "A-012"));
        model.printEnvelope(Stationery.LONG_3);

        assertTrue(PaperMeasure.text(
                        PaperMeasure.glyphs(printer.documents().getFirst().bytes(), 1))
                .contains("受付センター　御中"));
        assertTrue(PaperMeasure.text(
                        PaperMeasure.glyphs(printer.documents().getLast().bytes(), 1))
                .contains("試験　花子　様"));
    }

    @Test
    void saysWhichItemDoesNotFitAndPrintsNothing() {
        var facts = FormExamples.named("寿限無".repeat(60), "見本市");
        here = Optional.of(new FormPrintViewModel.Visitor(facts, Route.POST, "見本市", "A-012"));

        model.printTranscription();

        assertEquals(
                new FormPrintStep.DoesNotFit(FormItem.NAME),
                model.stepProperty().get());
        assertEquals(List.of(), printer.documents());
    }

    @Test
    void saysWhatIsWrongWithThePrinterAndPrintsWhenItIsMended() {
        printer.fault(Optional.of(DeviceFault.OUT_OF_PAPER));
        model.printTranscription();
        assertInstanceOf(FormPrintStep.NotPrinted.class, model.stepProperty().get());

        printer.fault(Optional.empty());
        model.printTranscription();

        assertInstanceOf(FormPrintStep.Printed.class, model.stepProperty().get());
    }

    @Test
    void forgetsTheVisitorWhoWentAway() {
        here = Optional.empty();

        model.begin();
        model.printTranscription();

        assertEquals(Optional.empty(), model.routeProperty().get());
        assertEquals(List.of(), printer.documents());
    }
}
