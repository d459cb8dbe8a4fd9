package dev.madoguchi.dayrecord;

import java.util.Optional;

/** A record was not taken, and nothing was changed. The text itself is not in the message. */
public final class RecordException extends Exception {
    private static final long serialVersionUID = 1;

    private final RecordFault fault;
    private final transient Optional<Part> part;

    RecordException(RecordFault fault, Optional<Part> part) {
        super(part.map(where -> fault + " in " + where).orElseGet(fault::toString));
        this.fault = fault;
        this.part = part;
    }

    RecordException(RecordFault fault) {
        this(fault, Optional.empty());
    }

    public RecordFault fault() {
        return fault;
    }

    /** The text that it is about. */
    public Optional<Part> part() {
        return part;
    }
}
