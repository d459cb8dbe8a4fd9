package dev.madoguchi.closing;

/** The deeds of closing in their one order, as the rail shows them. */
enum ClosingDeed {
    RECONCILE,
    PRINT,
    CONFIRM,
    DELIVER,
    ERASE,
    SCAN,
    CERTIFY,
    /** None is left. */
    CLOSED;

    /** Which deed's turn it is. */
    static ClosingDeed turn(ClosingStep.Ready ready) {
        return switch (ready.state()) {
            case ClosingState.Open open -> ready.reconciled() ? PRINT : RECONCILE;
            case ClosingState.LedgerWritten written -> CONFIRM;
            case ClosingState.LedgerConfirmed confirmed -> DELIVER;
            case ClosingState.LedgerDelivered delivered -> ERASE;
            case ClosingState.Erasing erasing -> ERASE;
            case ClosingState.Erased erased -> SCAN;
            case ClosingState.Scanned scanned -> scanned.settled() ? CERTIFY : SCAN;
            case ClosingState.Certified certified -> CLOSED;
        };
    }

    /** The key of its name. */
    String nameKey() {
        return "closing.row." + name();
    }

    /** The key of the sentence that says what a person does. */
    String aboutKey() {
        return "closing.about." + name();
    }
}
