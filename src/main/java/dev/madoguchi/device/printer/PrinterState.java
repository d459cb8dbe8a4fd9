package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceFault;
import java.util.Optional;
import java.util.Set;

/**
 * What a printer says of itself, from its four answers to {@code DLE EOT} or from the four bytes of automatic status.
 *
 * @param signs everything that it shows; empty for one that prints
 */
public record PrinterState(Set<Sign> signs) {

    /** What a printer can show. Bits of both kinds of status: domain-facts 6.2. */
    public enum Sign {
        /** It does not print now, for whichever reason. */
        OFFLINE,
        /** Its cover is open. */
        COVER_OPEN,
        /** Somebody holds its feed button. */
        FEED_BUTTON,
        /** No paper is left. */
        PAPER_END,
        /** The roll is nearly at the end; it still prints. */
        NEAR_END,
        /** It stopped for an error that other signs explain, if it knows more. */
        ERROR,
        /** It waits until somebody lets it go on. */
        WAITING,
        /** Something in it moves no more; some models call it recoverable. */
        MECHANICAL,
        /** Its cutter is stuck. */
        CUTTER,
        /** An error that only switching it off and on, or a repair, ends. */
        UNRECOVERABLE,
        /** An error that passes by itself, such as a hot head. */
        AUTO_RECOVERABLE
    }

    public PrinterState {
        signs = Set.copyOf(signs);
    }

    /** Whether it shows this. */
    public boolean shows(Sign sign) {
        return signs.contains(sign);
    }

    /** Whether the roll is nearly or wholly used up. */
    public boolean nearEnd() {
        return shows(Sign.NEAR_END) || shows(Sign.PAPER_END);
    }

    /** Whether it stopped for something else than paper and cover. */
    boolean error() {
        return shows(Sign.ERROR) || shows(Sign.MECHANICAL) || shows(Sign.CUTTER) || shows(Sign.UNRECOVERABLE);
    }

    /** Why it cannot print now, or empty when it can. An open cover also lifts the paper sensor, so it is told first. */
    public Optional<DeviceFault> fault() {
        if (shows(Sign.COVER_OPEN)) {
            return Optional.of(DeviceFault.COVER_OPEN);
        }
        if (shows(Sign.PAPER_END)) {
            return Optional.of(DeviceFault.OUT_OF_PAPER);
        }
        if (shows(Sign.CUTTER)) {
            return Optional.of(DeviceFault.CUTTER);
        }
        if (shows(Sign.AUTO_RECOVERABLE) || shows(Sign.FEED_BUTTON)) {
            return Optional.of(DeviceFault.PAUSED);
        }
        if (error()) {
            return Optional.of(DeviceFault.DEFECT);
        }
        return shows(Sign.OFFLINE) || shows(Sign.WAITING) ? Optional.of(DeviceFault.PAUSED) : Optional.empty();
    }
}
