package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetViewModelTest {
    private static final Texts TEXTS = new Texts(Locale.JAPANESE);

    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();

    @TempDir
    private Path home;

    private PrinterOffsets offsets;
    private OffsetViewModel model;

    @BeforeEach
    void make() throws FontsMissingException {
        offsets = new PrinterOffsets(home.resolve("printer-offsets.json"));
        var press = new FormPress(
                printer,
                new PrinterScales(home.resolve("printers.json")),
                offsets,
                FormPress.Layouts.of(JapaneseFonts.installed(), TEXTS, FormExamples.RULES));
        model = new OffsetViewModel(press, TEXTS, new ImmediateBackground());
    }

    @Test
    void keepsWhatWasMeasuredUntilTheNextStart() {
        model.print();

        model.keep("３１.５", " 28.8 ");

        assertInstanceOf(OffsetStep.Kept.class, model.stepProperty().get());
        PrinterOffset kept = new PrinterOffsets(home.resolve("printer-offsets.json")).of(printer.name());
        assertEquals(1.5, kept.right(), 0.001);
        assertEquals(-1.2, kept.down(), 0.001);
    }

    @Test
    void drawsTheCrossWhereAPrinterThatIsOffPutsItThirtyMillimetresFromTheEdges() throws Exception {
        model.print();
        model.keep("31.5", "28.8");

        model.print();

        var page = PaperMeasure.page(printer.documents().getLast().bytes(), 1);
        double vertical = PaperMeasure.across(page, 30 - 8 + 1.2).getFirst().from();
        double horizontal = PaperMeasure.down(page, 30 - 8 - 1.5).getFirst().from();
        assertEquals(30, vertical + 1.5, 0.1);
        assertEquals(30, horizontal - 1.2, 0.1);
    }

    @Test
    void addsASecondMeasureToTheFirst() {
        model.print();
        model.keep("31", "30");
        model.print();

        model.keep("30.2", "30");

        assertEquals(1.2, offsets.of(printer.name()).right(), 0.001);
    }

    @Test
    void refusesWhatNoPrinterDoesAndChangesNothing() {
        model.print();

        model.keep("300", "30");

        assertInstanceOf(OffsetStep.Implausible.class, model.stepProperty().get());
        assertEquals(PrinterOffset.NONE, offsets.of(printer.name()));

        model.keep("30.5", "30");
        assertInstanceOf(OffsetStep.Kept.class, model.stepProperty().get());
    }

    @Test
    void keepsNothingWhereNoPageWasPrinted() {
        printer.fault(Optional.of(DeviceFault.OUT_OF_PAPER));
        model.print();
        assertInstanceOf(OffsetStep.Failed.class, model.stepProperty().get());

        model.keep("31", "31");

        assertEquals(PrinterOffset.NONE, offsets.of(printer.name()));
    }

    @Test
    void startsFromNoOffsetWhereTheFileIsDamaged() throws Exception {
        Files.writeString(home.resolve("printer-offsets.json"), "{\"simulated\": {\"right\": 900}}");

        assertEquals(PrinterOffset.NONE, offsets.of("simulated"));
        offsets.keep("simulated", new PrinterOffset(1, 1));
        assertTrue(offsets.of("simulated").right() == 1);
    }
}
