package dev.madoguchi.paper;

import dev.madoguchi.ui.Trouble;

/** Where the paper step stands: always exactly one of these. */
public sealed interface PaperStep {
    /** Nothing was printed yet. */
    record Ready() implements PaperStep {}

    /** The copy is on its way to the printer. */
    record Printing() implements PaperStep {}

    /** The printer has taken it; the clerk sees it come out. */
    record Printed() implements PaperStep {}

    /** It was not printed, and why. */
    record NotPrinted(Trouble trouble) implements PaperStep {}
}
