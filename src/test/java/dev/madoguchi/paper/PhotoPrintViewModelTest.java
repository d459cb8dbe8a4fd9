package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoPrintViewModelTest {
    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private final List<String> told = new ArrayList<>();
    private Optional<byte[]> photo = Optional.of(DrawnPhoto.dark());
    private BackLabel label = new BackLabel("試験　花子", "19840315");
    private boolean needed = true;

    @TempDir
    private Path home;

    private PrinterScales scales;
    private PhotoPrintViewModel model;

    @BeforeEach
    void setUp() throws Exception {
        scales = new PrinterScales(home.resolve("printers.json"));
        Texts texts = new Texts(Locale.JAPANESE);
        model = new PhotoPrintViewModel(
                new PhotoPrintViewModel.Visitor(() -> needed, () -> photo, () -> label),
                PhotoPress.of(printer, scales, JapaneseFonts.installed(), texts),
                texts,
                new ImmediateBackground(),
                () -> told.add("on paper"));
        model.begin();
    }

    @Test
    void printsTheChosenSheetAndCountsHowOften() throws Exception {
        model.choose(Sheet.POSTCARD);
        model.print();
        model.print();

        assertEquals(new PhotoPrintStep.Printed(2), model.stepProperty().get());
        assertEquals(2, model.printsProperty().get());
        assertEquals(2, printer.documents().size());
        PrintedDocument sheet = printer.documents().getFirst();
        assertEquals("写真", sheet.title());
        assertEquals(4, PaperMeasure.pictures(sheet.bytes()).size());
    }

    @Test
    void printsByTheMeasuredScaleOfThePrinter() throws Exception {
        scales.keep(printer.name(), new PrinterScale(0.98, 0.97));

        model.print();

        double[] picture =
                PaperMeasure.pictures(printer.documents().getFirst().bytes()).getFirst();
        assertEquals(35.0, picture[0] * 0.98, 0.01);
        assertEquals(45.0, picture[1] * 0.97, 0.01);
    }

    @Test
    void tellsOnceThatThePhotoIsOnPaperWhenAPersonSaysSo() {
        model.confirm();
        assertEquals(List.of(), told, "nothing was printed yet");

        model.print();
        assertEquals(List.of(), told, "nobody looked at it yet");
        model.confirm();
        model.confirm();

        assertEquals(List.of("on paper"), told);
        assertTrue(model.goodProperty().get());
        assertEquals(new PhotoPrintStep.Good(), model.stepProperty().get());
    }

    @Test
    void printsNoMoreWhenThePrintWasFoundGood() {
        model.print();
        model.confirm();

        model.print();

        assertEquals(1, printer.documents().size());
    }

    @Test
    void beginsAnewForTheNextVisitor() {
        model.print();
        model.confirm();

        needed = false;
        model.begin();

        assertEquals(0, model.printsProperty().get());
        assertFalse(model.goodProperty().get());
        assertFalse(model.neededProperty().get());
        assertEquals(new PhotoPrintStep.Ready(), model.stepProperty().get());
    }

    @Test
    void saysThatThereIsNoPhotoAnyMore() {
        photo = Optional.empty();

        model.print();

        assertEquals(new PhotoPrintStep.NoPhoto(), model.stepProperty().get());
        assertEquals(List.of(), printer.documents());
    }

    @Test
    void saysWhyNothingWasPrintedAndCountsNothing() {
        printer.fault(Optional.of(DeviceFault.OUT_OF_PAPER));

        model.print();
        model.confirm();

        assertEquals(
                new PhotoPrintStep.NotPrinted(new Trouble.OfDevice(DeviceFault.OUT_OF_PAPER)),
                model.stepProperty().get());
        assertEquals(0, model.printsProperty().get());
        assertEquals(List.of(), told);
    }

    @Test
    void printsLabelsForAsManyPhotosAsAreOnTheSheet() throws Exception {
        model.printLabels();

        assertEquals(new PhotoPrintStep.LabelPrinted(), model.stepProperty().get());
        String text = PaperMeasure.text(printer.documents().getFirst().bytes());
        assertEquals(4, text.split("試験　花子", -1).length - 1, text);
    }

    @Test
    void saysThatANameIsTooLongForALabel() {
        label = new BackLabel("寿".repeat(2_000), "19840315");

        model.printLabels();

        assertEquals(new PhotoPrintStep.NameTooLong(), model.stepProperty().get());
        assertEquals(List.of(), printer.documents());
    }

    @Test
    void showsWhatThePrinterHoldsUntilItHoldsNothing() {
        printer.spool(new SpoolState.Stopped(2));
        model.print();
        assertEquals(new SpoolState.Stopped(2), model.spool().stateProperty().get());

        printer.spool(new SpoolState.Empty());
        model.print();
        assertEquals(new SpoolState.Empty(), model.spool().stateProperty().get());
    }
}
