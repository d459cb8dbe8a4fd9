package dev.madoguchi.trial;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * What a trial saw. It is shown and never kept: a picture may show a person, and a device may bear its owner's name.
 *
 * @param words the name or the figures; empty where there are none
 */
public record Sight(String words, Optional<BufferedImage> picture) {

    /** Seen without a picture. */
    public static Sight of(String words) {
        return new Sight(words, Optional.empty());
    }

    @Override
    public String toString() {
        return "Sight";
    }
}
