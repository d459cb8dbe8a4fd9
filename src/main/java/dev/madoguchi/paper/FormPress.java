package dev.madoguchi.paper;

import dev.madoguchi.municipality.PaperRules;
import dev.madoguchi.ui.Texts;

/**
 * What it takes to print forms: a printer, what was measured of it, and the papers' layouts.
 *
 * @param scales the measured scale of each queue
 * @param offsets the measured offset of each queue
 */
public record FormPress(DocumentPrinter printer, PrinterScales scales, PrinterOffsets offsets, Layouts layouts) {

    /** The papers' layouts. */
    public record Layouts(
            TranscriptionPdf transcription,
            OverlayPdf overlay,
            EnvelopePdf envelope,
            AddressLabelsPdf labels,
            OffsetPdf offset) {

        /** In the language of these texts, by a municipality's rules. */
        public static Layouts of(JapaneseFonts fonts, Texts texts, PaperRules rules) {
            return new Layouts(
                    new TranscriptionPdf(fonts, texts, rules.transcription()),
                    new OverlayPdf(fonts, texts),
                    new EnvelopePdf(fonts, texts),
                    new AddressLabelsPdf(fonts, texts, rules.post().labels()),
                    new OffsetPdf(fonts, texts));
        }
    }

    /** What a page has to be drawn by for this press's printer. */
    PrinterCorrection correction() {
        return new PrinterCorrection(scales.of(printer.name()), offsets.of(printer.name()));
    }
}
