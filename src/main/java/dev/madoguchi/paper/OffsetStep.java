package dev.madoguchi.paper;

import dev.madoguchi.ui.Trouble;

/** Where the measuring of a printer's offset stands: always exactly one of these. */
public sealed interface OffsetStep {
    /** The offset as it is kept. */
    record Ready(PrinterOffset offset) implements OffsetStep {}

    /** The page is on its way to the printer, or the offset to the disk. */
    record Working() implements OffsetStep {}

    /**
     * The printer has taken the page; a person measures it.
     *
     * @param by what the page was corrected by
     */
    record Printed(PrinterOffset by) implements OffsetStep {}

    /** An offset was measured and is kept. */
    record Kept(PrinterOffset offset) implements OffsetStep {}

    /**
     * What was typed is no number, or no printer is so far off.
     *
     * @param by what the page in the person's hand was corrected by
     */
    record Implausible(PrinterOffset by) implements OffsetStep {}

    /** It was not printed, or not kept, and why. */
    record Failed(Trouble trouble) implements OffsetStep {}
}
