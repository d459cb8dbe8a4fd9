package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceFault;

/** How printing one slip ended: always exactly one of these, and each says what is on the paper. */
public sealed interface PrintOutcome {

    /**
     * The printer has worked off the whole slip.
     *
     * @param nearEnd it also says that its roll is nearly at the end
     */
    record Printed(boolean nearEnd) implements PrintOutcome {}

    /** Nothing was sent, so nothing is on paper; printing again is safe. */
    record NotPrinted(DeviceFault fault) implements PrintOutcome {}

    /**
     * The slip was begun and its end was not confirmed: only a look at the paper tells whether it is whole.
     *
     * @param fault what was seen; {@code TIMEOUT} where nobody confirmed
     * @param queued a queue has handed it all on, and knows no more
     */
    record Unknown(DeviceFault fault, boolean queued) implements PrintOutcome {
        /** Begun on the printer's own line. */
        public Unknown(DeviceFault fault) {
            this(fault, false);
        }
    }

    /** The key of the sentence for the clerk; the one with {@code .todo} added says what to do. */
    default String messageKey() {
        return switch (this) {
            case Printed printed -> printed.nearEnd() ? "printer.nearEnd" : "printer.printed";
            case NotPrinted not -> "device.printer." + not.fault();
            case Unknown unknown -> unknown.queued() ? "printer.queued" : "printer.unknown";
        };
    }
}
