package dev.madoguchi.staff;

/** Why the list of people was not changed. */
public enum PeopleFault {
    /** Only a supervisor may. */
    NOT_ALLOWED,
    /** Nobody in the list has this id. */
    UNKNOWN,
    /** Somebody in the list has this id already. */
    TAKEN,
    /** An id is 1 to 32 letters of ASCII, digits, dots, underscores and hyphens. */
    BAD_ID,
    /** A name is one line of 1 to 60 characters. */
    BAD_NAME,
    /** The one-time password is too weak. */
    WEAK,
    /** Nobody removes themselves. */
    ONESELF,
    /** Without a supervisor nobody could let anybody in any more. */
    LAST_SUPERVISOR,
    /** A general manager holds no other role, under no other id either (003 §18-4(2)). */
    TWO_ROLES,
    /** Only a deputy stands in for the supervisor. */
    NOT_A_DEPUTY;

    /** The key of the sentence that says why; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "staff.fault." + name();
    }
}
