package dev.madoguchi.identity;

import dev.madoguchi.ui.Trouble;
import java.util.Optional;

/** Where the card step stands: always exactly one of these. */
public sealed interface IdentityStep {
    /** No card lies on the reader yet. */
    record Waiting() implements IdentityStep {}

    /** A card lies there that this step cannot use. */
    record Unusable(CardKind kind) implements IdentityStep {}

    /** The card's PIN is asked for. */
    record Asking(CardFacts facts, Before before) implements IdentityStep {}

    /** The card is looking at the PIN. */
    record Checking(CardFacts facts) implements IdentityStep {}

    /** The PIN is blocked; only the municipality can reset it. */
    record Blocked() implements IdentityStep {}

    /** The card has no PIN for the four items. */
    record NoPin() implements IdentityStep {}

    /** The four items were read and wait for the visitor's yes and a telephone number. */
    record Confirming(FourItems items, CardFacts facts) implements IdentityStep {

        /** Tells nothing of the person. */
        @Override
        public String toString() {
            return "Confirming";
        }
    }

    /** The visitor has no card that can be read: the clerk types what the visitor's papers say. */
    record ByHand() implements IdentityStep {}

    /** The reader or the card failed; it is tried again by itself. */
    record Failed(Trouble trouble) implements IdentityStep {}

    /** What became of the last PIN. */
    enum Before {
        NOTHING,
        WRONG
    }

    /** What the card tells everybody, where that is known. */
    default Optional<CardFacts> knownFacts() {
        return switch (this) {
            case Asking asking -> Optional.of(asking.facts());
            case Checking checking -> Optional.of(checking.facts());
            case Confirming confirming -> Optional.of(confirming.facts());
            case Waiting waiting -> Optional.empty();
            case Unusable unusable -> Optional.of(new CardFacts(unusable.kind(), Optional.empty(), Optional.empty()));
            case Blocked blocked -> Optional.empty();
            case NoPin none -> Optional.empty();
            case ByHand typed -> Optional.empty();
            case Failed failed -> Optional.empty();
        };
    }

    /** Whether only one try is left, which has to be confirmed before it is used. */
    default boolean lastTry() {
        return this instanceof Asking asking && asking.facts().pinTries().equals(Optional.of(1));
    }
}
