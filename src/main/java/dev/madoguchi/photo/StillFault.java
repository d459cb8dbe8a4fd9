package dev.madoguchi.photo;

/** Why a file is not used as a photo. */
public enum StillFault {
    /** There is no such file, or it may not be read. */
    UNREADABLE,
    /** No bytes at all. */
    EMPTY,
    /** Neither JPEG nor PNG. */
    NOT_A_PICTURE,
    /** Far more bytes or pixels than a photo has. */
    TOO_LARGE,
    /** Colours for printing presses, which the card's makers refuse. */
    CMYK,
    /** It ends too early, or what it says cannot be. */
    DAMAGED;

    /** The text that tells the clerk what happened and what to do. */
    public String messageKey() {
        return "photo.file." + name();
    }
}
