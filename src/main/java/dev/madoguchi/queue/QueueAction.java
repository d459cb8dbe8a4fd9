package dev.madoguchi.queue;

/** What was done to a number. The names travel and are stored, and never change their meaning. */
public enum QueueAction {
    /** It was given. */
    ISSUE,
    /** Its holder was called to a window. */
    CALL,
    /** Called once more to the same window. */
    RECALL,
    /** Its holder sits at a window, called or not. */
    SERVE,
    /** Put on hold at the window: a paper is being filled in or fetched. */
    HOLD,
    /** Sent back to wait, in the place that the number had. */
    RETURN,
    /** Sent to wait for another purpose or another window. */
    TRANSFER,
    /** Called in vain. */
    NO_SHOW,
    /** Served. */
    DONE,
    /** Its holder went away before. */
    LEFT,
    /** Nobody ever held it: the server gave it, and the answer did not reach the station. */
    VOID,
    /** The paper was taken back (000 §5(4)②). */
    COLLECT,
    /** Its holder lost the paper (000 §5(4)②). */
    LOSE;

    /** Whether only a window can do it. */
    public boolean needsWindow() {
        return switch (this) {
            case CALL, RECALL, SERVE, HOLD, NO_SHOW, DONE -> true;
            case ISSUE, RETURN, TRANSFER, LEFT, VOID, COLLECT, LOSE -> false;
        };
    }
}
