package dev.madoguchi.audit;

import java.util.concurrent.Callable;

/** The trail as one signed-in person writes it. Safe for several threads; blocks until the row is on the disk. */
public final class Audit {
    private final AuditTrail trail;
    private final String who;

    /** @param who the staff member's id */
    public Audit(AuditTrail trail, String who) {
        this.trail = trail;
        this.who = who;
    }

    /** The staff member's id. */
    public String who() {
        return who;
    }

    /** Notes a deed that is about to be done; when this returns it is durable, and what it is about may be shown. */
    public AuditRow record(Touch touch) {
        return trail.record(who, touch, Outcome.BEGUN);
    }

    /** Notes that a deed that was noted came to nothing. */
    public AuditRow failed(Touch touch) {
        return trail.record(who, touch, Outcome.FAILED);
    }

    /** Notes a deed, does it, and notes where it failed. The deed's own fault goes on to the caller. */
    public <T> T during(Touch touch, Callable<T> deed) throws Exception {
        record(touch);
        boolean done = false;
        try {
            T result = deed.call();
            done = true;
            return result;
        } finally {
            if (!done) {
                failed(touch);
            }
        }
    }
}
