package dev.madoguchi.calendar;

/**
 * Why a day is as it is.
 *
 * @param name the rule's own name in the profile's words, or the holiday's; empty where the kind says all
 * @param clause where the specification says so; empty for what was announced
 */
public record Reason(Kind kind, String name, String clause) {

    /** What kind of rule spoke. */
    public enum Kind {
        /** The weekly hours. */
        WEEKLY,
        /** A weekday without hours. */
        NO_HOURS,
        /** An opening on a day that would be shut (休日開庁). */
        OPENING,
        /** A closure of the profile. */
        CLOSURE,
        /** A national holiday. */
        HOLIDAY,
        /** The national system is down: open, but no card procedures. */
        OUTAGE,
        /** Somebody announced that it is shut, or opens, on this day. */
        ANNOUNCED,
        /** The contract, or the service, has not begun. */
        NOT_BEGUN,
        /** The contract has ended. */
        ENDED;

        /** The key of its word on the screen. */
        public String messageKey() {
            return "calendar.reason." + name();
        }
    }
}
