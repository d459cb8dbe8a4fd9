package dev.madoguchi.device.media;

/** What can be wrong with a medium or a folder, in the words that decide what a person has to do about it. */
public enum MediaFault {
    /** Nothing is plugged in. */
    ABSENT,
    /** More than one medium is plugged in, and nobody could say which is meant. */
    SEVERAL,
    /** What is plugged in is no removable medium. */
    NOT_REMOVABLE,
    /** It is not on the list of media that may be used (003 §21-3(1)). */
    NOT_LISTED,
    /** It holds files that are not ours. */
    FOREIGN_FILES,
    /** Its lock is set, or it can only be read. */
    READ_ONLY,
    /** There is no room on it. */
    FULL,
    /** It was pulled out while it was used. */
    PULLED,
    /** The folder is not there, or none was named. */
    NO_FOLDER,
    /** The folder is there, but this program may not use it. */
    REFUSED,
    /** A file of this name with other contents is there, and is not written over. */
    TAKEN,
    /** What was read back is not what was written. */
    DIFFERENT,
    /** No answer in time. */
    TIMEOUT,
    /** It cannot be ejected by this program: a person does it. */
    STAYS,
    /** A camera's card without pictures. */
    NO_PICTURES,
    /** It answers, but with errors. */
    BROKEN;

    /** The text that tells the clerk what happened; what to do stands under the same key with {@code .todo}. */
    public String messageKey() {
        return "media." + name();
    }
}
