package dev.madoguchi.app.home;

import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;

/** Which home screen somebody has: each asks only for what its role may do. */
public enum HomeKind {
    /** The queue, calling, running cases. */
    COUNTER,
    /** One visitor at a time whose photo comes next. */
    BOOTH,
    /** The day at a glance, for whoever answers for the site right now. */
    DAY,
    /** What waits for the city's own people, and what was delivered to them. */
    CITY;

    /** By what somebody may do at this moment, so that a deputy who stands in has the supervisor's. */
    public static HomeKind of(Permit permit) {
        if (permit.may(Act.CLOSE_DAY)) {
            return DAY;
        }
        if (permit.may(Act.PHOTOGRAPH) && !permit.may(Act.RECEIVE)) {
            return BOOTH;
        }
        boolean serves = permit.may(Act.RECEIVE) || permit.may(Act.CALL) || permit.may(Act.KEEP_RECORDS);
        return serves || !permit.may(Act.VIEW_REPORTS) ? COUNTER : CITY;
    }
}
