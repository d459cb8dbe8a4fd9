package dev.madoguchi.municipality;

import java.util.List;

/**
 * What has to be right before a day is closed. The specifications ask for the comparison and not for what follows from a difference, so
 * it is a municipality's to say.
 *
 * @param blocking what keeps the day open until each difference is explained; the others only warn
 * @param fees what is paid at the counter, for the money in the box to be compared with
 * @param clause where that is agreed
 */
public record ClosingRule(List<ClosingLine> blocking, List<FeeRule> fees, String clause) {
    public ClosingRule {
        blocking = List.copyOf(blocking);
        fees = List.copyOf(fees);
    }
}
