package dev.madoguchi.aside;

/** Where a case that was put aside stands. It only moves down this list. */
public enum AsideState {
    /** The visitor has not come back yet. */
    WAITING,
    /** The visitor is back. */
    BACK
}
