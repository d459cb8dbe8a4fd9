package dev.madoguchi.paper;

import dev.madoguchi.municipality.FormItem;
import dev.madoguchi.ui.Trouble;

/** Where the printing of forms stands: always exactly one of these. */
public sealed interface FormPrintStep {
    /** Nothing was printed yet. */
    record Ready() implements FormPrintStep {}

    /** A paper is on its way to the printer. */
    record Working() implements FormPrintStep {}

    /** The printer has taken it; a person looks at it. */
    record Printed(Paper paper) implements FormPrintStep {}

    /** An item does not fit in letters that can be read; nothing was printed. */
    record DoesNotFit(FormItem item) implements FormPrintStep {}

    /** It was not printed, and why. */
    record NotPrinted(Trouble trouble) implements FormPrintStep {}

    /** What was printed. */
    enum Paper {
        TRANSCRIPTION,
        OVERLAY,
        FRAMES,
        ENVELOPE,
        LABELS
    }
}
