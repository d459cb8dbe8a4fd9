package dev.madoguchi.reception;

import dev.madoguchi.ui.Trouble;

/** What the reception knows of the reader, as long as the card did not answer. */
public sealed interface CardOnReader {
    /** No card lies there, or it does not matter. */
    record Nothing() implements CardOnReader {}

    /** A card lies there that is no My Number Card. */
    record Another() implements CardOnReader {}

    /** The reader or the card failed; it is tried again by itself. */
    record Failed(Trouble trouble) implements CardOnReader {}
}
