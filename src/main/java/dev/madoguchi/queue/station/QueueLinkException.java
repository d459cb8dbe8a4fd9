package dev.madoguchi.queue.station;

import java.io.Serial;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

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

    /** Whether another server would do no better: it was refused, or the question was taken back. */
    boolean isOfEveryServer() {
        return fault == QueueLinkFault.REFUSED || getCause() instanceof CancellationException;
    }

    /** Whether it took so long already that nobody wants to wait for another server. */
    boolean isSlow() {
        Throwable cause = getCause() instanceof ExecutionException failed ? failed.getCause() : getCause();
        return cause instanceof TimeoutException
                || (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException));
    }
}
