package dev.madoguchi.visitor;

/** What the visitor said to what they see, by touch. */
public enum Answer {
    NONE,
    YES,
    /** Something is not right, or they want to ask. */
    NO
}
