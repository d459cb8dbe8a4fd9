package dev.madoguchi.dayreport;

/** A day's report was not taken. Nothing was changed, and nothing of its text is in the message. */
public final class DayReportException extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    DayReportException(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    DayReportException(Fault fault, Exception cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    /** Why it was not taken. */
    public enum Fault {
        /** A text looks as if it had personal data. */
        PERSONAL_DATA,
        /** What somebody counted is no number. */
        NO_NUMBER,
        /** A text is longer than is kept. */
        TOO_LONG,
        /** The city has confirmed it: it stays as it is. */
        CONFIRMED,
        /** It is not handed in, so the city cannot have confirmed it. */
        NOT_HANDED_IN,
        /** Whoever asks for it may not do it. */
        NOT_ALLOWED,
        /** Whoever wrote a report does not confirm it for the city (003 §20-1). */
        SAME_PERSON,
        /** It has to be said who confirmed it. */
        NO_NAME,
        /** The city's own layout cannot be filled. */
        LAYOUT,
        /** The files cannot be written. */
        DISK;

        /** The key of the sentences for the clerk. */
        public String messageKey() {
            return "dayreport.fault." + name();
        }
    }

    public Fault fault() {
        return fault;
    }
}
