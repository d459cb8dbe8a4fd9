package dev.madoguchi.app.bench;

/** What spoils the picture of a form. Every form is turned by any angle and its code is 90 to 400 pixels wide, whatever else it suffers. */
enum Spoiling {
    /** Turned only. */
    TURN,
    /** Tilted by up to 45 degrees about any axis, with perspective. */
    TILT,
    /** Out of focus by a fifth to seven tenths of a module (one sigma). */
    BLUR,
    /** Noise of 10 to 45 levels. */
    NOISE,
    /** Black and white 20 to 60 levels apart. */
    PALE,
    /** A stripe of light across the code. */
    GLARE,
    /** White on black. */
    INVERTED,
    /** A code of 90 to 140 pixels. */
    SMALL,
    /** Crumpled paper: bent in waves, lit unevenly. */
    CRUMPLE,
    /** A little of tilt, blur, noise, glare and crumple together. */
    ALL
}
