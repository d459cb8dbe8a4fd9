package dev.madoguchi.municipality;

/**
 * Who is meant to be served, where a procedure {@linkplain Question#RESIDENCY asks} for it.
 *
 * @param area where a visitor should live, in the words of the question
 * @param clause where the specification says so
 */
public record ResidencyRule(String area, Others others, String clause) {

    /** What becomes of those who live elsewhere. */
    public enum Others {
        /** Served as far as the work allows (002 §6). */
        SERVE_IF_POSSIBLE,
        /** Told how to apply where they live (003 §7-1(1)イ, §7-2(2)). */
        GUIDE
    }
}
