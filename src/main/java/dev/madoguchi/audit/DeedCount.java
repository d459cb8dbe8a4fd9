package dev.madoguchi.audit;

/**
 * How often somebody did something.
 *
 * @param failed whether it came to nothing
 */
public record DeedCount(String deed, String who, boolean failed, long count) {}
