package dev.madoguchi.queue.station;

import java.io.Serial;

/** The server did not decide. */
final class QueueLinkException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final QueueLinkFault fault;

    QueueLinkException(QueueLinkFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    QueueLinkException(QueueLinkFault fault, Throwable cause) {
        super(fault + ": " + cause.getClass().getSimpleName(), cause);
        this.fault = fault;
    }

    QueueLinkFault fault() {
        return fault;
    }
}
