package dev.madoguchi.identity.residence;

import java.util.Arrays;

/** A picture from a card, in the bytes it stands there: to be shown to a person, and never guessed into text. */
public final class CardImage {
    private final Format format;
    private final byte[] bytes;

    private CardImage(Format format, byte[] bytes) {
        this.format = format;
        this.bytes = bytes;
    }

    static CardImage of(Format format, byte[] bytes) {
        return new CardImage(format, bytes.clone());
    }

    public Format format() {
        return format;
    }

    /** Whether the card holds nothing here but zeros, as with the photo of a holder under 16 (domain-facts 3). */
    public boolean isEmpty() {
        for (byte each : bytes) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** The bytes as they stand on the card, filler and all. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** The picture to look at, or why there is none; what a card holds is never trusted to be one. */
    public CardPicture picture() {
        if (isEmpty()) {
            return new CardPicture.None();
        }
        return switch (format) {
            case MMR_TIFF -> MmrTiff.picture(bytes);
            case JPEG_2000 -> Jpeg2000.picture(bytes);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardImage image && format == image.format && Arrays.equals(bytes, image.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * format.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "CardImage";
    }

    /** In what form it stands there. */
    public enum Format {
        /** Black and white, TIFF with ITU-T T.6 (CCITT Group 4, MMR). */
        MMR_TIFF,
        /** Colour, ISO/IEC 15444-1. */
        JPEG_2000
    }
}
