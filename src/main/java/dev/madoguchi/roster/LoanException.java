package dev.madoguchi.roster;

/** A card was not lent, taken back or reported lost, and nothing was changed. */
public final class LoanException extends Exception {
    private static final long serialVersionUID = 1L;

    private final LoanFault fault;

    LoanException(LoanFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public LoanFault fault() {
        return fault;
    }
}
