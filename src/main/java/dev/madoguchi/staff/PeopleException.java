package dev.madoguchi.staff;

import java.io.Serial;

/** The list of people was not changed, and nothing happened. */
public final class PeopleException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final PeopleFault fault;

    public PeopleException(PeopleFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public PeopleFault fault() {
        return fault;
    }
}
