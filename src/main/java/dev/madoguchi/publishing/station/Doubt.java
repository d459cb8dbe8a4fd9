package dev.madoguchi.publishing.station;

/** Why a station does not use what came as a publication. */
public enum Doubt {
    /** None of the pinned keys signed it, or something of it changed on the way or on the disk. */
    SIGNATURE,
    /** It is signed, and not for this station's city, municipality or site. */
    NOT_FOR_US,
    /** It is signed, and this program does not know what it says. */
    UNKNOWN_FORM,
    /** A later version of the same, or another one of this version, is here already. */
    OLDER;

    /** The key of the sentence that says so. */
    public String messageKey() {
        return "publishing.doubt." + name();
    }
}
