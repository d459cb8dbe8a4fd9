package dev.madoguchi.municipality;

/** Where the digits stand on the pad that a visitor enters a PIN on. */
public enum PinKeys {
    /** 1 to 9 and 0 in their order. */
    PLAIN,
    /** Another order each time. */
    SHUFFLED
}
