package dev.madoguchi.identity.residence;

import java.awt.image.BufferedImage;

/** What is to be seen of a {@link CardImage}. */
public sealed interface CardPicture {
    /** The picture. */
    record Shown(BufferedImage image) implements CardPicture {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /** The card holds none here. */
    record None() implements CardPicture {}

    /** What the card holds is not such a picture, is damaged, or is larger than a card's picture can be. */
    record Unreadable() implements CardPicture {}
}
