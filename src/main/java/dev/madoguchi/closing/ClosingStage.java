package dev.madoguchi.closing;

/** How far the closing of a day has come. A later stage comes only after every earlier one. */
public enum ClosingStage {
    /** The day is going on, or its closing has not begun. */
    OPEN,
    /** The ledger is written for printing. */
    LEDGER_WRITTEN,
    /** A person has counted the printed pages. */
    LEDGER_CONFIRMED,
    /** The ledger is with the city, which signed for it. */
    LEDGER_DELIVERED,
    /** Erasing has begun, and nothing leads back. */
    ERASING,
    /** Everything personal is erased. */
    ERASED,
    /** The workstation's files were searched for what is left. */
    SCANNED,
    /** The certificate is signed: the day is closed. */
    CERTIFIED
}
