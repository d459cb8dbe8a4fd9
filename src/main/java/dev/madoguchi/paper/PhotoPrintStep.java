package dev.madoguchi.paper;

import dev.madoguchi.ui.Trouble;

/** Where the printing of the photo stands: always exactly one of these. */
public sealed interface PhotoPrintStep {
    /** Nothing was printed yet. */
    record Ready() implements PhotoPrintStep {}

    /** Something is on its way to the printer. */
    record Working() implements PhotoPrintStep {}

    /**
     * The printer has taken a sheet of photos; a person looks at it.
     *
     * @param prints how many sheets so far
     */
    record Printed(int prints) implements PhotoPrintStep {}

    /** A person has said that the printed photo is good. */
    record Good() implements PhotoPrintStep {}

    /** The printer has taken the labels for the photos' backs. */
    record LabelPrinted() implements PhotoPrintStep {}

    /** The name does not fit on a label. */
    record NameTooLong() implements PhotoPrintStep {}

    /** There is no photo any more, as it was deleted after printing. */
    record NoPhoto() implements PhotoPrintStep {}

    /** It was not printed, and why. */
    record NotPrinted(Trouble trouble) implements PhotoPrintStep {}
}
