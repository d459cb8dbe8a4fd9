package dev.madoguchi.staff;

/** Why somebody whose password is right may not sign in today. */
public enum ShutOut {
    /** The city lets nobody in this role sign in. */
    ROLE,
    /** The training before work is not noted, or is yet to come. */
    NOT_TRAINED,
    /** The pledge is not noted, or is yet to come. */
    NOT_PLEDGED,
    /** The last day has passed. */
    ENDED;

    /** The key of the sentence that says so; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "staff.shut." + name();
    }
}
