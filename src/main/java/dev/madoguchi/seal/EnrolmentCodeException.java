package dev.madoguchi.seal;

import java.io.Serial;

/** What was typed or scanned is no enrolment code. The message never repeats it. */
public final class EnrolmentCodeException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int group;

    EnrolmentCodeException(Reason reason) {
        this(reason, 0);
    }

    EnrolmentCodeException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.group = 0;
    }

    EnrolmentCodeException(Reason reason, int group) {
        super(reason.name());
        this.reason = reason;
        this.group = group;
    }

    public Reason reason() {
        return reason;
    }

    /** Which group is mistyped, the first being 1; 0 where it is not one of them. */
    public int group() {
        return group;
    }

    /** What is wrong with a code. */
    public enum Reason {
        /** A group holds a wrong character or its check character does not fit. */
        MISTYPED,
        /** Groups are missing, or this is something else. */
        NOT_A_CODE,
        /** The address in it leads nowhere, or is too long for a code. */
        ADDRESS;

        /** The key of the sentence that says what happened and what to do. */
        public String messageKey() {
            return "seal.code." + name();
        }
    }
}
