package dev.madoguchi.paper;

import dev.madoguchi.ui.Texts;

/**
 * What it takes to print at true size: a printer, its measured scale, and the papers' layouts.
 *
 * @param scales the measured scale of each queue
 */
public record PhotoPress(DocumentPrinter printer, PrinterScales scales, BackLabelPdf labels, RulerPdf ruler) {

    /** A press whose papers are in the language of these texts. */
    public static PhotoPress of(DocumentPrinter printer, PrinterScales scales, JapaneseFonts fonts, Texts texts) {
        return new PhotoPress(printer, scales, new BackLabelPdf(fonts, texts), new RulerPdf(fonts, texts));
    }

    /** The scale of this press's printer. */
    PrinterScale scale() {
        return scales.of(printer.name());
    }
}
