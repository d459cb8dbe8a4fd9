package dev.madoguchi.sync;

import java.io.Serial;

/** The station is not enrolled with the city, or what says so cannot be used. The message holds no secret. */
public final class EnrolmentException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final EnrolmentFault fault;

    /** Where the answer does not hold what it should. */
    public EnrolmentException(String message) {
        super(message);
        this.fault = EnrolmentFault.ANSWER;
    }

    /** Where the answer, or what was kept of it, cannot be read. */
    public EnrolmentException(String message, Throwable cause) {
        this(EnrolmentFault.ANSWER, message, cause);
    }

    public EnrolmentException(EnrolmentFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public EnrolmentException(EnrolmentFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** What is wrong, in the words that decide what has to be done. */
    public EnrolmentFault fault() {
        return fault;
    }
}
