package dev.madoguchi.ending;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a workstation stands at the end of its contract.
 *
 * @param handedOver whether all that is open was handed over as it is now
 * @param waiting records that the city has not receipted
 * @param days business days that hold something, the oldest first
 */
public record EndingSight(OpenWork work, boolean handedOver, int waiting, List<LocalDate> days) {
    public EndingSight {
        days = List.copyOf(days);
    }

    /** What comes next. */
    public EndingTurn turn() {
        if (!handedOver) {
            return EndingTurn.HAND_OVER;
        }
        if (waiting > 0) {
            return EndingTurn.DELIVER;
        }
        if (!work.cases().isEmpty()) {
            return EndingTurn.FORGET;
        }
        return days.isEmpty() ? EndingTurn.ERASE : EndingTurn.CLOSE_DAYS;
    }
}
