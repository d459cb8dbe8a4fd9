package dev.madoguchi.device.printer;

/** One thing that a printer says: always exactly one of these. */
sealed interface Reply {
    /** The answer to {@code DLE EOT}. */
    record RealTime(int bits) implements Reply {}

    /** The answer to {@code GS r}: everything before it is worked off. */
    record InTurn() implements Reply {}

    /** The answer to {@code GS ( H}: everything before it is printed. */
    record Completed(String id) implements Reply {}

    /** What it tells unasked. */
    record Automatic(PrinterState state) implements Reply {}
}
