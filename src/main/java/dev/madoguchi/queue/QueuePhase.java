package dev.madoguchi.queue;

/** Where a number stands: always exactly one of these. */
public enum QueuePhase {
    /** Given, not called yet. */
    WAITING,
    /** Called to a window. */
    CALLED,
    /** At a window. */
    SERVING,
    /** On hold for a window. */
    HELD,
    /** Sent back to wait. */
    RETURNED,
    /** Sent to wait for another purpose or window. */
    TRANSFERRED,
    /** Called in vain. Comes back when its holder does. */
    NO_SHOW,
    /** Served. */
    DONE,
    /** Gone before. */
    LEFT,
    /** Never held by anybody. */
    VOID;

    /** Whether its holder waits to be called. */
    public boolean waits() {
        return this == WAITING || this == RETURNED || this == TRANSFERRED;
    }

    /** Whether a window has it. */
    public boolean atWindow() {
        return this == CALLED || this == SERVING || this == HELD;
    }

    /** Whether nothing comes after it. */
    public boolean ended() {
        return this == DONE || this == LEFT || this == VOID;
    }

    /** The key of its word. */
    public String messageKey() {
        return "queue.phase." + name();
    }
}
