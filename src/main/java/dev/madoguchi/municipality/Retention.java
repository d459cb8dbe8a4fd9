package dev.madoguchi.municipality;

/**
 * When the photograph of a face must be gone from the workstation, at the latest. Whatever it says, nothing personal outlives the
 * closing of the day.
 *
 * @param clause where the specification says so
 */
public record Retention(Moment photo, String clause) {

    /** The moment after which a photograph is kept no longer. */
    public enum Moment {
        /** As soon as the application is complete (003 §7-1(1)ク, §7-2(6)(オ)). */
        AFTER_COMPLETION,
        /** As soon as it is printed (004 §2-1(7)①イ, (11)③). */
        AFTER_PRINTING,
        /** As soon as it is handed to the office (000 §8). */
        AFTER_DELIVERY
    }
}
