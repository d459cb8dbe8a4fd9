package dev.madoguchi.photo.still;

/** Why a file is not used as a photo. */
public enum StillFault {
    /** There is no such file, it may not be read, or its medium was pulled out. */
    UNREADABLE,
    /** No bytes at all. */
    EMPTY,
    /** Neither JPEG nor PNG. */
    NOT_A_PICTURE,
    /** Far more bytes or pixels than a photo has. */
    TOO_LARGE,
    /** A photo, but larger than the memory that this program may use. */
    NO_MEMORY,
    /** Colours for printing presses, which the card's makers refuse. */
    CMYK,
    /** More than 8 bits a colour. */
    SIXTEEN_BITS,
    /** A kind of JPEG that cameras do not write: lossless, hierarchical or arithmetic. */
    RARE_JPEG,
    /** It ends too early, or what it says cannot be. */
    DAMAGED;

    /** The text that tells the clerk what happened and what to do. */
    public String messageKey() {
        return "photo.file." + name();
    }
}
