package dev.madoguchi.reception;

/** Where a visitor lives, as the visitor said (003 §7-1(1)イ: asked by word of mouth). */
public enum Residency {
    /** The procedure does not ask. */
    NOT_ASKED,
    /** In the municipality, or in the ward. */
    RESIDENT,
    /** Elsewhere. */
    ELSEWHERE
}
