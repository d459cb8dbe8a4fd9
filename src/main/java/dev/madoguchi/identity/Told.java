package dev.madoguchi.identity;

import dev.madoguchi.identity.residence.CardPicture;

/** How a card says one item of its holder: as text, as a picture, or not at all. */
public sealed interface Told {
    /** Text, taken over as it is. */
    record Text(String words) implements Told {
        @Override
        public String toString() {
            return "Text";
        }
    }

    /** Text that may have changed since, as an address that is written on the card's back. */
    record Changeable(String words) implements Told {
        @Override
        public String toString() {
            return "Changeable";
        }
    }

    /** Text with a mark for each character that the card has no code for; a person types it from the card's face. */
    record Marked(String words) implements Told {
        @Override
        public String toString() {
            return "Marked";
        }
    }

    /** A picture only; a person types what it shows. */
    record Drawn(CardPicture picture) implements Told {}

    /** Nothing; a person asks or looks at the card's face. */
    record Missing() implements Told {}
}
