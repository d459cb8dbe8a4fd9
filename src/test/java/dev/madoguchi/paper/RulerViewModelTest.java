package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulerViewModelTest {
    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private Sheet sheet = Sheet.A4;

    @TempDir
    private Path home;

    private PrinterScales scales;
    private RulerViewModel model;

    @BeforeEach
    void setUp() throws Exception {
        scales = new PrinterScales(home.resolve("printers.json"));
        Texts texts = new Texts(Locale.JAPANESE);
        PhotoPress press = PhotoPress.of(printer, scales, JapaneseFonts.installed(), texts);
        model = new RulerViewModel(press, () -> sheet, texts, new ImmediateBackground());
    }

    @Test
    void keepsTheScaleThatWasMeasuredOnThePrintedRuler() {
        model.print();
        assertEquals(new RulerStep.Printed(Sheet.A4), model.stepProperty().get());

        model.keep("98.0", " 101");

        assertEquals(
                new RulerStep.Kept(new PrinterScale(0.98, 1.01)),
                model.stepProperty().get());
        assertEquals(new PrinterScale(0.98, 1.01), scales.of(printer.name()));
    }

    @Test
    void readsFullWidthFigures() {
        sheet = Sheet.L;

        model.keep("７０．７", "９９");

        assertEquals(new PrinterScale(70.7 / 70, 0.99), scales.of(printer.name()));
    }

    @Test
    void refusesWhatCannotBeAndKeepsNothing() {
        for (String typed : new String[] {"", "abc", "9.8", "980", "-98", "NaN", "98mm"}) {
            model.keep(typed, "100");

            assertEquals(
                    new RulerStep.Implausible(Sheet.A4), model.stepProperty().get(), typed);
            assertEquals(PrinterScale.TRUE, scales.of(printer.name()));
        }
    }

    @Test
    void saysWhyTheRulerWasNotPrinted() {
        printer.fault(Optional.of(DeviceFault.ABSENT));

        model.print();

        assertEquals(
                new RulerStep.Failed(new Trouble.OfDevice(DeviceFault.ABSENT)),
                model.stepProperty().get());
    }
}
