package dev.madoguchi.paper;

import dev.madoguchi.ui.Trouble;

/** Where the measuring of a printer stands: always exactly one of these. */
public sealed interface RulerStep {
    /** The printer's scale as it is kept. */
    record Ready(PrinterScale scale) implements RulerStep {}

    /** The ruler is on its way to the printer. */
    record Working() implements RulerStep {}

    /** The printer has taken the ruler; a person measures it. */
    record Printed(Sheet sheet) implements RulerStep {}

    /** A scale was measured and is kept. */
    record Kept(PrinterScale scale) implements RulerStep {}

    /** What was typed is no number, or no printer is so wrong. */
    record Implausible(Sheet sheet) implements RulerStep {}

    /** It was not printed, or not kept, and why. */
    record Failed(Trouble trouble) implements RulerStep {}
}
